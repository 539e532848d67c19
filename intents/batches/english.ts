import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '要上报哪一部草案的意见？': 'The opinions on which draft should be reported?',
  '报到哪里？例：上报 {names} 到市人大法工委': 'Reported where to? For example: “上报 {names} 到市人大法工委”',
  '《{title}》没有{chapter}，或草案没有分章。': '《{title}》 has no {chapter:own}, or the draft has no chapters.',
  '《{title}》{part}没有可以上报的意见。': 'There are no opinions on 《{title}》 {part:own} that can be reported.',
  '已上报的请发“上报批次”看。': 'To see those that were reported, please send “上报批次”.',
  '还有{count}件，请再报一批。': '{count} more; please report another batch.',
  '将把《{title}》{part}的{count}件意见原话上报{receiver}，并告知每位提交人。':
    '{count} opinions on 《{title}》 {part:own} will be reported to {receiver} in their own words, and everybody who gave one is told.',
  '提交人会收到告知，等结果的日子不算超期。':
    'Those who gave them are told; days of waiting for the result do not count as late.',
  '有结果后请发：批次 {number} 回来：采纳 理由：…（只办几件：批次 {again} 回来：采纳 1 3 理由：…）':
    'When the result is there, please send: “批次 {number} 回来：采纳 理由：…” (for some of them only: “批次 {again} 回来：采纳 1 3 理由：…”)',
  '还没有上报过。例：上报 物业条例 第二章 到市人大法工委':
    'Nothing was reported yet. For example: “上报 物业条例 第二章 到市人大法工委”',
  '上报批次{count}个：': '{count} reported batches:',
  '上报批次{count}个，这里列最近{most}批，再早的请发“批次 号”：':
    '{count} reported batches, the newest {most} of them here; for earlier ones please send “批次 号”:',
  '还有{count}件没有列出。': '{count} more are not listed.',
  '登记结果：批次 {number} 回来：采纳 理由：…（全部未回的），或 批次 {again} 回来：采纳 1 3 理由：…':
    'To record a result: “批次 {number} 回来：采纳 理由：…” (all that did not come back yet), or “批次 {again} 回来：采纳 1 3 理由：…”',
}
