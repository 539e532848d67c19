import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有查到代表集中联系社区的安排，所以不能告诉您日期。':
    'No round in which deputies visit the communities is on file, so I cannot give you a date.',
  '{office}；平时的代表接待日可以直接问我。':
    '{office:own}; just ask me for the regular days on which deputies receive visitors.',
  '{round}：{from}至{to}，最近一次已经结束，下一次的日期没有查到。':
    '{round}: {from:own} to {to:own}. The last round is over; the date of the next one is not on file.',
  '{round}：{from}至{to}，正在进行。': '{round}: {from:own} to {to:own}, going on now.',
  '{round}：{from}至{to}，还没有开始。': '{round}: {from:own} to {to:own}, not begun yet.',
  '参加的站点：{names}': 'Stations taking part: {names}',
  '哪天、哪位代表到您的社区，可以接着问我“{question}”。':
    'For the day and the deputy in your community, go on and ask me “{question}”.',
}
