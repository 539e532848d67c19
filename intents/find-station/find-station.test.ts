import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

test('a citizen asks where the station is', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('石桥镇联络站在哪里')
    .hears(/石桥镇人大代表联络站/, /石桥镇中心路8号/)
})

test('the phone number and the hours are those on file', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('柳岸街道联络站电话多少').hears(/5550-1001/)
  await a.says('柳岸街道联络站几点开门').hears(/9:00-17:00/)
})

test('where no place is named, the stations are offered and a number is enough', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('联络站在哪').hears(/1 柳岸街道/, /2 石桥镇/)
  await a.says('2').hears(/石桥镇中心路8号/)
})

test('a name that fits several stations asks which one', async () => {
  const [liuan] = CONTENT.stations
  if (liuan === undefined) throw new Error('no station')
  const twin = (id: string, community: string) => ({
    ...liuan,
    id,
    code: id,
    name: `柳岸街道${community}联络点`,
    communities: [community],
    address: `${community}1号`,
  })
  const w = await world({ content: { stations: [twin('east', '东苑社区'), twin('west', '西苑社区')] } })
  const a = w.citizen('wechat')
  await a.says('柳岸街道联络站在哪').hears(/哪一个|哪个/, /1 .*东苑/, /2 .*西苑/)
})

test('a place without a station is not guessed; the city office is named', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('海棠街道联络站在哪')
    .hears(/没有查到/, /云川市联络办公室/, /5550-1000/)
  expect(text).not.toMatch(/中心路/)
})

test('a facility on file is told, one that is not on file is not made up', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('柳岸街道联络站轮椅进得去吗').hears(/入口有坡道/)
  await a.says('柳岸街道联络站能停车吗').hears(/停车：资料里没有登记/, /电话/)
})

test('on a holiday the citizen is told to call first', async () => {
  const w = await world({ now: Date.parse('2026-10-01T09:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('柳岸街道联络站今天开门吗')
    .hears(/法定节假日/, /打电话/)
})

test('the next station may be asked for in few words', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('柳岸街道联络站在哪')
  await a.says('石桥镇呢').hears(/石桥镇中心路8号/)
})

test('in a group the address is told to everybody', async () => {
  const w = await world()
  await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 石桥镇联络站在哪')
    .hears(/石桥镇中心路8号/)
})
