import { expect, test } from 'vitest'
import type { CivicEvent } from '../../src/domain/event.ts'
import { CONTENT, LIUAN } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const REPORT: CivicEvent = {
  id: 'SZ-1',
  kind: '述职',
  title: '岳青山代表向选民报告履职',
  stationId: LIUAN,
  day: '2026-09-25',
  time: '14:00-16:00',
  deputies: ['岳青山'],
  audience: '选民',
  quotas: [{ side: '', places: 30 }],
  checked: false,
  asksName: false,
  source: '测试资料',
  sample: false,
}
const city = (event: CivicEvent): Promise<World> => world({ content: { events: [event] } })

test('a deputy’s report to the voters is booked by voters, who hear whom it is for', async () => {
  const w = await city(REPORT)
  const a = w.citizen('wechat')
  await a
    .says('我想报名参加代表述职')
    .hears(/1 述职“岳青山代表向选民报告履职” 9月25日（周五）14:00-16:00（面向本选区的选民），还有30个名额/)
  await a.says('1').hears(/面向本选区的选民/, /想谈什么事/)
  await a.saysAll('没有', '不留', '同意')
  await a.says('1').hears(/已约上：述职/)
  const he = w.staff('he')
  await he.says('公布接待 SZ-1').hears(/述职代表：岳青山/, /面向选民/)
})

test('one for the electing body takes no citizen, and says whom it is for', async () => {
  const w = await city({ ...REPORT, audience: '原选举单位' })
  const a = w.citizen('wechat')
  const { text } = await a.says('我想报名参加代表述职').hears(/面向原选举单位的，不接受群众报名/)
  expect(text).not.toMatch(/想谈什么事/)
})

test('a session says whether it is mainly for listening, discussing or settling', async () => {
  const [rule] = CONTENT.receptions
  const w = await world({ content: { receptions: rule === undefined ? [] : [{ ...rule, form: '办' }] } })
  await w
    .citizen('wechat')
    .says('柳岸街道的代表接待日是哪天')
    .hears(/形式：办（部门带服务进站，能办的当场办）/)
  await w
    .staff('he')
    .says('公布接待 LA01-2026-09-17-1400')
    .hears(/形式：办/)
})
