import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有批次{number}，或不在您负责的站点。': 'There is no batch {number}, or it is not at a station of yours.',
  '请发“上报批次”看有哪些。': 'Please send “上报批次” to see which there are.',
  '批次{number}共{count}件，没有第{place}件。': 'Batch {number} has {count} matters; there is no number {place}.',
  '批次{number}的{count}件都已有结果。': 'All {count} matters of batch {number} have a result.',
  '发“批次 {number}”看每一件。': 'Send “批次 {number}” to see each of them.',
  '什么都没有改。': 'Nothing was changed.',
  '一次更正一件。例：更正 7K3M 部分采纳 理由：…':
    'Please correct one matter at a time, for example: “更正 7K3M 部分采纳 理由：…”',
  '请写明更正后的结果和理由，提交人会看到。请发：更正 {receipt} 结果 理由：…':
    'Please give the corrected result and the reason; the person who handed it in will read it. Please send: “更正 {receipt} 结果 理由：…”',
  '将更正 {receipt}，并告知提交人：': '{receipt} will be corrected and the person who handed it in told:',
  '将更正 {receipt}等{count}件，并告知提交人：':
    '{receipt} and others ({count} in all) will be corrected and the people who handed them in told:',
  '已更正 {receipt}，正在告知提交人。': '{receipt} is corrected; the person who handed it in is being told.',
  '原来公开的已经取消，要公开请重新发“公开 {receipt}”。':
    'What was published before is taken down; to publish it again, please send “公开 {receipt}”.',
  '请连同四位确认码一起回复：OK {token}': 'Please reply with the four-digit code as well: OK {token}',
  '要给什么结果？例：采纳 7K3M 理由：已写入第八条。还有：部分采纳、不采纳、研究参考。':
    'Which result should it be? For example: “采纳 7K3M 理由：已写入第八条”. There are also: “部分采纳”, “不采纳”, “研究参考”.',
  '没有作出结果，什么都没有改。要定下来，请发：{outcome} 编号 理由：…':
    'No result was given and nothing was changed. To decide it, please send: “{outcome} 编号 理由：…”',
  '对哪一件作出“{outcome}”？例：{again} 7K3M 理由：…':
    'Which matter should be “{outcome:own}”? For example: “{again} 7K3M 理由：…”',
  '请写明理由，提交人会看到。请发：{outcome} {receipt} 理由：…':
    'Please give the reason; the person who handed it in will read it. Please send: “{outcome} {receipt} 理由：…”',
  '{receipt} 已有结果“{outcome}”{last}，还没有告知提交人，不能重复作出。要改，请先发：撤销 {again}':
    '{receipt} has the result “{outcome:own}” already{last:own}. The person who handed it in was not told yet, and it cannot be decided twice. To change it, please send first: “撤销 {again}”',
  '{receipt} 已有结果，还没有告知提交人：{result}':
    '{receipt} has a result that the person who handed it in was not told yet: {result:own}',
  '将改为：{result}': 'It will become: {result:own}',
  '原来的放行作废，要重新放行。': 'The release given before no longer counts; it has to be released again.',
  '将把 {receipt}（{matter}）定为：{result}。': '{receipt} ({matter:own}) will be decided as: {result:word}.',
  '将把 {receipt}（{matter}）定为：{result}': '{receipt} ({matter:own}) will be decided as: {result:own}',
  '将把 {receipt}（{matter}），连同并入的{count}件，定为：{result}':
    '{receipt} ({matter:own}) and the {count} merged into it will be decided as: {result:own}',
  '已记录 {receipt}：{outcome}。这类结果要双人放行，请另一位审核员回复“放行 {again}”。':
    'Recorded for {receipt}: {outcome:own}. Such a result needs two people; please have another reviewer reply “放行 {again}”.',
  '已记录 {receipt}：{outcome}。放行需要审核员，请审核员回复“放行 {again}”。':
    'Recorded for {receipt}: {outcome:own}. A reviewer has to release it; please have one reply “放行 {again}”.',
  '已记录 {receipt}：{outcome}，正在告知提交人。':
    'Recorded for {receipt}: {outcome:own}. The person who handed it in is being told.',
  '已记录 {receipt}：{outcome}，正在告知并案的{count}件的提交人。':
    'Recorded for {receipt}: {outcome:own}. The people who handed in the {count} merged matters are being told.',
  '已记录 {receipt}：{outcome}，{time}后告知提交人，在此之前可以回复“撤销 {again}”。':
    'Recorded for {receipt}: {outcome:own}. The person who handed it in is told in {time:own}; until then you can reply “撤销 {again}”.',
  '已记录 {receipt}：{outcome}，{time}后告知并案的{count}件的提交人，在此之前可以回复“撤销 {again}”。':
    'Recorded for {receipt}: {outcome:own}. The people who handed in the {count} merged matters are told in {time:own}; until then you can reply “撤销 {again}”.',
  '承诺：{promise}（最晚{day}）': 'Promised: {promise} (by {day:own})',
  '列入计划要有承诺：请接着说做什么、到哪天，例：明年6月底前完工。提交人会看到，到期会提醒。':
    'Taking it into the plan needs a promise: please say next what will be done and by which day, for example “明年6月底前完工”. The person who handed it in will read it, and you are reminded when it is due.',
  '一次最多办{most}件，这里有{count}件，请分几次。':
    'At most {most} can be done at once and here are {count}; please do them in parts.',
  '请写明理由，每位提交人都会看到。请发：{outcome} 1-3 理由：…':
    'Please give the reason; everybody who handed one in will read it. Please send: “{outcome} 1-3 理由：…”',
  '{count}件里有{faults}件不能办，一件都没有改：': 'Of {count} matters, {faults} cannot be done; none was changed:',
  '将把这{count}件定为：{result}。': 'These {count} will be decided as: {result:word}.',
  '将把这{count}件定为：{result}': 'These {count} will be decided as: {result:own}',
  '{receipts} 在您看过之后有改动，一件都没有办。请重新发一次命令。':
    '{receipts:own} changed after you looked; none was done. Please send the order again.',
  '已记录{count}件：{outcome}。': 'Recorded for {count}: {outcome:own}.',
  '结果和理由会分别告诉每位提交人。': 'Each person who handed one in is told the result and the reason.',
  '{receipt}：已有结果“{outcome}”{last}，还没有告知提交人':
    '{receipt}: has the result “{outcome:own}” already{last:own}; the person who handed it in was not told yet',
  '这一件是线下收到的，系统发不到本人，请打电话或当面告知，然后发“{order}”。':
    'This one came on paper or by telephone and cannot be answered by message; please tell them yourself and then send “{order}”.',
}
