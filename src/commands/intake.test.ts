import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONTENT, MORNING } from '../../test/helpers/small-world.ts'
import { csvLine } from '../casework/offline/columns.ts'
import { template } from '../casework/offline/template.ts'
import type { Submission } from '../domain/submission.ts'
import { sealWith } from '../privacy/secret.ts'
import { openStore } from '../store/index.ts'
import { installContent } from '../upkeep/install.ts'
import { type IntakeOptions, type IntakeReport, importIntake } from './intake.ts'
import { printIntake } from './intake-print.ts'
import type { Office } from './office.ts'

let dir = ''
let office: Office
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'intake-'))
  office = { store: await openStore({ url: `sqlite:${join(dir, 'i.db')}` }), seal: sealWith(Buffer.alloc(32, 3)) }
  await installContent(office.store, CONTENT, 'world', MORNING)
})
afterEach(async () => {
  await office.store.close()
  await rm(dir, { recursive: true, force: true })
})

const HEAD = ['类型', '来源', '收到日期', '原话', '姓名', '联系方式', '同意依据', '原编号']
const ROW = ['人民建议', '来信', '2026-09-12', '建议把老码头改成小公园。', '', '', '', '']
const row = (more: Readonly<Record<string, string>> = {}): string[] => HEAD.map((name, i) => more[name] ?? ROW[i] ?? '')
const table = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD): string =>
  [head, ...rows].map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')
const given = async (content: string | Uint8Array, name = '来信.csv'): Promise<string> => {
  await writeFile(join(dir, name), content)
  return join(dir, name)
}
const run = (path: string, options: Partial<IntakeOptions> = {}, at = MORNING): Promise<IntakeReport> =>
  importIntake(path, { by: '何静', ...options }, office, at)
const filed = (): Promise<readonly Submission[]> => office.store.submissions.find({ order: 'oldest' })
const said = (report: IntakeReport): string => {
  const lines: string[] = []
  printIntake(report, (line) => lines.push(line))
  return lines.join('\n')
}

