import type { Sentences } from '../ports/language.ts'

/** What staff are reminded of, and what they hear of one another. */
export const reminders: Sentences = {
  '{day}请留意：': '{day:own}, please look at:',
  提交人没有回音: 'No reply from the writer',
  '没有放行，已作废的结果': 'Results that were not released and are void',
  一个人紧急放行的结果: 'Results released by one person alone',
  没有动静的站点: 'Stations where nothing happens',
  提醒送不到的同志: 'Colleagues who cannot be reminded',
  '{receipt}　请补充以后{days}天没有回音　不再等请发：不等补充 {tail} 理由：…':
    '{receipt} · no reply for {days} days after a question · to wait no longer send “不等补充 {tail} 理由：…”',
  '{year}年的放假安排没有录入，期限按周末推算，会有误差。公布后请在资料的 holidays 里加上。':
    'The holidays of {year} are not on file; time limits are worked out by weekends and may be wrong. Please add them to “holidays” of the content once they are announced.',
  '现在回到“{state}”，请接着办。': 'It is back to “{state:own}”; please go on.',
  '{receipt} 的提交人补充了。看内容请发“打开 {receipt}”。':
    'The writer of {receipt} added something. “打开 {receipt}” shows it.',
  '{receipt} 的提交人补充了：': 'The writer of {receipt} added:',
  '打开 {tail} 看全部。': '“打开 {tail}” shows all of it.',
  '同意的，请在10分钟内发：{order}。不同意不用回。':
    'If you agree send “{order}” within 10 minutes; otherwise do nothing.',
  '{receipt} 在您之前刚有变动：{what}，当时是“{state}”。':
    '{receipt} was changed just before you: {what}; it was “{state:own}” then.',
  '承诺到期{count}件：': '{count} promises are due:',
  '完成了请发：落实 {receipt} 完成情况：…': 'When done send “落实 {receipt} 完成情况：…”',
  '没有完成请发：承诺改期 {receipt} 到… 理由：…': 'If not, send “承诺改期 {receipt} 到… 理由：…”',
  '查询码 {secret}（只显示这一次，请念给对方或写在回执上）':
    'Lookup code {secret} (shown this once; please read it to them or write it on the slip)',
  '对方在网页、公众号等任何地方把编号和查询码一起发给助手，就能查进度、收结果、评价。':
    'Wherever they send the number with the code to the assistant, on the web page or elsewhere, they see how it goes, get the result and can rate it.',
  '以后说这一件可以只说 {tail}。': 'From now on {tail} is enough to name it.',
}
