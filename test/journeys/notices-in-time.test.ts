import { expect, test } from 'vitest'
import { addDays, DAY_MS, dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { ReceptionRule } from '../../src/domain/station.ts'
import { calendarOf } from '../../src/station/booking/calendar.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { arrangedIn } from '../../src/station/booking/occasions.ts'
import { hoursBefore } from '../../src/station/booking/publish.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../helpers/small-world.ts'
import { type Person, type World, world } from '../helpers/talk.ts'

const RULE = CONTENT.receptions[0] as ReceptionRule
const LEAST_HOURS = 72
const AHEAD_DAYS = 30
const deputies = [...CONTENT.deputies, { id: 'd2', name: '江晚', level: '市人大代表', stations: [LIUAN], topics: [] }]
const receptions: readonly ReceptionRule[] = [
  { ...RULE, rule: '每周二', time: '9:00-11:00', capacity: 5 },
  { ...RULE, rule: '每周五', time: '14:00-16:00' },
  { ...RULE, stationId: SHIQIAO, rule: '每周三', time: '14:00-16:00', roster: { default: [] } },
]
const office = (): Promise<World> => world({ content: { deputies, receptions } })
const confirmed = async (who: Person, words: string): Promise<void> => {
  const { text } = await who.says(words)
  await who.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/已办|已公布/)
}
const changesOf = (who: Person): readonly string[] =>
  who.notices().flatMap(({ wire }) => (wire.text.includes('有变化') ? [wire.text] : []))

/** Sessions to come that have neither a notice in time with everybody on the roster, nor a red line on the desk's list. */
async function unproved(w: World): Promise<readonly string[]> {
  const now = w.clock.now()
  const today = dayOf(now)
  const all = arrangedIn(w.content, today, addDays(today, AHEAD_DAYS)).filter(({ startsAt }) => startsAt > now)
  const published = await w.store().bookings.published(all.map(({ id }) => id))
  const lists = `${(await w.staff('he').says('接待安排')).text}\n${(await w.staff('luo').says('接待安排')).text}`.split(
    '\n',
  )
  expect(all.length).toBeGreaterThan(8)
  return all.flatMap((one) => {
    const proof = published.findLast(({ occasionId }) => occasionId === one.id)
    const inTime = proof !== undefined && hoursBefore(one, proof.at) >= LEAST_HOURS
    if (inTime && one.deputies.length > 0 && one.deputies.every((name) => proof.text.includes(name))) return []
    const line = lists.find(
      (text) => text.includes(sayDay(one.day, now)) && text.includes((one.time ?? '').split('-')[0] ?? ''),
    )
    return /还没有公布|公布晚了|还没有代表名单/.test(line ?? '') ? [] : [one.id]
  })
}

test('every session has a notice 72 hours ahead with its roster, or a red line on the list', async () => {
  const w = await office()
  expect(await unproved(w)).toEqual([])
  await confirmed(w.staff('he'), '公布接待 LA01-2026-09-18-1400')
  await confirmed(w.staff('he'), '公布接待 LA01-2026-09-15-0900')
  await confirmed(w.staff('luo'), '公布接待 SQ02-2026-09-23-1400')
  expect(await unproved(w)).toEqual([])
  await w.later('P1D')
  expect(await unproved(w)).toEqual([])
  await w
    .staff('he')
    .says('接待安排')
    .hears(/9月18日（周五）14:00-16:00.*已提前\d+小时公布/, /9月22日（周二）.*还没有公布/)
  await w
    .staff('luo')
    .says('接待安排')
    .hears(/9月16日（周三）.*还没有公布，已不足72小时，还没有代表名单/, /9月23日.*小时公布，还没有代表名单/)
})

test('a deputy replaced the day before is named in one notice to each, and calendars take it for the same session', async () => {
  const w = await office()
  const id = 'LA01-2026-09-22-0900'
  const [a, b, c, he] = [w.citizen('wechat'), w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  for (const who of [a, c]) {
    await who.saysAll('我要预约柳岸街道9月22日的接待', '路灯不亮', '不留', '同意')
    await who.says('1').hears(/已约上.*9月22日/)
  }
  for (const who of [b, c]) await who.says('关注 柳岸街道接待日').hears(/已关注/)
  await confirmed(he, `公布接待 ${id}`)
  const event = async (): Promise<string> => {
    const one = await occasionOf(w.store(), w.content, id)
    return calendarOf(one === undefined ? [] : [one], 'x').replace(/\r\n[ \t]/g, '')
  }
  w.clock.advance(`PT${((Date.parse('2026-09-21T10:00:00+08:00') - w.clock.now()) / 3_600_000) | 0}H`)
  await w.later('PT1H')
  const before = await event()
  await confirmed(he, `接待代表 ${id} 江晚`)
  for (let n = 0; n < 3; n++) await w.later('PT10M')
  await w.restart()
  await w.later('PT10M')
  for (const who of [a, b, c]) {
    expect(changesOf(who)).toHaveLength(1)
    expect(changesOf(who)[0]).toMatch(/9月22日.*接待代表由岳青山改为江晚/)
  }
  const after = await event()
  const field = (text: string, name: string): string => new RegExp(`${name}:(.*)`).exec(text)?.[1] ?? ''
  expect(field(after, 'UID')).toBe(field(before, 'UID'))
  expect(Number(field(after, 'SEQUENCE'))).toBe(Number(field(before, 'SEQUENCE')) + 1)
  expect([before.includes('岳青山'), after.includes('江晚'), after.includes('岳青山')]).toEqual([true, true, false])
  expect(w.clock.now()).toBeLessThan(Date.parse('2026-09-22T09:00:00+08:00') - DAY_MS / 2)
  await he.says('接待安排').hears(/9月22日.*江晚.*公布后有改动/)
})
