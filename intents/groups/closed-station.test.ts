import { expect, test } from 'vitest'
import type { Area } from '../../src/domain/area.ts'
import type { Station } from '../../src/domain/station.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

/** A group outlives the station that it was bound to. */

const closed = (change: Station['change']) =>
  CONTENT.stations.map((one) => (one.id === LIUAN && change !== undefined ? { ...one, change } : one))
const MERGED = closed({ kind: 'merged', since: '2026-09-01', to: SHIQIAO })
const GROUPS = [{ channel: 'wechat', conversation: 'g-old', name: '老群', stationId: LIUAN }]

test('a group of a station that was merged is that of the one that took over, also for its staff', async () => {
  const w = await world({ content: { stations: MERGED, groups: GROUPS } })
  await w
    .inGroup('wechat', 'g-old', 'x')
    .says('这里电话多少')
    .hears(/石桥镇人大代表联络站/, /5550-1002/)
  await w
    .staff('luo')
    .says('群列表')
    .hears(/老群.*石桥镇人大代表联络站/)
  await w.inGroup('wechat', 'g-old', 'x').says('这个小区的喷泉周几晚上开放到几点')
  const { unanswered } = await w.store().dump()
  expect(unanswered.map(({ stationId }) => stationId)).toEqual([SHIQIAO])
})

test('a group of a station that was closed without another is told so, never of another station', async () => {
  const w = await world({ content: { stations: closed({ kind: 'retired', since: '2026-09-01' }), groups: GROUPS } })
  const { text } = await w
    .inGroup('wechat', 'g-old', 'x')
    .says('这里电话多少')
    .hears(/柳岸街道人大代表联络站已于9月1日撤销/)
  expect(text).not.toMatch(/石桥|5550-1001/)
})

test('a closed station that is named is bound as the one that took over, which the preview shows', async () => {
  const w = await world({ content: { stations: MERGED, groups: [] } })
  await w
    .inGroup('wecom', 'A', 'luo')
    .says('绑定本群 柳岸街道人大代表联络站')
    .hears(/将把本群绑定到石桥镇人大代表联络站/)
})

test('an area that the city does not have is not bound, whoever is to answer', async () => {
  const areas: readonly Area[] = [{ city: '云川市', districts: { 青溪区: { 石桥镇: ['桥东村'] } } }]
  const w = await world({ content: { areas, groups: [] } })
  await w
    .inGroup('wecom', 'A', 'luo')
    .says('绑定本群 天边社区 由 石桥镇站 答复')
    .hears(/没有查到“天边社区”/)
  await w
    .inGroup('wecom', 'A', 'luo')
    .says('绑定本群 桥东村 由 石桥镇站 答复')
    .hears(/石桥镇人大代表联络站（桥东村）/)
})
