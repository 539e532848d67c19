import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '一次请说一件。例：{example}': 'One at a time, please. E.g. “{example}”',
  '将登记 {receipts} 的承诺：{what}，并告知提交人。':
    'The promise for {receipts} will be registered and told to the writer: {what}.',
  '已登记 {receipts} 的承诺：{what}。提交人会看到，到期会提醒督办人。':
    'Registered the promise for {receipts}: {what}. The writer reads it, and the supervisor is reminded when it is due.',
  '请写明理由，提交人会看到。请发：{example}': 'Please give a reason, which the writer will read. Send “{example}”',
  '请写明完成情况，提交人会看到。请发：{example}':
    'Please say what was done, which the writer will read. Send “{example}”',
  '{receipt} 的承诺改到{day}，新的日子和理由正在告知提交人。':
    'The promise for {receipt} moves to {day:own}; the writer is being told the new day and the reason.',
  '将告知 {receipt} 的提交人，承诺“{promise}”的完成情况：{text}':
    'The writer of {receipt} will be told what was done of “{promise}”: {text}',
  '已登记 {receipt} 的落实情况，正在告知提交人并请其再评价一次。':
    'Registered what was done for {receipt}; the writer is being told and asked to rate it once more.',
  承诺台账: 'Promises',
  '承诺{count}件　{when}': 'Promises: {count} · {when:own}',
  '超期的承诺{count}件　{when}': 'Promises overdue: {count} · {when:own}',
  '{days}日内到期的承诺{count}件　{when}': 'Promises due within {days} days: {count} · {when:own}',
  '落实 1 完成情况：… · 承诺改期 1 到… 理由：… · 承诺台账 超期':
    '“落实 1 完成情况：…” (done) · “承诺改期 1 到… 理由：…” (move) · “承诺台账 超期” (overdue)',
}
