import { expect, test } from 'vitest'
import type { Deputy } from '../../src/domain/station.ts'
import type { PersonRecord } from '../../src/ports/knowledge.ts'
import { dutyOf } from '../../src/report/duty/index.ts'
import { dutyTable } from '../../src/report/duty/table.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type Person, receiptIn, type World, world } from '../../test/helpers/talk.ts'

const account: PersonRecord = {
  id: 'yue',
  name: '岳青山',
  grants: [{ role: '代表', stationId: LIUAN }],
  accounts: [{ channel: 'wecom', user: 'yue' }],
}
const deputy = (id: string, name: string, stations: readonly string[], person?: string): Deputy => ({
  id,
  name,
  level: '区人大代表',
  stations,
  topics: [],
  ...(person === undefined ? {} : { person }),
})
const DEPUTIES = [deputy('d1', '岳青山', [LIUAN], 'yue'), deputy('d2', '季远舟', [SHIQIAO])]

const office = (): Promise<World> => world({ content: { deputies: DEPUTIES, people: [...CONTENT.people, account] } })

async function writes(w: World, to: string): Promise<string> {
  const citizen: Person = w.citizen('wechat')
  const begin = to === '' ? ['我有话对代表说', '1', '停车位不够。', '柳岸街道'] : [`我想给${to}代表写信`, '灯太暗。']
  await citizen.saysAll(...begin, '不留', '同意')
  return receiptIn((await citizen.says('1')).text)
}

test('letters, answers, days, attendance and matters are counted, each beside the number it is out of', async () => {
  const w = await office()
  const [first, second, station] = [await writes(w, '岳青山'), await writes(w, '岳青山'), await writes(w, '')]
  await writes(w, '季远舟')
  const yue = w.staff('yue')
  w.clock.advance('P3DT5H')
  await yue.says(`答复 ${first} 灯已报修。`)
  await yue.says(`回复 ${second}：我周末去看。`)
  await yue.says(`答复 ${station} 已请街道增划泊位。`)
  await yue.saysAll('转达 菜场的秤不准，希望常查', '不留', '1')
  const he = w.staff('he')
  await he.says('接待安排')
  await he.says('代表到场 1 岳青山')
  await w.flush()
  await he
    .says('履职统计 本月')
    .hears(
      /柳岸街道.*来信3封，已告知结果2封（2／3），其中代表本人答复2封，中位3个工作日；登记到场的接待1场，代表到场1人次（1／1）；录入事项1件/,
      /岳青山：写给本人的来信2封，本人答复1封（1／2），转站点0封，另答复写给站里的1封.*；到场1场（1／1）；录入事项1件/,
      /算法：.*不含已撤回/,
      /导出 履职统计 本月/,
    )
  expect((await he.says('履职统计 本月')).text).not.toMatch(/季远舟|石桥/)
  await he.says('履职统计 上季度').hears(/没有来信、到场和录入的记录/)
})

test('the table has the same numbers, in the order of the register', async () => {
  const w = await office()
  await writes(w, '岳青山')
  const knowledge = { content: w.content }
  const span = { from: '2026-09-01', to: '2026-09-30' }
  const table = dutyTable(await dutyOf(w.store(), 'all', span, knowledge))
  expect(table.map(([name]) => name).slice(1, -1)).toEqual([
    '柳岸街道人大代表联络站',
    '石桥镇人大代表联络站',
    '区人大代表岳青山',
    '区人大代表季远舟',
  ])
  expect(table[1]?.slice(0, 3)).toEqual(['柳岸街道人大代表联络站', 1, 0])
  expect(new Set(table.map((row) => row.length)).size).toBe(1)
})

test('neither citizens nor deputies see the numbers', async () => {
  const w = await office()
  for (const one of [w.citizen('wechat'), w.staff('yue')])
    expect((await one.says('履职统计 本月')).text).not.toMatch(/来信\d|到场\d/)
})
