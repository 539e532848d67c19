import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { loadContent } from '../index.ts'

const made: string[] = []
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

const STATION = `- 编号: ST-1
  代码: HP01
  名称: 和平站
  城市: 某市
  地址: 和平路1号
  开放时间: [周一至周五 9:00-11:30]
  来源: 台账
  日期: 2026-09-01
`

async function load(rounds: string) {
  const dir = await mkdtemp(join(tmpdir(), 'rounds-'))
  made.push(dir)
  for (const [name, body] of [
    ['stations/a.yaml', STATION],
    ['rounds.yaml', rounds],
  ] as const) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  return loadContent(dir, DEFAULT_SETTINGS)
}

const round = (change: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    编号: 'JZ-1',
    名称: '下半年集中联系',
    开始: '2026-10-08',
    截止: '2026-10-31',
    站点: '[和平站]',
    来源: '台账',
    ...change,
  })
    .map(([key, value], n) => `${n === 0 ? '- ' : '  '}${key}: ${value}`)
    .join('\n')

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
