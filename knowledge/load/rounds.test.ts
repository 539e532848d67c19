import { expect, test } from 'vitest'
import { HEPING, loadFiles, rowOf } from '../../test/helpers/content-folder.ts'

const load = (rounds: string) => loadFiles({ 'stations/a.yaml': HEPING, 'rounds.yaml': rounds })

const round = (change: Readonly<Record<string, string>> = {}): string =>
  rowOf({
    编号: 'JZ-1',
    名称: '下半年集中联系',
    开始: '2026-10-08',
    截止: '2026-10-31',
    站点: '[和平站]',
    来源: '台账',
    ...change,
  })

test('a round is read, its stations by name', async () => {
  const loaded = await load(round({ 主题: '停车' }))
  expect(loaded.ok && loaded.content.rounds).toEqual([
    {
      id: 'JZ-1',
      name: '下半年集中联系',
      theme: '停车',
      from: '2026-10-08',
      to: '2026-10-31',
      stations: ['ST-1'],
      source: '台账',
      sample: false,
    },
  ])
})

test.each([
  ['an end before its beginning', round({ 截止: '2026-10-01' }), /截止2026-10-01早于开始/, 1],
  ['an unknown station', round({ 站点: '[东街站]' }), /没有“东街站”这个站点/, 5],
  ['a station written twice', round({ 站点: '[和平站, 和平站]' }), /写了两次/, 1],
  [
    'a number that is there already',
    `${round()}\n${round({ 开始: '2026-11-01', 截止: '2026-11-05' })}`,
    /编号“JZ-1”已经有了/,
    7,
  ],
  [
    'a station in two rounds at once',
    `${round()}\n${round({ 编号: 'JZ-2', 名称: '另一轮' })}`,
    /“另一轮”和“下半年集中联系”的日期重叠，和平站/,
    9,
  ],
])('%s is refused with file and line, and nothing is loaded', async (_, body, problem, line) => {
  const loaded = await load(body)
  expect(loaded.ok ? [] : loaded.faults).toMatchObject([
    { file: 'rounds.yaml', line, problem: expect.stringMatching(problem) },
  ])
})
