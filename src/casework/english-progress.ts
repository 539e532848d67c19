import type { Sentences } from '../ports/language.ts'

/** How one item stands, in its owner's terms. */
export const progress: Sentences = {
  '{receipt}　《{title}》{clause}的意见': '{receipt} · opinion on 《{title}》 {clause:own}',
  '{receipt} 《{title}》{clause}的意见': '{receipt} · opinion on 《{title}》, {clause:own}',
  '《{title}》{clause}的意见': 'opinion on 《{title}》, {clause:own}',
  '{receipt}　{kind}': '{receipt} · {kind:word}',
  '{receipt} {kind}': '{receipt} {kind:word}',
  整部草案: 'the whole draft',
  '提交时间：{when}': 'Handed in: {when:own}',
  '进度：{state}': 'Progress: {state:own}',
  还没有提交: 'not handed in yet',
  '已收到，还没有开始办理': 'received, not begun yet',
  等您补充情况: 'waiting for more from you',
  '已登记，等待分办': 'registered, waiting to be assigned',
  '已登记分类，等待交办': 'registered and sorted, waiting to be assigned',
  '和相近的意见一起办理，结果同样会单独告诉您':
    'handled together with similar opinions; you will be told the result yourself all the same',
  已转给有权处理的单位: 'passed on to the office in charge',
  正在办理: 'being handled',
  '已上报，等待上级研究': 'reported to a higher level, which is studying it',
  '已有结果，正在核对，随后告诉您': 'decided, being checked; you will be told soon',
  已告知结果: 'you have been told the result',
  '已告知结果，您已评价': 'you have been told the result and have rated it',
  '已告知结果，承诺的事项正在跟踪': 'you have been told the result; what was promised is being followed up',
  正在重新办理: 'being handled anew',
  已办结: 'closed',
  '已撤回，内容已删除': 'withdrawn, the content has been deleted',

  '结果：{outcome}。': 'Result: {outcome:own}.',
  '结果：{outcome}，写入{where}。': 'Result: {outcome:own}, written into {where:own}.',
  '结果：{outcome}。理由：{reason}': 'Result: {outcome:own}. Reason: {reason}',
  '理由：{reason}': 'Reason: {reason}',
  '感谢您花时间提出意见。': 'Thank you for taking the time to give your opinion.',
  '承诺：{promise}（最晚{day}）': 'Promised: {promise} (by {day:own})',
  '承诺：{promise}（最晚{day}）。到时会告诉您办得怎么样。':
    'Promised: {promise} (by {day:own}). You will be told then what came of it.',
  '完成情况：{text}': 'What was done: {text}',
  '您的评价：{rating}': 'Your rating: {rating:own}',
  '您对落实的评价：{rating}': 'Your rating of what was done: {rating:own}',
  '{receipt} 已按您的要求删除（{day}）。编号、日期留着，内容和个人信息已经没有了。':
    'No. {receipt} was deleted at your request ({day:own}). The number and the dates remain; the content and personal data are gone.',
  '{receipt} 已按您的要求删除（{day}）。编号、日期、结果类别（{outcome}）留着，内容和个人信息已经没有了。':
    'No. {receipt} was deleted at your request ({day:own}). The number, the dates and the kind of result ({outcome:own}) remain; the content and personal data are gone.',

  '内容：{words}': 'Content: {words}',
}
