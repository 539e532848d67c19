import type { Sentences } from '../ports/language.ts'

/** What staff order for a draft, what they look at before they confirm it, and what they hear of one another. */
export const orders: Sentences = {
  '发布《{title}》': 'publish 《{title}》',
  '延长《{title}》征求意见到{till:own}': 'take opinions on 《{title}》 until {till:own}',
  '提前结束《{title}》征求意见': 'close 《{title}》 for opinions early',
  '终止审议《{title}》': 'end the reading of 《{title}》 for good',
  '把《{title}》记为“{stage}”': 'record 《{title}》 as “{stage}”',

  '将{order:own}：': 'To be done: {order:own}:',
  '将{order:own}，确认后等另一位同志放行：': 'To be done once confirmed and released by a colleague: {order:own}:',
  '已提交：{order:own}。要另一位同志放行：放行草案 {title}':
    'Handed in: {order:own}. A colleague has to release it: “放行草案 {title}”',
  '{name}提交了：{order:own}。': '{name} handed in: {order:own}.',
  '看过后放行：放行草案 {title}': 'When you have read it, release it: “放行草案 {title}”',
  '已{order:own}。关注这部草案的人和有关的群会收到消息。':
    'Done: {order:own}. Those who follow the draft and the groups concerned are told.',
  '{title}在{name}提交后又改过，原来的提交作废。请重新看过再提交。':
    '{title} was changed after {name} handed it in, so that is void. Please look at it again and hand it in anew.',
  '由{name}提交。': 'Handed in by {name}.',
  '{order:own}，由{name}提交，等另一位同志放行':
    '{order:own}: handed in by {name}, waits for a colleague to release it',
  '{title} {reading:word}，还没有发布': '{title} {reading:word}: not published yet',

  不征求意见: 'not open for opinions',
  '征求意见：{from:own}至{till:own}，共{days}天（{basis}一般不少于{least}天）':
    'Open for opinions: {from:own} to {till:own}, days: {days} (“{basis}”; as a rule at least {least})',
  '缩短理由（大家会看到）：{reason}': 'Why the time is shorter (for everybody to read): {reason}',
  '阶段：{stage}': 'Stage: “{stage}”',
  '共{chapters}章{articles}条': 'Chapters: {chapters}; articles: {articles}',
  '共{articles}条': 'Articles: {articles}',
  '范围：{whom:own}': 'For: {whom:own}',
  所有人: 'everybody',
  只对受邀请的: 'only those who are invited',
  '联系点：{stations}': 'Contact stations: {stations}',
  '联系点：没有': 'Contact stations: none',
  '起草组：{names}': 'Drafting group: {names}',
  '会告诉的群：{count}个（{names}）': 'Groups that are told: {count} ({names})',
  '会告诉的群：没有': 'Groups that are told: none',

  '截止：{before:own} → {after:own}（延长{days}天）': 'Closes: {before:own} → {after:own} (days longer: {days})',
  '截止：{before:own} → {after:own}（提前{days}天）': 'Closes: {before:own} → {after:own} (days earlier: {days})',
  放行的时候: 'when it is released',
  '阶段：{before} → {after}': 'Stage: “{before}” → “{after}”',
  '阶段：没有写 → {after}': 'Stage: none given → “{after}”',
  '您先前提交的“{order:own}”还没有放行，会作废。':
    'What you handed in before is not released yet and becomes void: {order:own}.',
  '{name}先前提交的“{order:own}”还没有放行，会作废。':
    'What {name} handed in before is not released yet and becomes void: {order:own}.',
  '您提交的“{order:own}”没有放行，因为{name}对这部草案有新的提交，已经作废。还要办，请等那一件放行以后重新提交。':
    'What you handed in was not released and is void, as {name} handed in something new for this draft: {order:own}. If it is still wanted, please hand it in again once that one is released.',

  '联系点与上一稿不同。': 'The contact stations are not those of the reading before.',
  '与{reading:own}的条文对照还没有确认。': 'How its articles compare with {reading:own} is not confirmed yet.',
}
