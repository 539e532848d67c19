import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { checkContent } from './index.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const WINDOWS = '- 地区: 清河市\n  天数: 15\n  依据: 《清河市立法条例》第五条\n'
const draft = (...lines: readonly string[]): string =>
  [
    '---',
    '编号: C1',
    '标题: 清河市渡口条例（草案）',
    '开始: 2026-09-01',
    ...lines,
    '---',
    '第一条 渡口应当设护栏。',
  ].join('\n')

async function check(body: string, windows?: string): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'windows-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await mkdir(join(dir, 'consultations'))
  await writeFile(join(dir, 'consultations/c.md'), body)
  if (windows !== undefined) await writeFile(join(dir, 'windows.yaml'), windows)
  const findings = await checkContent(dir, { at: AT, defaults: DEFAULT_SETTINGS })
  return findings
    .filter(({ kind }) => kind.startsWith('window'))
    .map(({ level, kind, line }) => `${level} ${kind} ${line ?? ''}`)
}

test.each([
  ['long enough', draft('截止: 2026-09-15', '地区: 清河市'), WINDOWS, []],
  ['one day short', draft('截止: 2026-09-14', '地区: 清河市'), WINDOWS, ['error window-short 5']],
  ['short with a reason', draft('截止: 2026-09-14', '地区: 清河市', '缩短理由: 汛期将至'), WINDOWS, []],
  ['of a place without a rule', draft('截止: 2026-12-31', '地区: 浊河市'), WINDOWS, ['error window-unknown 6']],
  ['of no place', draft('截止: 2026-12-31'), WINDOWS, ['warning window-unknown 2']],
  ['of no place in a folder without rules', draft('截止: 2026-12-31'), undefined, []],
  ['the text that was passed', draft('截止: 2026-09-01', '地区: 清河市', '稿次: 通过稿'), WINDOWS, []],
])('a window %s', async (_, body, windows, found) => {
  expect(await check(body, windows)).toEqual(found)
})
