import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  评价: 'Rating',
  原因: 'Reason',
  '您对这次办理满意吗？': 'Are you satisfied with how this was handled?',
  '请回复 1 满意、2 基本满意 或 3 不满意。': 'Please reply 1 satisfied, 2 mostly satisfied or 3 not satisfied.',
  '哪里不满意？请说一下，会转给办理的同志。不想说就回复“没有”。':
    'What was not good? Please tell us; it goes to the staff who handled it. If you would rather not say, reply “no”.',
  '没有找到要评价的事项。': 'There is nothing to rate.',
  '这一件已经评价过了，谢谢。': 'You have rated this already, thank you.',
  '这句我没听明白。您可以：': 'I did not understand that. You can:',
  '您现在没有等待评价的事项。': 'There is nothing waiting for your rating now.',
  '已记下：{rating}。': 'Noted: {rating:own}.',
  '谢谢您对{matter}的评价。': 'Thank you for rating: {matter:own}.',
  '承诺的事项会接着跟踪，最晚{day}。': 'What was promised is followed up, until {day:own} at the latest.',
  '{matter}将重新办理，有结果再告诉您。': '{matter:own} will be handled anew, and you will be told the result.',
  '{matter}将重新办理，最晚{day}答复您。': '{matter:own} will be handled anew, and you will be answered by {day:own}.',
  '{matter}是否再办由督办人员决定，决定和理由会在这里告诉您。':
    '{matter:own}: whether it is taken up again is for the supervisors to decide. You will be told the decision and the reason here.',
  '{matter}已经重新办理过{count}次，是否再办由督办人员决定，决定和理由会在这里告诉您。':
    '{matter:own} has been handled anew already (times: {count}); whether it is taken up again is for the supervisors to decide. You will be told the decision and the reason here.',
  '评价后{hours}小时内可以更改，{receipt}的评价（{rating}）已经过了这个时间，不能再改。':
    'A rating can be changed within {hours} hours. That of {receipt} ({rating:own}) is older and can no longer be changed.',
  '{matter}您评的是{rating}，评价后{hours}小时内可以更改。':
    '{matter:own}: you rated it “{rating:own}”. A rating can be changed within {hours} hours.',
  '要改吗？': 'Would you like to change it?',
  '改成{rating}': 'Change it to: {rating:word}',
  不改: 'Leave it as it is',
  '{matter}您评的就是{rating}，没有改动。': '{matter:own}: you rated it “{rating:own}” already; nothing was changed.',
  '已改为：{rating}，以这一次为准。': 'Changed to: {rating:own}. This one counts.',
  '{matter}已经开始重新办理，会接着办完，有结果再告诉您。':
    '{matter:own} is being handled anew already. That goes on to its end, and you will be told the result.',
  '{matter}工作人员看得到您的评价，要不要重新办理由他们决定。':
    '{matter:own}: the staff see your rating and decide whether it is handled anew.',
  '{matter}已经办结，工作人员看得到您的评价，要不要重新办理由他们决定。':
    '{matter:own} is closed. The staff see your rating and decide whether it is handled anew.',
  '《{title}》{clause}的意见（{receipt}）': 'Opinion on 《{title}》, {clause:own} ({receipt})',
  '{kind}（{receipt}）': '{kind:word} ({receipt:own})',
}
