import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '《{title}》采纳台账　{when}': '《{title}》 record of adoption · {when:own}',
  '{when}　{who}结束，数字固定：{totals}': '{when:own} · closed by {who:own}, the numbers are fixed: {totals:own}',
  '结束以后有变化，还没有公布：{drift}。要更正请发：重新打开台账 《{title}》 理由：…':
    'There were changes after it was closed that are not published yet: {drift:own}. To correct it, please send: “重新打开台账 《{title}》 理由：…”',
  '现在：{totals}': 'Now: {totals:own}',
  '已重新打开，原来公布的：': 'Reopened; published before:',
  '全部答复后请发：结束征求意见 《{title}》': 'Once everybody was answered, please send: “结束征求意见 《{title}》”',
  '《{title}》已于{when}结束，不用再结束一次。发“采纳台账 《{again}》”看数字。':
    '《{title}》 was closed on {when:own} already. Send “采纳台账 《{again}》” to see the numbers.',
  '《{title}》征求意见到{day}，还在收意见，截止以后才能结束。':
    'Opinions on 《{title}》 are taken until {day:own}; it can be closed after that.',
  '将结束《{title}》，数字就此固定：': '《{title}》 will be closed, and the numbers are fixed with that:',
  '以后要改，须两个人重新打开并写明理由。': 'To change it later, two people have to reopen it and give the reason.',
  '《{title}》已结束，每一位都已答复，数字已固定。':
    '《{title}》 is closed; everybody was answered and the numbers are fixed.',
  '《{title}》的采纳台账没有结束，可以直接办理，不用重新打开。':
    'The record of 《{title}》 is not closed; you can go on with it and need not reopen it.',
  '请写明理由，更正后会一起公布。请发：重新打开台账 《{title}》 理由：…':
    'Please give the reason; it is published with the correction. Please send: “重新打开台账 《{title}》 理由：…”',
  '要两个人才能重新打开。请把这个码告诉另一位审核员或管理员，由他在30分钟内回复：':
    'Reopening needs two people. Please tell this code to another reviewer or administrator, who replies within 30 minutes:',
  '同意重新打开 《{title}》 {token}': '“同意重新打开 《{title}》 {token}”',
  '在这之前什么都没有改。': 'Nothing is changed before that.',
  '现在没有人申请重新打开《{title}》的台账，或已过30分钟。请先发：重新打开台账 《{again}》 理由：…':
    'Nobody is asking to reopen the record of 《{title}》 now, or 30 minutes have passed. Please send first: “重新打开台账 《{again}》 理由：…”',
  '要由另一个人同意，您自己申请的不能自己同意。':
    'Somebody else has to agree; you cannot agree to what you asked for yourself.',
  '申请的同志现在没有这个权限了，这次申请作废，什么都没有改。还要打开，请重新申请：重新打开台账 《{title}》 理由：…':
    'The colleague who asked may no longer do this, so the request does not count and nothing was changed. To reopen it all the same, please ask anew: “重新打开台账 《{title}》 理由：…”',
  '码不对，什么都没有改。请向申请的同志再核对一遍。':
    'The code is wrong and nothing was changed. Please check it with the colleague who asked.',
  '《{title}》的采纳台账已重新打开，理由：{reason}。原来公布的数字都留着；改完后请发“结束征求意见 《{again}》”，新的数字会标“更正”并列出差别。':
    'The record of 《{title}》 is reopened, reason: {reason}. The numbers published before stay; when you are done, please send “结束征求意见 《{again}》”. The new numbers are marked as corrected and show the difference.',
  '还有{count}件，发“待办”看全部。': '{count} more; send “待办” to see all.',
  '别的站点还有{count}件，请那边的同志办完。':
    '{count} more are at other stations; please have the colleagues there finish them.',
  '还有{count}件没有答复提交人，不能结束：': '{count} were not answered yet, so it cannot be closed:',
  '《{title}》还有{count}件没有答复提交人，不能结束：':
    '《{title}》: {count} were not answered yet, so it cannot be closed:',
  '{receipt}　{state}　请发：采纳 {again} 理由：…（或 部分采纳、未采纳、已有规定、不属本次范围、研究参考）':
    '{receipt} · {state:own} · please send: “采纳 {again} 理由：…” (or “部分采纳”, “未采纳”, “已有规定”, “不属本次范围”, “研究参考”)',
  '{receipt}　{state}　请发：不等补充 {again} 理由：…':
    '{receipt} · {state:own} · please send: “不等补充 {again} 理由：…”',
  '{receipt}　{state}　请发：拆出 {again}': '{receipt} · {state:own} · please send: “拆出 {again}”',
  '{receipt}　{state}　请审核员发：放行 {again}':
    '{receipt} · {state:own} · please have a reviewer send: “放行 {again}”',
  '{receipt}　{state}　结果还没有送到，稍后再看；联系不上的，当面或打电话告知后请发：已告知 {again}':
    '{receipt} · {state:own} · the result has not arrived yet, please look again later; who cannot be reached is told in person or by phone, then please send: “已告知 {again}”',
}
