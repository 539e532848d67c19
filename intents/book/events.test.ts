import { expect, test } from 'vitest'
import type { CivicEvent } from '../../src/domain/event.ts'
import { LIUAN } from '../../test/helpers/small-world.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'

const HEARING: CivicEvent = {
  id: 'TZ-1',
  kind: '听证会',
  title: '停车收费怎么定',
  stationId: LIUAN,
  day: '2026-09-22',
  time: '14:00-16:00',
  place: '会议中心二楼',
  quotas: [
    { side: '正方', places: 1 },
    { side: '反方', places: 1 },
    { side: '旁听', places: 5 },
  ],
  checked: true,
  asksName: true,
  source: '测试资料',
  sample: false,
}
const VISIT: CivicEvent = {
  ...HEARING,
  id: 'ZR-1',
  kind: '走进人大',
  title: '看一部法规怎么出台',
  quotas: [{ side: '', places: 1 }],
  checked: false,
}
const texts = (who: Person): string =>
  who
    .notices()
    .map(({ wire }) => wire.text)
    .join('\n')
const city = (...events: readonly CivicEvent[]): Promise<World> => world({ content: { events } })

async function applies(who: Person, side: '1' | '2' | '3', name: string): Promise<void> {
  await who.says('我要报名参加听证会').hears(/您想约哪一场/, /1 听证会“停车收费怎么定” 9月22日/)
  await who.says('1').hears(/以哪一种身份参加/, /1 正方/, /2 反方/, /3 旁听/)
  await who.says(side).hears(/想谈什么事/)
  await who.says('按时段收费').hears(/姓名/)
  await who.saysAll(name, '不留', '同意')
  await who.says('1').hears(/已报名：听证会“停车收费怎么定”.*站点审核后/)
}

test('a hearing is applied for on a side, checked, and every step is told', async () => {
  const w = await city(HEARING)
  const [a, b, c, he] = [w.citizen('wechat'), w.citizen('wechat'), w.citizen('wechat'), w.staff('he')]
  await applies(a, '1', '甲一')
  await applies(b, '1', '乙二')
  await applies(c, '2', '丙三')
  await he.says('接待安排').hears(/听证会“停车收费怎么定”.*待审核3/)
  await he.says('报名名单 TZ-1').hears(/1\. .*待审核.*正方.*甲一.*按时段收费/, /3\. .*反方.*丙三/)
  await he.says('报名不通过 3').hears(/要写明理由/)
  await he.says('报名通过 1 2').hears(/已约上/, /候补/, /名额已满的转为候补/)
  await he.says('报名不通过 3 理由：报名材料不全').hears(/未通过/)
  await w.flush()
  expect(texts(a)).toMatch(/（正方）已通过。地点：会议中心二楼/)
  expect(texts(b)).toMatch(/名额已满，您在候补名单里/)
  expect(texts(c)).toMatch(/没有通过。\n理由：报名材料不全/)
  await c.says('我的预约').hears(/未通过，理由：报名材料不全/)
  await a.says('取消预约').hears(/已取消/)
  await w.flush()
  expect(texts(b)).toMatch(/有名额了，已给您约上/)
  await w.later('P8DT5H')
  await he.saysAll('接待安排', '报名名单 TZ-1')
  const number = (await w.store().bookings.find({ personId: b.personId }))[0]?.number ?? ''
  await he.says(`到场 ${number.slice(10, 14)}`).hears(/已登记到场/)
  expect((await w.store().bookings.find({})).map(({ state }) => state)).toEqual(['CANCELLED', 'ATTENDED', 'REFUSED'])
})

test('a side that is full leaves the other sides alone', async () => {
  const open = { ...HEARING, checked: false, asksName: false }
  const w = await city(open)
  const [a, b, c] = [w.citizen('wechat'), w.citizen('wechat'), w.citizen('wechat')]
  for (const who of [a, b]) await who.saysAll('我要报名参加听证会', '1', '1', '没有', '不留', '同意', '1')
  await c.says('我要报名参加听证会')
  await c.says('1').hears(/1 正方（名额已满，可以候补）/, /2 反方（还有1个名额）/)
  await c.saysAll('2', '没有', '不留', '同意', '1')
  expect((await w.store().bookings.find({})).map(({ side, state }) => `${side} ${state}`)).toEqual([
    '正方 BOOKED',
    '正方 WAITING',
    '反方 BOOKED',
  ])
})

test('a visit is booked like a session; after the closing time nobody is taken', async () => {
  const w = await city({ ...VISIT, until: Date.parse('2026-09-16T17:00:00+08:00') })
  const a = w.citizen('wechat')
  await a.says('我想报名走进人大').hears(/走进人大“看一部法规怎么出台”.*还有1个名额/)
  await a.saysAll('1', '没有', '甲一', '不留', '同意')
  await a.says('1').hears(/已约上：走进人大/)
  await w.later('P3D')
  await w
    .citizen('wechat')
    .says('我想报名走进人大')
    .hears(/现在没有可以报名的走进人大/)
})

test('who asks what there is to take part in is shown it, and a reception beside it', async () => {
  const w = await city(HEARING, VISIT)
  const a = w.citizen('wechat')
  await a.says('最近有哪些活动可以报名').hears(/1 听证会/, /2 走进人大/, /3 代表接待日/)
  await a.says('3').hears(/您想约哪个站点的接待/)
})

test('who asks for a kind that is over is shown what else there is', async () => {
  const w = await city(HEARING, { ...VISIT, until: Date.parse('2026-09-14T11:00:00+08:00') })
  await w.later('PT5H')
  await w
    .citizen('wechat')
    .says('我想报名走进人大')
    .hears(/^现在没有可以报名的走进人大。您想约哪一场/, /1 听证会/)
})

test('only who may admit does', async () => {
  const people = [
    {
      id: 'ning',
      name: '宁一',
      grants: [{ role: '承办人' as const, stationId: LIUAN }],
      accounts: [{ channel: 'wecom', user: 'ning' }],
    },
  ]
  const w = await world({ content: { events: [HEARING], people } })
  const ning = w.staff('ning')
  await applies(w.citizen('wechat'), '1', '甲一')
  await ning.saysAll('接待安排', '报名名单 TZ-1')
  await ning.says('报名通过 1').hears(/审核报名需要登记员或审核员/)
})