/** Two bytes of GB18030 for the characters of the test table, from the decoder itself. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return Buffer.from([...text].flatMap((c) => (c < '\u{80}' ? [c.charCodeAt(0)] : (codes.get(c) ?? []))))
}

describe('a table of letters', () => {
  test('is filed for the people who wrote them, with the day they came and nobody told', async () => {
    const words = '  “夜里太吵”，\n希望十点后停。 '
    const path = await given(
      table([row({ 原话: words, 姓名: '王女士', 联系方式: '5550-1234', 同意依据: '书面同意', 原编号: 'LX-1' }), row()]),
    )
    const report = await run(path)
    expect(report).toMatchObject({ rows: 2, items: 2, people: 2, unnamed: 1, already: 0, bad: 0, filed: true })
    const [one, two] = await filed()
    expect(one).toMatchObject({
      kind: 'suggestion',
      state: 'SUBMITTED',
      origin: '来信',
      channel: 'offline',
      enteredBy: 'he',
      personName: '王女士',
      contact: '5550-1234',
      consentNotice: '书面同意',
      stationId: 'liuan',
      filedAt: Date.parse('2026-09-12T00:00:00+08:00'),
      words: { verbatim: { body: words } },
    })
    expect(one?.receipt).toMatch(/^JY-260912-/)
    expect(two).toMatchObject({ consentNotice: '未留个人信息' })
    expect(one?.personId).not.toBe(two?.personId)
    expect((await office.store.dump()).outbox).toEqual([])
    expect((await office.store.chains.submissions()).faults).toEqual([])
  })

  test('gives every row a receipt and a secret that prove the item, in a file of the owner alone', async () => {
    const report = await run(await given(table([row({ 原编号: 'LX-1' })])))
    const slip = await readFile(report.receiptsFile ?? '', 'utf8')
    const [only] = await filed()
    const secret = /(\d{4} \d{4} \d{4} \d{4})/.exec(slip)?.[1]?.replaceAll(' ', '')
    expect(slip).toContain(only?.receipt)
    expect(slip).toContain('LX-1')
    expect(office.seal(`${only?.receipt}:${secret}`)).toBe(only?.secretHash)
    expect((await stat(report.receiptsFile ?? '')).mode & 0o777).toBe(0o600)
  })

  test('imported once more files nothing, and a longer one files what is new', async () => {
    const rows = [row(), row(), row({ 原编号: 'LX-7', 原话: '希望装路灯。' })]
    await run(await given(table(rows)))
    expect(await run(await given(table(rows)))).toMatchObject({ items: 0, already: 3, filed: true })
    expect(await filed()).toHaveLength(3)
    expect(await run(await given(table([row({ 原话: '新的一件。' }), ...rows])))).toMatchObject({
      items: 1,
      already: 3,
    })
    expect(await filed()).toHaveLength(4)
  })

  test('counts people apart from items', async () => {
    const same = { 联系方式: '139 1234 5678', 同意依据: '口头同意' }
    const rows = [row(same), row({ ...same, 联系方式: '13912345678', 原话: '希望装路灯。' }), row()]
    expect(await run(await given(table(rows)), { dryRun: true })).toMatchObject({ items: 3, people: 2, unnamed: 1 })
    expect(await filed()).toEqual([])
  })

  test('tells what says nearly the same, among the rows and in the books', async () => {
    await run(await given(table([row()])))
    const twice = [row({ 原话: '建议把老码头改成小公园吧。' }), row({ 原话: '菜场的秤不准，希望常查一查。' })]
    const report = await run(await given(table(twice)), { dryRun: true })
    expect(report.hints).toEqual([{ rows: [2], receipts: [(await filed())[0]?.receipt] }])
    expect(said(report)).toMatch(/第2行.*JY-260912/)
  })

  test('is read in UTF-8 with and without its mark, and as spreadsheets of Windows write it', async () => {
    const text = table([row({ 原话: '希望装路灯。' })])
    for (const bytes of [Buffer.from(text), Buffer.from(`\u{feff}${text}`), gb18030(text)]) {
      const report = await run(await given(bytes), { dryRun: true })
      expect(report).toMatchObject({ items: 1, bad: 0 })
    }
    expect(await run(await given(gb18030(text)))).toMatchObject({ encoding: 'gb18030', filed: true })
    expect((await filed())[0]?.body).toBe('希望装路灯。')
  })

  test('may have any columns beside ours, in any order, and empty rows', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `列${i}`)
    const cells = [...many.map(() => 'x'), ...row().toReversed()]
    const report = await run(await given(table([cells, [], cells], [...many, ...HEAD.toReversed()])), { dryRun: true })
    expect(report).toMatchObject({ rows: 2, items: 2, bad: 0 })
    expect(report.unused).toHaveLength(100)
    expect(said(report)).toContain('没有用到的列')
  })

  test('the empty table that we print is read as it is', async () => {
    expect(await run(await given(template()))).toMatchObject({ rows: 2, items: 2, bad: 0, filed: true })
    expect((await filed()).map(({ kind }) => kind).toSorted()).toEqual(['reception-matter', 'suggestion'])
  })
})

describe('a wrong row', () => {
  const WRONG: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    ['a day to come', { 收到日期: '2026-09-15' }, '收到日期', /还没有到/],
    ['a day that no calendar has', { 收到日期: '2026-02-30' }, '收到日期', /不是日期/],
    ['no day', { 收到日期: '' }, '收到日期', /没有写/],
    ['an unknown kind', { 类型: '投诉' }, '类型', /没有“投诉”这个类型/],
    ['an unknown way', { 来源: '飞鸽' }, '来源', /没有“飞鸽”/],
    ['no words', { 原话: ' ' }, '原话', /没有内容/],
    ['a megabyte of words', { 原话: '长'.repeat(1_048_576) }, '原话', /有1048576字/],
    ['a name without consent', { 姓名: '王女士' }, '同意依据', /没有写同意依据/],
  ]
  test.each(WRONG)(
    '%s is told with row, column and how to mend it, and nothing is filed',
    async (_, more, column, wrong) => {
      const report = await run(await given(table([row(), row(more)])))
      expect(report).toMatchObject({ items: 1, bad: 1, filed: false })
      expect(report.faults).toEqual([
        { row: 3, column, wrong: expect.stringMatching(wrong), mend: expect.stringMatching(/请/) },
      ])
      expect(said(report)).toMatch(/第3行/)
      expect(said(report).length).toBeLessThan(1_000)
      expect(await filed()).toEqual([])
      expect(await readdir(dir)).not.toContain('来信.csv.回执.csv')
    },
  )

  const DRAFTS = ['类型', '来源', '收到日期', '原话', '站点', '草案', '条款']
  test.each([
    ['柳岸街道人大代表联络站', '云川市停车管理条例（草案）', '第三条', undefined, undefined],
    ['', '云川市停车管理条例（草案）', '', undefined, undefined],
    ['', '云川市停车管理条例（草案）', '第三条、第五条', undefined, undefined],
    ['', '云川市停车管理条例（草案）', '整部草案', undefined, undefined],
    ['', '云川市停车管理条例（草案）', '13', '条款', /共12条|没有“13”/],
    ['', '云川市停车管理条例（草案）', '=1+1', '条款', /没有“=1\+1”/],
    ['', '云川市夜市管理条例（草案）', '1', '草案', /已于8月31日24时结束/],
    ['', '云川市路灯管理条例（草案）', '1', '草案', /从10月10日开始/],
    ['', '云川市天空管理条例（草案）', '1', '草案', /没有“云川市天空/],
    ['月亮站', '云川市停车管理条例（草案）', '1', '站点', /没有“月亮站”/],
    ['石桥镇人大代表联络站', '云川市停车管理条例（草案）', '1', '站点', /不能代石桥镇/],
  ])('an opinion of station “%s” on “%s” %s', async (place, draft, clause, column, wrong) => {
    const cells = ['草案意见', '问卷', '2026-09-12', '希望写清楚收费的标准。', place, draft, clause]
    const report = await run(await given(table([cells], DRAFTS)))
    expect(report.faults).toEqual(
      column === undefined ? [] : [expect.objectContaining({ row: 2, column, wrong: expect.stringMatching(wrong) })],
    )
    expect((await filed()).length).toBe(column === undefined ? 1 : 0)
  })

  test('a paper that came while the draft was open is taken after it has closed', async () => {
    const cells = ['草案意见', '来信', '2026-08-30', '希望夜市十点收摊。', '', '云川市夜市管理条例（草案）', '第二条']
    expect(await run(await given(table([cells], DRAFTS)))).toMatchObject({ filed: true })
    expect((await filed())[0]).toMatchObject({
      consultationId: 'market',
      clause: '第二条',
      clauseText: expect.stringContaining('第二条'),
    })
  })

  test('is given back for correction when the others are filed, and its file is imported when mended', async () => {
    const formula = '=1+1，这是原话'
    const path = await given(table([row(), row({ 原话: formula, 收到日期: '明年' }), row({ 类型: '投诉' })]))
    const report = await run(path, { skipBad: true })
    expect(report).toMatchObject({ items: 1, bad: 2, filed: true })
    expect(await filed()).toHaveLength(1)
    const back = await readFile(report.badFile ?? '', 'utf8')
    expect(back).toMatch(/"3","收到日期：“明年”不是日期/)
    expect(back).toContain(`"'${formula}"`)
    const mended = await given(back.replace('"明年"', '"2026-09-11"').replace('"投诉"', '"人民建议"'), '改好.csv')
    expect(await run(mended)).toMatchObject({ items: 1, already: 1, bad: 0, filed: true, unused: [] })
    expect((await filed()).map(({ words }) => words.verbatim.body)).toContain(formula)
  })

  test('a number that stands for something else already is told', async () => {
    await run(await given(table([row({ 原编号: 'LX-1' })])))
    const report = await run(await given(table([row({ 原编号: 'LX-1', 原话: '完全是另一件事。' })])))
    expect(report.faults).toEqual([
      expect.objectContaining({ row: 2, column: '原编号', wrong: expect.stringMatching(/内容不同/) }),
    ])
    const twice = await run(await given(table([row({ 原编号: 'LX-2' }), row({ 原编号: 'LX-2', 原话: '另一件。' })])))
    expect(twice.faults).toEqual([expect.objectContaining({ row: 3, wrong: expect.stringMatching(/和第2行重复/) })])
  })
})

describe('a file that is no table of ours', () => {
  test.each([
    [
      'another encoding',
      Buffer.from([0xff, 0xfe, ...Buffer.from('类型,来源', 'utf16le')]),
      /既不是 UTF-8，也不是 GB18030/,
    ],
    ['Latin letters with accents', Buffer.from('tipo,orígen\r\nqueja,teléfono', 'latin1'), /GB18030/],
    ['bytes of a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xff]), /GB18030/],
    ['nothing', Buffer.from(''), /空的/],
    ['other columns', Buffer.from('甲,乙\r\n1,2'), /没有列名“类型”、“来源”、“收到日期”、“原话”/],
    ['a column twice', Buffer.from(table([row()], HEAD.with(7, '内容'))), /重复：原话/],
    [
      'a quote that is never closed',
      Buffer.from(`${table([row(), row()])}\r\n人民建议,来信,2026-09-12,"没有完`),
      /第4行起引号没有成对/,
    ],
    [
      'a quote in the middle',
      Buffer.from(`${table([row()])}\r\n人民建议,来信,2026-09-12,"没"有完,,,,\r\n`),
      /第3行起引号没有成对/,
    ],
  ])('%s is one clear sentence and files nothing', async (_, bytes, sentence) => {
    for (const skipBad of [false, true]) {
      const message = await run(await given(bytes), { skipBad }).then(
        () => 'filed',
        (error: Error) => `${error.name} ${error.message}`,
      )
      expect(message).toMatch(sentence)
      expect(message).toMatch(/^WrongInput [^\n]{5,200}$/)
    }
    expect(await filed()).toEqual([])
  })

  test('is told when it is not there, a folder, or entered by nobody who may', async () => {
    await expect(run(join(dir, '没有.csv'))).rejects.toThrow(/没有“.*没有\.csv”这个文件/)
    await expect(run(dir)).rejects.toThrow(/是文件夹/)
    const path = await given(table([row()]))
    await expect(run(path, { by: '某人' })).rejects.toThrow(/没有叫“某人”/)
    await office.store.commit([{ do: 'person.put', person: { id: 'x', name: '王督', grants: [{ role: '督办人' }] } }])
    await expect(run(path, { by: '王督' })).rejects.toThrow(/王督不能代为登记/)
  })
})

test('when the store cannot take a batch nothing of it is left, and the next import goes on', async () => {
  const path = await given(table(Array.from({ length: 600 }, (_, n) => row({ 原话: `第${n}件，希望装路灯。` }))))
  let commits = 0
  const failing: Office = {
    ...office,
    store: {
      ...office.store,
      commit: (changes) => (++commits === 2 ? Promise.reject(new Error('disk')) : office.store.commit(changes)),
    },
  }
  await expect(importIntake(path, { by: '何静' }, failing, MORNING)).rejects.toThrow('disk')
  expect(await filed()).toHaveLength(500)
  const slips = (await readFile(`${path}.回执.csv`, 'utf8')).trim().split('\r\n')
  expect(slips).toHaveLength(501)
  expect(await run(path)).toMatchObject({ items: 100, already: 500, receiptsFile: `${path}.回执-2.csv` })
  expect(new Set((await filed()).map(({ receipt }) => receipt)).size).toBe(600)
  await chmod(path, 0o600)
})

test('a cell that a spreadsheet would run is kept as it is and written as text', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '＝', '＋', ' =', '"=', '\u{feff}=')
  fc.assert(
    fc.property(start, fc.string(), (sign, rest) => {
      const line = csvLine([`${sign}${rest}`])
      expect(line.startsWith(`"'`)).toBe(true)
      expect(line.slice(2, -3).replaceAll('""', '"')).toBe(`${sign}${rest}`)
    }),
  )
})
