import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../store/index.ts'
import { approveBatch, importKnowledge } from './kb.ts'
import { type ImportReport, printImport } from './kb-print.ts'
import type { Office } from './office.ts'

const AT = 1_789_000_000_000
let dir = ''
let office: Office
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kb-'))
  office = { store: await openStore({ url: `sqlite:${join(dir, 'kb.db')}` }), seal: (secret) => secret }
})
afterAll(async () => {
  await office.store.close()
  await rm(dir, { recursive: true, force: true })
})

const folder = (): string => join(dir, 'in')
async function given(name: string, ...lines: string[]): Promise<string> {
  await mkdir(folder(), { recursive: true })
  await writeFile(join(folder(), name), lines.join('\n'))
  return join(folder(), name)
}
const run = (options: { city?: string; approveBy?: string } = {}, at = AT): Promise<ImportReport> =>
  importKnowledge([folder()], options, office, at, undefined)
const statuses = (report: ImportReport): string[] => report.files.map(({ status }) => status)
const shown = async (): Promise<number> =>
  (await office.store.knowledge.approved()).filter(({ kind }) => kind === 'article').length

test('a folder becomes one batch that nobody sees before a named person approved it; again, nothing changes', async () => {
  await given('a.md', '# 甲条例', '2020年5月6日通过', '第一条 乙。', '第二条 丙。')
  await given('a.txt', '甲条例', '2020年5月6日通过', '第一条 乙。', '第二条 丙。')
  await given('b.csv', '标题,条,内容,时效性', '丁办法,1,戊。,已废止')
  await given('c.md', '没有条文')
  const first = await run()
  expect(statuses(first)).toEqual(['imported', 'unchanged', 'imported', 'refused'])
  expect(first.files.map(({ versions }) => versions)).toEqual([
    ['《甲条例》2020-05-06版'],
    ['《甲条例》2020-05-06版'],
    ['《丁办法》没有写明通过日期，已废止'],
    [],
  ])
  expect(await shown()).toBe(0)
  const version = await office.store.knowledge.version()
  const second = await run({}, AT + 1)
  expect(second).toMatchObject({ batch: first.batch, approved: false })
  expect(await office.store.knowledge.version()).toBe(version)
  await approveBatch(first.batch ?? '', '王敏', office, AT + 2)
  expect(await shown()).toBe(3)
  const third = await run({}, AT + 3)
  expect(third.batch).toBeUndefined()
  expect(statuses(third)).toEqual(['unchanged', 'unchanged', 'unchanged', 'refused'])
})

test('a changed article is told with its number and shown once approved', async () => {
  await given('a.md', '# 甲条例', '2020年5月6日通过', '第一条 乙。', '第二条 改了。')
  await rm(join(folder(), 'a.txt'))
  const report = await run({ approveBy: '王敏' }, AT + 4)
  expect(report.files[0]).toMatchObject({
    status: 'imported',
    warnings: ['与已有的同一版本相比，第二条的内容不同，核准后以这个文件为准'],
  })
  expect(await shown()).toBe(3)
  const batches = await office.store.knowledge.batches()
  expect(batches.at(-1)).toMatchObject({ id: report.batch, importedBy: '王敏', approvedBy: '王敏' })
})

test('the report says for each file what was taken, what to look at and why it was refused', () => {
  const lines: string[] = []
  const file = { file: 'a.md', laws: 1, articles: 2, versions: ['《甲条例》2020-05-06版'], warnings: [] }
  const print = (report: ImportReport): void => printImport(report, (line) => lines.push(line))
  print({
    batch: 'x1',
    approved: false,
    files: [
      { ...file, status: 'imported', warnings: ['1', '2', '3', '4', '5', '6'].map((n) => `第${n}行不同`) },
      { ...file, file: 'b.pdf', status: 'refused', versions: [], reason: '有密码' },
    ],
  })
  expect(lines).toEqual([
    '已导入　a.md：法规1部，条文2条',
    '　　《甲条例》2020-05-06版',
    '　　注意　第1行不同',
    '　　注意　第2行不同',
    '　　注意　第3行不同',
    '　　注意　第4行不同',
    '　　注意　第5行不同',
    '　　……还有1处',
    '没有导入　b.pdf：有密码',
    '批号 x1，还没有核准，不对外显示。核准：npm run -s minyi -- kb approve x1 --by 姓名',
  ])
})
