import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

test('a citizen asks when the deputy receives', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('柳岸街道的代表接待日是哪天')
    .hears(/9月17日（周四）/, /14:00-16:00/, /区人大代表岳青山/)
})

test('the deputy’s name is enough', async () => {
  const w = await world()
  await w
    .citizen('web')
    .says('岳青山代表什么时候接待')
    .hears(/9月17日（周四）/)
})

test('the day after this one is told as well', async () => {
  const w = await world({ now: Date.parse('2026-09-18T10:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('柳岸街道的代表接待日是哪天')
    .hears(/10月15日（周四）/, /11月19日（周四）/)
})

test('a day that falls on a holiday moves where the station says so', async () => {
  const receptions = [{ stationId: 'liuan', rule: '每月第一个星期四', time: '14:00-16:00', postpone: true, roster: {} }]
  const w = await world({ content: { receptions }, now: Date.parse('2026-09-28T10:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('柳岸街道的代表接待日是哪天')
    .hears(/原定10月1日/, /顺延/)
})

test('a station without a day on file is not given one', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('石桥镇的代表接待日是哪天')
    .hears(/没有登记在资料里/, /5550-1002/)
  expect(text).not.toMatch(/\d月\d/)
})

test('where no station is named, a number chooses one', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('代表接待日是哪天').hears(/1 柳岸街道/, /2 石桥镇/)
  await a.says('1').hears(/9月17日/)
})

test('an unknown place has no reception day', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('海棠街道的代表接待日是哪天')
    .hears(/没有查到/)
})

test('a year whose holidays are not on file is told with a reserve', async () => {
  const w = await world({ content: { holidays: CONTENT.holidays }, now: Date.parse('2027-01-04T10:00:00+08:00') })
  await w
    .citizen('wechat')
    .says('柳岸街道的代表接待日是哪天')
    .hears(/1月21日/, /站点通知为准/)
})

test('in the group of a station its own day is meant', async () => {
  const w = await world()
  await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 代表接待日是哪天')
    .hears(/9月17日（周四）/)
})
