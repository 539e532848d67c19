import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { LIUAN, MORNING } from '../../test/helpers/small-world.ts'
import { SEAL, seed, world } from '../../test/helpers/talk.ts'
import { exportTo } from './export.ts'
import { printFigures, reportOf } from './figures.ts'

const rc = (n: number): string => {
  const tail = `7${String(n).padStart(3, '0')}`
  const body = `JY-260914-${tail}`
  return `${body}-${checkCharacter(body)}`
}
const MANY = 999

async function office() {
  const items = Array.from({ length: MANY }, (_, n) => seed(rc(n), { user: `u${n % 7}`, contact: '13987654321' }))
  const w = await world({ content: { submissions: items.map((one, n) => ({ ...one, at: MORNING - n })) } })
  const folder = await mkdtemp(join(tmpdir(), 'minyi-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { w, to: join(folder, 'a.csv'), desk: { store: w.store(), seal: SEAL } }
}

test('a file holds every item once, is its owner’s alone, and is in the trail', async () => {
  const { w, to, desk } = await office()
  expect(await exportTo({ to, station: LIUAN, kind: '人民建议', until: '2026-09-14' }, desk, MORNING)).toBe(999)
  const text = await readFile(to, 'utf8')
  expect(text.startsWith('\uFEFF编号,')).toBe(true)
  expect(new Set(text.match(/JY-260914-7\d{3}-\w/g)).size).toBe(999)
  expect(text.trim().split('\r\n')).toHaveLength(1000)
  expect(text).not.toContain('13987654321')
  expect((await stat(to)).mode & 0o077).toBe(0)
  const { audit } = await w.store().dump()
  expect(audit.filter((row) => row.command === 'export')).toMatchObject([{ actorId: 'command-line' }])
})

test.each([
  [{ withContact: true }, /--by/],
  [{ withContact: true, by: '无名氏' }, /没有叫“无名氏”/],
  [{ withContact: true, by: '何静' }, /--agreed-by/],
  [{ withContact: true, by: '何静', agreedBy: '何静' }, /另一位/],
  [{ withContact: true, by: '何静', agreedBy: '罗敏' }, /罗敏没有同意/],
  [{ by: '罗敏', station: LIUAN }, /没有导出这个站点的权限/],
  [{ station: '火星' }, /没有叫“火星”的站点/],
  [{ kind: '表扬' }, /没有“表扬”这个类型/],
  [{ from: '2026-02-30' }, /不是日期/],
])('%j is refused and leaves nothing', async (options, sentence) => {
  const { w, to, desk } = await office()
  await expect(exportTo({ to, ...options }, desk, MORNING)).rejects.toThrow(sentence)
  await expect(stat(to)).rejects.toThrow()
  expect((await w.store().dump()).audit.filter((row) => String(row.command).startsWith('export'))).toEqual([])
})

test('who may have contact data gets them, by name, and a file is never written over', async () => {
  const { to, desk } = await office()
  await exportTo({ to, withContact: true, by: '何静', agreedBy: '彭涛' }, desk, MORNING)
  expect(await readFile(to, 'utf8')).toContain('13987654321')
  await expect(exportTo({ to }, desk, MORNING)).rejects.toThrow(/已经存在/)
})

test('the report of a month says what it counted', async () => {
  const { desk } = await office()
  const report = await reportOf({ month: '2026-09' }, desk, MORNING)
  expect(report.figures.received).toEqual({ people: 7, submissions: 999, matters: 999 })
  const lines: string[] = []
  printFigures(report, (line) => void lines.push(line))
  expect(lines.join('\n')).toMatch(/收到：7人，999件，并案后999项[\s\S]*按站点：\n　柳岸街道人大代表联络站：7人/)
  await expect(reportOf({ month: '2026-13' }, desk, MORNING)).rejects.toThrow(/不是月份/)
})
