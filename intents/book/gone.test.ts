import { expect, test } from 'vitest'
import type { CivicEvent } from '../../src/domain/event.ts'
import type { ReceptionRule, Station } from '../../src/domain/station.ts'
import type { KnowledgeRecord } from '../../src/ports/store.ts'
import { CONTENT, LIUAN } from '../../test/helpers/small-world.ts'
import { type Person, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const RULE: ReceptionRule = { ...(CONTENT.receptions[0] as ReceptionRule), capacity: 3 }
const SESSION = 'LA01-2026-09-17-1400'
const VISIT: CivicEvent = {
  id: 'ZR-1',
  kind: '走进人大',
  title: '看一部法规怎么出台',
  stationId: LIUAN,
  day: '2026-09-22',
  time: '14:00-16:00',
  quotas: [{ side: '' }],
  checked: false,
  asksName: false,
  source: '测试资料',
  sample: false,
}
const lines = (who: Person): readonly string[] => who.notices().map(({ wire }) => wire.text)

const office = (receptions: readonly ReceptionRule[] = [RULE], more: WorldOptions['content'] = {}): Promise<World> =>
  world({ content: { receptions, ...more } })

async function books(who: Person): Promise<void> {
  await who.saysAll('我想约柳岸街道站的接待', '1', '路灯不亮', '不留', '同意')
  await who.says('1').hears(/已约上/)
}

/** What the files say now: every record of the world but these kinds, and these instead. */
async function edit(
  w: World,
  receptions: readonly ReceptionRule[],
  events: readonly CivicEvent[] = [],
  station: Partial<Station> = {},
): Promise<void> {
  const [batch] = await w.store().knowledge.batches()
  if (batch === undefined) throw new Error('no content')
  const kept = (await w.store().knowledge.recordsOf(batch.id)).filter(
    ({ kind }) => kind !== 'reception' && kind !== 'event',
  )
  const records: readonly KnowledgeRecord[] = [
    ...kept.map((one) => (one.id === LIUAN ? { ...one, data: { ...(one.data as Station), ...station } } : one)),
    ...receptions.map((data, n) => ({ kind: 'reception', id: `${LIUAN}:${n}`, data }) as const),
    ...events.map((data) => ({ kind: 'event', id: data.id, data }) as const),
  ]
  await w.store().commit([{ do: 'knowledge.put', batch, records }])
  await w.restart()
  await w.later('PT1M')
  await w.later('PT1M')
}

test('a rule that is deleted calls its booked sessions off: each is told once, with a way on, and the desk sees it', async () => {
  const w = await office()
  const [a, b, he] = [w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await books(a)
  await b.says('关注 柳岸街道接待日')
  await w.later('PT1M')
  await edit(w, [])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(/9月17日（周四）14:00-16:00取消了。\n理由：.*\n.*我要预约.*我有话对代表说/)
  expect(lines(b)).toHaveLength(1)
  expect(lines(he).filter((text) => /已经不在资料里.*1人/.test(text))).toHaveLength(1)
  await he.says('接待安排').hears(/【要处理】.*9月17日.*已不在资料里，约了的1人已告知取消/)
  await a.says('我的预约').hears(/9月17日.*活动取消，理由：站点的安排改了/)
})

test('what is put back into the files can be booked again', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await books(a)
  await w.later('PT1M')
  await edit(w, [])
  await edit(w, [RULE])
  await books(a)
  await edit(w, [])
  expect(lines(a)).toHaveLength(2)
})

test('a booking that was made only just now is not forgotten either', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await books(a)
  await edit(w, [])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(/9月17日（周四）14:00取消了/)
})

test.each<[string, Partial<ReceptionRule>, RegExp]>([
  [
    'another time of the day',
    { time: '15:00-17:00' },
    /原定9月17日（周四）14:00-16:00）有变化：改到9月17日（周四）15:00-17:00/,
  ],
  ['another day of the week', { rule: '每月第三个星期五' }, /改到9月18日（周五）14:00-16:00/],
  ['another week of the month', { rule: '每月第四个星期三' }, /改到9月23日（周三）14:00-16:00/],
])('a rule that names %s keeps the bookings, and everybody hears the change once', async (_, to, said) => {
  const w = await office()
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a)
  await w.later('PT1M')
  await edit(w, [{ ...RULE, ...to }])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(said)
  expect(lines(he).filter((text) => text.includes('按改过的规则'))).toHaveLength(1)
  const [booking] = await w.store().bookings.find({})
  expect(booking).toMatchObject({ occasionId: SESSION, state: 'BOOKED' })
  await a.says('我的预约').hears(/已约上/)
  await he.says('接待安排').hears(/约上1\/3/)
  await edit(w, [RULE])
  expect(lines(a)).toHaveLength(2)
  expect(lines(a)[1]).toMatch(/改到9月17日（周四）14:00-16:00/)
})

test('a station that gets another code keeps its bookings, and nobody is told what nobody has to know', async () => {
  const w = await office()
  const [a, he] = [w.citizen('wechat'), w.staff('he')]
  await books(a)
  await w.later('PT1M')
  await edit(w, [RULE], [], { code: 'LA09' })
  expect([...lines(a), ...lines(he).filter((text) => text.includes('按改过的规则'))]).toEqual([])
  await a.says('我的预约').hears(/9月17日（周四）14:00-16:00.*已约上/)
  await he.says('接待安排').hears(/9月17日.*约上1\/3/)
})

test('one day of a list that is changed takes its bookings along', async () => {
  const days = (...roster: readonly string[]): ReceptionRule => ({
    ...RULE,
    rule: '按通知',
    roster: { default: [], ...Object.fromEntries(roster.map((day) => [day, ['岳青山']])) },
  })
  const w = await office([days('2026-09-17', '2026-10-22')])
  const a = w.citizen('wechat')
  await books(a)
  await w.later('PT1M')
  await edit(w, [days('2026-09-21', '2026-10-22')])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(/改到9月21日（周一）14:00-16:00/)
})

test('where it is not certain which session stands in its place, the booked one is called off', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  await books(a)
  await w.later('PT1M')
  await edit(w, [{ ...RULE, rule: '每周二' }])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(/取消了/)
})

test('the session beside it that was there before is not taken for the one that is gone', async () => {
  const morning = { ...RULE, time: '9:00-11:00' }
  const w = await office([RULE, morning])
  const a = w.citizen('wechat')
  await a.saysAll('我想约柳岸街道站的接待', '2', '路灯不亮', '不留', '同意')
  await a.says('1').hears(/已约上.*14:00-16:00/)
  await w.later('PT1M')
  await edit(w, [morning])
  expect(lines(a)[0]).toMatch(/14:00-16:00取消了/)
})

test('an event that is deleted is called off by its name', async () => {
  const w = await office([RULE], { events: [VISIT] })
  const a = w.citizen('wechat')
  await a.saysAll('我想报名走进人大', '1', '没有', '不留', '同意')
  await a.says('1').hears(/已约上/)
  await w.later('PT1M')
  await edit(w, [RULE])
  expect(lines(a)).toHaveLength(1)
  expect(lines(a)[0]).toMatch(/走进人大“看一部法规怎么出台”.*取消了/)
})
