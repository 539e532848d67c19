import type { Sentences } from '../ports/language.ts'

/** What comes without having been asked for: results, questions, promises. */
export const notices: Sentences = {
  '您{day}对《{title}》{clause}的意见（{receipt}）':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt})',
  '您{day}提交的{kind}（{receipt}）': 'What you handed in on {day:own} ({kind:own}, {receipt})',

  '您{day}对《{title}》{clause}的意见（{receipt}）有结果了：{outcome}。':
    'There is a result for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}): {outcome:own}.',
  '您{day}对《{title}》{clause}的意见（{receipt}）有结果了：{outcome}，写入{where}。':
    'There is a result for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}): {outcome:own}, written into {where:own}.',
  '您{day}提交的{kind}（{receipt}）有结果了：{outcome}。':
    'There is a result for what you handed in on {day:own} ({kind:own}, {receipt}): {outcome:own}.',
  '您{day}提交的{kind}（{receipt}）有结果了：{outcome}，写入{where}。':
    'There is a result for what you handed in on {day:own} ({kind:own}, {receipt}): {outcome:own}, written into {where:own}.',
  '这{count}件一起办理，有结果了：{outcome}。':
    'These {count} were handled together, and there is a result: {outcome:own}.',
  '这{count}件一起办理，有结果了：{outcome}，写入{where}。':
    'These {count} were handled together, and there is a result: {outcome:own}, written into {where:own}.',
  '请您评价：': 'Please rate the answer:',
  '请您评价（要分别评价，请在评价后写上编号）：':
    'Please rate the answer (to rate them one by one, write the receipt number after the rating):',
  '有{count}个消息告诉您：': 'There are {count} messages for you:',
  '请您评价，回复“满意”“基本满意”或“不满意”，后面写上编号。例：满意 {receipt}':
    'Please rate the answer: reply “satisfied”, “mostly satisfied” or “not satisfied” with the receipt number, for example: satisfied {receipt}',

  '您{day}对《{title}》{clause}的意见（{receipt}）不予受理。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) was not accepted.',
  '您{day}提交的{kind}（{receipt}）不予受理。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) was not accepted.',
  '有新的情况可以再提，也可以请站点同志说明。':
    'If there is something new you can bring it up again, or ask the station staff to explain.',

  '您{day}对《{title}》{clause}的意见（{receipt}）已转给{body}。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) was passed on to {body}.',
  '您{day}对《{title}》{clause}的意见（{receipt}）已转给{body}，对方编号 {number}。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) was passed on to {body}; it has the number {number} there.',
  '您{day}对《{title}》{clause}的意见（{receipt}）已报送{body}。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) was reported to {body}.',
  '您{day}对《{title}》{clause}的意见（{receipt}）已报送{body}，对方编号 {number}。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) was reported to {body}; it has the number {number} there.',
  '您{day}提交的{kind}（{receipt}）已转给{body}。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) was passed on to {body}.',
  '您{day}提交的{kind}（{receipt}）已转给{body}，对方编号 {number}。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) was passed on to {body}; it has the number {number} there.',
  '您{day}提交的{kind}（{receipt}）已报送{body}。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) was reported to {body}.',
  '您{day}提交的{kind}（{receipt}）已报送{body}，对方编号 {number}。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) was reported to {body}; it has the number {number} there.',
  '那边有结果后，会在这里告诉您。': 'You will be told here when they have a result.',

  '关于{which}，工作人员想请您补充：': 'The staff would like to know more. {which:own}. They ask:',
  '关于{which}，工作人员还在等您补充：': 'The staff are still waiting for more from you. {which:own}. They asked:',
  '关于{which}，工作人员还在等您补充': 'The staff are still waiting for more from you. {which:own}.',
  '关于{which}，工作人员告诉您：': 'A message from the staff. {which:own}. They write:',
  '直接在这里回复就可以，会放到这一件里。': 'Just reply here; your answer is put to this matter.',
  '方便的时候直接在这里回复就可以。没有可补充的，也请回一句，好接着办。':
    'Just reply here when it suits you. If there is nothing to add, please say so, so that it can go on.',
  '您{day}对《{title}》{clause}的意见（{receipt}）不用再补充了，正在接着办理，有结果再告诉您。':
    'Nothing more is needed from you for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}); it goes on, and you will be told the result.',
  '您{day}提交的{kind}（{receipt}）不用再补充了，正在接着办理，有结果再告诉您。':
    'Nothing more is needed from you for what you handed in on {day:own} ({kind:own}, {receipt}); it goes on, and you will be told the result.',
  '已记下，放到{which}里，转给工作人员接着办。': 'Noted, and given to the staff, who go on with it. {which:own}.',
  '已记下，放到{which}里，工作人员会一起看到。': 'Noted; the staff will see it together with the rest. {which:own}.',

  '您{day}对《{title}》{clause}的意见（{receipt}），承诺：{promise}（最晚{until}）。到时会告诉您办得怎么样。':
    'For your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) there is a promise: {promise} (by {until:own}). You will be told then what came of it.',
  '您{day}提交的{kind}（{receipt}），承诺：{promise}（最晚{until}）。到时会告诉您办得怎么样。':
    'For what you handed in on {day:own} ({kind:own}, {receipt}) there is a promise: {promise} (by {until:own}). You will be told then what came of it.',
  '这{count}件，承诺：{promise}（最晚{until}）。到时会告诉您办得怎么样。':
    'For these {count} there is a promise: {promise} (by {until:own}). You will be told then what came of it.',
  '您{day}对《{title}》{clause}的意见（{receipt}），承诺的日子从{before}改到{after}。':
    'The day promised for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) is moved from {before:own} to {after:own}.',
  '您{day}提交的{kind}（{receipt}），承诺的日子从{before}改到{after}。':
    'The day promised for what you handed in on {day:own} ({kind:own}, {receipt}) is moved from {before:own} to {after:own}.',
  '这{count}件，承诺的日子从{before}改到{after}。':
    'The day promised for these {count} is moved from {before:own} to {after:own}.',
  '承诺：{promise}': 'Promised: {promise}',
  '您{day}对《{title}》{clause}的意见（{receipt}），答复里承诺的日子到了（{until}）。':
    'The day promised in the answer to your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) has come ({until:own}).',
  '您{day}提交的{kind}（{receipt}），答复里承诺的日子到了（{until}）。':
    'The day promised in the answer to what you handed in on {day:own} ({kind:own}, {receipt}) has come ({until:own}).',
  '这{count}件，答复里承诺的日子到了（{until}）。':
    'The day promised in the answer to these {count} has come ({until:own}).',
  '还没有登记完成情况，已经请督办人员核实，办得怎么样会告诉您。':
    'Nothing has been recorded about it yet. The supervisors were asked to look into it, and you will be told what came of it.',
  '您{day}对《{title}》{clause}的意见（{receipt}），承诺的事项有了完成情况：{text}':
    'News of what was promised for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}): {text}',
  '您{day}提交的{kind}（{receipt}），承诺的事项有了完成情况：{text}':
    'News of what was promised for what you handed in on {day:own} ({kind:own}, {receipt}): {text}',
  '这{count}件，承诺的事项有了完成情况：{text}': 'News of what was promised for these {count}: {text}',
  '请您评价落实得怎么样（和上次对答复的评价分开记）：':
    'Please rate how the promise was kept (counted apart from your rating of the answer):',

  '更正：{which}的结果。': 'Correction of the result. {which:own}.',
  '这{count}件的结果。': 'The result of these {count}.',
  '原来告知的：{outcome}。': 'Told before: {outcome:own}.',
  '原来告知的：{outcome}，写入{where}。': 'Told before: {outcome:own}, written into {where:own}.',
  '更正为：{outcome}。': 'Corrected to: {outcome:own}.',
  '更正为：{outcome}，写入{where}。': 'Corrected to: {outcome:own}, written into {where:own}.',
  '更正：{which}': 'Correction. {which:own}',

  '您{day}对《{title}》{clause}的意见（{receipt}）需要多一些时间，答复期限延长到{until}。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) needs some more time; you will be answered by {until:own} at the latest.',
  '您{day}提交的{kind}（{receipt}）需要多一些时间，答复期限延长到{until}。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) needs some more time; you will be answered by {until:own} at the latest.',
  '您{day}对《{title}》{clause}的意见（{receipt}）将重新办理，有新的结果再告诉您。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) will be handled anew; you will be told the new result.',
  '您{day}提交的{kind}（{receipt}）将重新办理，有新的结果再告诉您。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) will be handled anew; you will be told the new result.',
  '您{day}对《{title}》{clause}的意见（{receipt}）将重新办理，最晚{until}答复您。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) will be handled anew; you will be answered by {until:own}.',
  '您{day}提交的{kind}（{receipt}）将重新办理，最晚{until}答复您。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) will be handled anew; you will be answered by {until:own}.',
  '您{day}对《{title}》{clause}的意见（{receipt}），您的评价收到了。经研究，不再重新办理。':
    'Your rating was received for your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}). After consideration it will not be handled anew.',
  '您{day}提交的{kind}（{receipt}），您的评价收到了。经研究，不再重新办理。':
    'Your rating was received for what you handed in on {day:own} ({kind:own}, {receipt}). After consideration it will not be handled anew.',
  '您{day}对《{title}》{clause}的意见（{receipt}）和办理结果已经公开，大家都能看到，不含您的姓名、联系方式和编号。':
    'Your opinion of {day:own} on 《{title}》 {clause:own} ({receipt}) and its result are published for everybody to see, without your name, contact and receipt number.',
  '您{day}提交的{kind}（{receipt}）和办理结果已经公开，大家都能看到，不含您的姓名、联系方式和编号。':
    'What you handed in on {day:own} ({kind:own}, {receipt}) and its result are published for everybody to see, without your name, contact and receipt number.',
  '结果会在这里告诉您。': 'You will be told the result here.',

  '不想公开，请回复：不公开 {receipt}': 'If you do not want that, reply: do not publish {receipt}',
}
