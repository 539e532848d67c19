import { expect, test } from 'vitest'
import { isInvited } from '../../src/domain/audience.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import { loadFiles } from '../../test/helpers/content-folder.ts'
import type { Loaded } from '../index.ts'

const draft = (text: string, ...lines: readonly string[]): string =>
  ['---', '编号: C1', '标题: 清河市渡口条例（草案）', ...lines, '---', text].join('\n')
const FIRST = draft('第一条 渡口应当设护栏。', '稿次: 一审稿', '开始: 2026-03-01', '截止: 2026-03-31')
const SECOND = draft(
  '第一条 渡口应当设护栏和灯。',
  '稿次: 二审稿',
  '开始: 2026-06-01',
  '截止: 2026-06-30',
  '阶段: 二审',
)
const PASSED = draft(
  '第一条 渡口设护栏和灯。',
  '稿次: 通过稿',
  '开始: 2026-09-01',
  '截止: 2026-09-01',
  '阶段: 表决通过',
)

const faultsOf = (loaded: Loaded): readonly string[] => (loaded.ok ? [] : loaded.faults.map(({ problem }) => problem))

test('files of one draft are its readings in the order of their windows; the newest window is the one of the draft', async () => {
  const loaded = await loadFiles({
    'consultations/c.md': PASSED,
    'consultations/b.md': FIRST,
    'consultations/a.md': SECOND,
  })
  if (!loaded.ok) throw new Error(faultsOf(loaded).join())
  const [one, ...more] = loaded.content.consultations
  expect(more).toEqual([])
  expect(one?.readings?.map(({ id, name, opensAt }) => [id, name, opensAt])).toEqual([
    ['C1/1', '一审稿', startOf('2026-03-01')],
    ['C1/2', '二审稿', startOf('2026-06-01')],
    ['C1/3', '通过稿', undefined],
  ])
  expect(one).toMatchObject({ opensAt: startOf('2026-06-01'), closesAt: endOf('2026-06-30'), stage: '表决通过' })
  expect(one?.clauses[0]).toMatchObject({ id: '2/1', text: '第一条　渡口应当设护栏和灯。' })
})

test('the same reading twice is a mistake that names both files', async () => {
  const loaded = await loadFiles({ 'consultations/a.md': FIRST, 'consultations/b.md': FIRST })
  expect(faultsOf(loaded)).toEqual(['编号“C1”已经有了，在 consultations/a.md 第2行'])
})

test('an invitation names stations, groups and people, and the draft exists for nobody else', async () => {
  const files = {
    'people.yaml': '- 编号: S1\n  姓名: 周立\n  角色: 登记员\n',
    'groups.yaml': '',
    'consultations/a.md': draft('第一条 渡口。', '开始: 2026-03-01', '截止: 2026-03-31', '范围: 定向', '邀请: 周立'),
  }
  const loaded = await loadFiles(files)
  if (!loaded.ok) throw new Error(faultsOf(loaded).join())
  const audience = loaded.content.consultations[0]?.audience
  expect(audience).toEqual({ kind: '定向', groups: [], stations: [], persons: ['S1'] })
  expect(isInvited(audience, { personId: 'S1' })).toBe(true)
  expect(isInvited(audience, { personId: 'S2', stationIds: ['S1'] })).toBe(false)
  expect(isInvited(undefined, {})).toBe(true)
})

test.each([
  [['范围: 定向'], '定向征求意见没有写邀请谁'],
  [['邀请: 周立'], '写了邀请，范围却不是定向'],
  [['范围: 定向', '邀请: 无名站'], '没有“无名站”这个站点、群或人员'],
  [['阶段: 睡觉'], '“阶段”写的是“睡觉”'],
])('%s is refused', async (lines, problem) => {
  const body = draft('第一条 渡口。', '开始: 2026-03-01', '截止: 2026-03-31', ...lines)
  expect(faultsOf(await loadFiles({ 'consultations/a.md': body }))).toEqual([problem])
})
