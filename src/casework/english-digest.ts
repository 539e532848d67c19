import type { Sentences } from '../ports/language.ts'

/** Headings of the message of the day. */
const HEADINGS: Sentences = {
  期限: 'Time limits',
  提交人没有回音: 'No reply from the writer',
  '没有放行，已作废的结果': 'Results that were not released and are void',
  一个人紧急放行的结果: 'Results released by one person alone',
  没有动静的站点: 'Stations where nothing happens',
  放假安排: 'Public holidays',
  提醒送不到的同志: 'Colleagues who cannot be reminded',
}

/** What staff are told once a working day: a line for each item, why it is told to them, and what they would send. */
export const digest: Sentences = {
  ...Object.fromEntries(Object.entries(HEADINGS).map(([heading, said]) => [`【${heading}】`, `${said}:`])),
  '{receipt}　{kind:word}　已超期{days}天（{day:own}）　{why:word}　{order}':
    '{receipt} · {kind:word} · days overdue: {days} ({day:own}) · {why:word} · “{order}”',
  '{receipt}　{kind:word}　今天到期（{day:own}）　{why:word}　{order}':
    '{receipt} · {kind:word} · ends today ({day:own}) · {why:word} · “{order}”',
  '{receipt}　{kind:word}　还有{days}天（{day:own}）　{why:word}　{order}':
    '{receipt} · {kind:word} · days left: {days} ({day:own}) · {why:word} · “{order}”',
  '{day:own}，节假日数据缺失': '{day:own}; the holidays of that year are not on file',
  您承办: 'handled by you',
  由您督办: 'you oversee it',
  由您审核: 'you review it',
  由您登记分派: 'you register and assign it',
  等您放行: 'waits for you to release it',
  本站事项: 'of your station',
  '{receipt}　“{outcome}”满{days}天没有放行　请重新作出：{order}':
    '{receipt} · “{outcome}” was not released in time (days: {days}) · to decide it anew send “{order}”',
  '{receipt}　{by}一个人放行　理由：{reason}　{order}':
    '{receipt} · released by {by} alone · reason: {reason} · “{order}”',
  '{title}征求意见{days}天，还没有收到意见：{stations}。发“没有动静的站点”，有一段可以转给站点的话。':
    'No opinions yet on {title}, {days} days after it opened: {stations}. “没有动静的站点” has a text to pass on to stations.',
  '{names}没有关联聊天账号，提醒送不到。请在服务器上运行 staff add 姓名 取登录码，让本人在聊天里发“登录 登录码”。':
    'No chat account is linked, so reminders do not arrive: {names}. Run “staff add 姓名” on the server for a sign-in code, and have them send “登录 登录码” in the chat.',
  '{title}征求意见到{till:own}，还有{days}天。到现在收到意见{all}件，其中本站{here}件。':
    '{title}: open for opinions until {till:own}, days left: {days}. Opinions so far: {all}, of this station: {here}.',
  '{title}征求意见到{till:own}，今天是最后一天。到现在收到意见{all}件，其中本站{here}件。':
    '{title}: open for opinions until {till:own}, today is the last day. Opinions so far: {all}, of this station: {here}.',
  '{title}征求意见到{till:own}，还有{days}天。到现在收到意见{all}件。':
    '{title}: open for opinions until {till:own}, days left: {days}. Opinions so far: {all}.',
  '{title}征求意见到{till:own}，今天是最后一天。到现在收到意见{all}件。':
    '{title}: open for opinions until {till:own}, today is the last day. Opinions so far: {all}.',
}
