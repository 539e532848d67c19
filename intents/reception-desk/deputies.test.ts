import { expect, test } from 'vitest'
import type { Deputy } from '../../src/domain/station.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const deputy = (id: string, name: string, stations = [LIUAN]): Deputy => ({
  id,
  name,
  level: '区人大代表',
  stations,
  topics: [],
})
const DEPUTIES = [deputy('d1', '岳青山'), deputy('d2', '苏晓棠'), deputy('d3', '季远舟', [SHIQIAO])]
const [RULE] = CONTENT.receptions

const office = (): Promise<World> =>
  world({
    content: {
      deputies: DEPUTIES,
      receptions: RULE === undefined ? [] : [{ ...RULE, roster: { default: ['岳青山', '苏晓棠'] } }],
    },
  })
const SESSION = 'LA01-2026-09-17-1400'
const entered = async (w: World): Promise<readonly (readonly [string, boolean])[]> =>
  (await w.store().presence.attendance({ occasionIds: [SESSION] })).map((one) => [one.deputyId, one.came])

test('which deputies came is entered by name once it has begun, and corrected by entering it again', async () => {
  const w = await office()
  const he = w.staff('he')
  await he.says('接待安排')
  await he.says('代表到场 第1场 岳青山代表').hears(/还没有开始/)
  w.clock.advance('P3DT5H')
  await he.says('接待安排')
  await he.says('代表到场 第1场 岳青山代表').hears(/已登记代表到场：岳青山/)
  await he.says('代表未到 1 苏').hears(/未到：苏晓棠/)
  expect(await entered(w)).toEqual([
    ['d1', true],
    ['d2', false],
  ])
  await he.says('代表到场 1 苏晓棠').hears(/到场：苏晓棠/)
  expect(await entered(w)).toEqual([
    ['d1', true],
    ['d2', true],
  ])
  await he.says('报名名单 1').hears(/代表到场：岳青山、苏晓棠/)
  const { audit } = await w.store().dump()
  expect(audit.filter((a) => a.command === 'deputy-attended').map((a) => [a.actorId, a.target, a.after])).toEqual([
    ['he', SESSION, 'd1:came'],
    ['he', SESSION, 'd2:absent'],
    ['he', SESSION, 'd2:came'],
  ])
})

test('who came without being on the roster counts; a name that no list holds does not', async () => {
  const w = await office()
  const he = w.staff('he')
  w.clock.advance('P3DT5H')
  await he.says('接待安排')
  await he.says('代表到场 1 季远舟').hears(/季远舟不在这一场的安排里，已按实际到场登记/)
  await he.says('代表到场 1 王五').hears(/名单里没有“王五”，没有登记/)
  await he.says('代表到场 1').hears(/写明是哪些代表/)
  await he.says('代表到场 1 都到了').hears(/到场：岳青山、苏晓棠/)
  expect(await entered(w)).toHaveLength(3)
})

test('staff of another station and citizens enter nothing', async () => {
  const w = await office()
  w.clock.advance('P3DT5H')
  await w
    .staff('luo')
    .says(`代表到场 ${SESSION} 岳青山`)
    .hears(/没有找到这一场/)
  expect((await w.citizen('wechat').says(`代表到场 ${SESSION} 岳青山`)).text).not.toMatch(/已登记/)
  expect(await entered(w)).toEqual([])
})
