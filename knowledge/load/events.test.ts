import { expect, test } from 'vitest'
import { HEPING, loadFiles, rowOf } from '../../test/helpers/content-folder.ts'

const load = (events: string) => loadFiles({ 'stations/a.yaml': HEPING, 'events.yaml': events })

const HEARING = {
  编号: 'TZ-1',
  种类: '听证会',
  名称: '停车收费',
  站点: '和平站',
  日期: '2026-10-20',
  时间: '14:00-16:00',
  名额: '{正方: 2, 反方: 2, 旁听: 3}',
  来源: '台账',
}

const written = (change: Partial<typeof HEARING> & Readonly<Record<string, string>> = {}): string =>
  rowOf({ ...HEARING, ...change })

test('an event is read with its sides, its station by name', async () => {
  const loaded = await load(written({ 报名截止: '2026-10-18 17:00', 审核: '是' }))
  expect(loaded.ok && loaded.content.events).toMatchObject([
    {
      id: 'TZ-1',
      stationId: 'ST-1',
      checked: true,
      quotas: [
        { side: '正方', places: 2 },
        { side: '反方', places: 2 },
        { side: '旁听', places: 3 },
      ],
      until: Date.parse('2026-10-18T17:00:00+08:00'),
    },
  ])
})

test.each([
  [{ 编号: '听证1' }, /编号“听证1”写法不对/],
  [{ 编号: 'HP01-1' }, /会和接待场次相混/],
  [{ 种类: '茶话会' }, /茶话会/],
  [{ 名额: '12' }, /没有写各方的名额/],
  [{ 名额: '{正方: 0, 反方: 2}' }, /名额/],
  [{ 日期: '2026-02-30' }, /没有2026-02-30这一天/],
  [{ 日期: '2026-08-20' }, /已经过去了/],
  [{ 时间: '16:00-14:00' }, /结束时间不晚于开始时间/],
  [{ 报名截止: '2026-10-21 9:00' }, /报名截止晚于开始时间/],
  [{ 站点: '不在站' }, /没有“不在站”这个站点/],
  [{ 提前公布: '24' }, /提前24小时公布太晚/],
] as const)('%o is refused with file and line', async (change, problem) => {
  const loaded = await load(written(change))
  expect(loaded.ok).toBe(false)
  const [fault] = loaded.ok ? [] : loaded.faults
  expect(fault).toMatchObject({ file: 'events.yaml', problem: expect.stringMatching(problem) })
  expect(fault?.line).toBeGreaterThan(0)
})

test('two events of one number are refused', async () => {
  const loaded = await load(`${written()}\n${written()}\n`)
  expect(loaded.ok ? [] : loaded.faults.map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/编号“TZ-1”已经有了/),
  ])
})

test.each([
  ['nobody who may come', { 代表: '[张青]' }, /没有写谁可以参加/],
  ['an audience that it cannot have', { 代表: '[张青]', 对象: '群众' }, /没有写谁可以参加/],
  ['nobody who reports', { 对象: '选民' }, /没有写哪位代表述职/],
])('a 述职 with %s is refused', async (_, more, problem) => {
  const loaded = await load(written({ 种类: '述职', 名额: '30', ...more }))
  expect(loaded.ok ? [] : loaded.faults).toMatchObject([
    { file: 'events.yaml', problem: expect.stringMatching(problem) },
  ])
})

test('a 述职 keeps who reports and who may come', async () => {
  const loaded = await load(written({ 种类: '述职', 名额: '30', 代表: '[张青]', 对象: '原选举单位' }))
  expect(loaded.ok && loaded.content.events).toMatchObject([
    { kind: '述职', deputies: ['张青'], audience: '原选举单位' },
  ])
})
