import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { OfficeSettings } from '../../src/ports/knowledge.ts'
import { checkContent, type Finding } from './index.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const DEFAULTS: OfficeSettings = {
  holdMs: 0,
  twoKeyKinds: [],
  cityOffice: { name: '办公室' },
  botName: '助手',
  contactDays: 1,
}

const made: string[] = []
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

type Files = Readonly<Record<string, string>>

async function folder(files: Files): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'check-'))
  made.push(dir)
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  return dir
}

const check = async (files: Files): Promise<readonly Finding[]> =>
  checkContent(await folder(files), { at: AT, defaults: DEFAULTS })

const station = (id: string, name: string, phone: string, road: string): string => `- 编号: ${id}
  名称: ${name}
  城市: 清河市
  地址: 东区${road}
  开放时间: 周一至周五 9:00-11:30 13:30-17:00
  电话: ${phone}
  来源: 台账
  日期: 2026-09-01
`
const STATIONS =
  station('S1', '枫林街道人大代表联络站', '5550-2001', '枫林路12号') +
  station('S2', '石板镇人大代表联络站', '5550-2002', '老街3弄5号') +
  station('S3', '望江街道人大代表联络站', '5550-2003', '江堤路88号')
const law = (title: string, state: string): string => `---
标题: ${title}
通过: 2020-03-01
状态: ${state}
---
第一条 为了保护绿地。

第二条 绿地由园林部门管理。

第三条 损坏绿地的，处五十元罚款。
`
const holidays = (year: number): string => `年份: ${year}
来源: 通知
放假:
  - 名称: 元旦
    日期: ${year}-01-01
`

interface Row {
  readonly id: string
  readonly title: string
  readonly answer: string
  readonly asked?: string
  readonly more?: string
}
const entry = ({ id, title, answer, asked, more }: Row): string => `- 编号: ${id}
  标题: ${title}
  回答: ${answer}
  来源: 本单位说明
${asked === undefined ? '' : `  问法:\n    - ${asked}\n`}${more === undefined ? '' : `  ${more}\n`}`

/** 300 entries in which nothing is wrong, though much looks nearly so. */
function cleanRows(): Row[] {
  const nearly: Row[] = [
    {
      id: 'K1',
      title: '枫林站怎么联系',
      answer: '枫林街道人大代表联络站电话 5550-2001，地址在枫林路12号。拿不准可以打 12345。',
    },
    { id: 'K2', title: '枫林站几点开门', answer: '枫林联络站工作日上午9点到11点半、下午1点半到5点开放。' },
    { id: 'K3', title: '枫林站哪天接待', answer: '枫林联络站每月第三个星期四下午2点到4点有代表接待。' },
    { id: 'K4', title: '石板站和望江站的电话', answer: '石板镇联络站电话 5550-2002，望江街道联络站电话 5550-2003。' },
    { id: 'K5', title: '石板站在哪', answer: '石板站位于老街3弄5号。镇派出所电话 5550-9110。' },
    {
      id: 'K6',
      title: '踩坏草坪怎么处理',
      answer: '依据《清河市绿化条例》第三条。',
      asked: '请问踩坏草坪怎么处理呢？',
    },
    {
      id: 'K7',
      title: '以前的树木办法还有用吗',
      answer: '《清河市树木办法》已经废止，现在看《清河市绿化条例》第二条。',
    },
    { id: 'K8', title: '接待日几次', answer: '一个月一次。', more: '城市: 清河市' },
    { id: 'K9', title: '接待日几次', answer: '一个月两次。', more: '城市: 别的市' },
    { id: 'K10', title: '预约要多久', answer: '一两天。', more: '复核日期: 2026-09-14' },
    { id: 'K11', title: '怎么预约', answer: '打电话。', more: '参见: K10、K12' },
    { id: 'K12', title: '预约能改吗', answer: '能。', more: '参见: K10' },
    { id: 'K13', title: '望江站晚上开不开', answer: '望江街道联络站周六不开放，周一9:00-11:30、13:30-17:00开放。' },
  ]
  const plain = Array.from(
    { length: 300 - nearly.length },
    (_, n): Row => ({
      id: `P${n}`,
      title: `第${n}号事项怎么办理`,
      answer: `第${n}号事项请到窗口办理，带上第${n}号表。`,
      asked: `我要办${n}号事项`,
    }),
  )
  return [...nearly, ...plain]
}

const SESSIONS = `- 站点: S1
  规则: 每月第三个星期四
  时间: 14:00-16:00
- 站点: S2
  日期: [2026-09-24, 2026-10-22]
  时间: 14:00-16:00
`
const DEPUTIES = `- 姓名: 张青
  层级: 市人大代表
  站点: [S1, S2, 望江街道人大代表联络站]
`
const CLEAN: Files = {
  'stations.yaml': STATIONS,
  'deputies.yaml': DEPUTIES,
  'sessions.yaml': SESSIONS,
  'faq.yaml': cleanRows().map(entry).join(''),
  'regulations/green.md': law('清河市绿化条例', '现行有效'),
  'regulations/trees.md': law('清河市树木办法', '已废止'),
  'holidays/2026.yaml': holidays(2026),
  'holidays/2027.yaml': holidays(2027),
}

const DEFECTS: readonly Row[] = [
  { id: 'X1', title: '枫林站的电话号码', answer: '枫林联络站电话改成 5550-7777 了。' },
  { id: 'X2', title: '石板站地址', answer: '石板镇人大代表联络站在老街9号。' },
  { id: 'X3', title: '望江站什么时候开', answer: '望江联络站周一至周五 8:00-12:00 开放。' },
  { id: 'X4', title: '砍树要不要批', answer: '按《清河市树木办法》第二条办。' },
  { id: 'X5', title: '绿地谁管', answer: '见《清河市绿化条例》第九条。' },
  { id: 'X6', title: '别的问题', answer: '去三楼。', asked: '我要办7号事项？' },
  { id: 'X7', title: '预约要多久呢', answer: '半个月。' },
  { id: 'X8', title: '表格哪里领', answer: '大厅。', more: '复核日期: 2026-06-30' },
  { id: 'X9', title: '甲', answer: '看乙。', more: '参见: [X10]' },
  { id: 'X10', title: '乙', answer: '看甲。', more: '参见: [X9]' },
]
const PLANTED: Files = {
  ...CLEAN,
  'stations.yaml': STATIONS + station('S4', '云岭街道人大代表联络站', '5550-2004', '云岭路1号'),
  'sessions.yaml': `${SESSIONS}- 站点: S3\n  日期: [2026-08-20, 2026-10-22]\n  时间: 9:00-11:00\n`,
  'faq.yaml': [...cleanRows(), ...DEFECTS].map(entry).join(''),
}

test('three hundred clean entries raise no alarm', async () => {
  expect(await check(CLEAN)).toEqual([])
})

test('twelve planted defects of eight kinds are found, each once and nothing else', async () => {
  const { 'holidays/2027.yaml': _, ...files } = PLANTED
  const found = await check(files)
  expect(found.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    'answers-differ X6',
    'answers-differ X7',
    'citation-dead X4',
    'citation-dead X5',
    'holiday-missing 2027',
    'review-due X8',
    'see-broken X10',
    'session-past S3',
    'station-facts-differ X1',
    'station-facts-differ X2',
    'station-facts-differ X3',
    'station-without-deputy S4',
  ])
  expect(new Set(found.map(({ kind }) => kind)).size).toBe(8)
})

test('every finding names the line of its defect and a command', async () => {
  const dir = await folder(PLANTED)
  const lines = (await readFile(join(dir, 'faq.yaml'), 'utf8')).split('\n')
  const found = await checkContent(dir, { at: AT, defaults: DEFAULTS })
  const phone = found.find(({ id }) => id === 'X1')
  expect(lines[(phone?.line ?? 0) - 1]).toContain('5550-7777')
  expect(phone?.command).toBe(`vi +${phone?.line} ${dir}/faq.yaml`)
  expect(phone?.problem).toMatch(/5550-7777.*5550-2001/)
  for (const one of found) {
    expect(one.command).not.toBe('')
    expect(one.line).toBeGreaterThan(0)
  }
})

test('what contradicts itself or leads nowhere is an error, what is only old or missing a warning', async () => {
  const found = await check(PLANTED)
  const of = (level: Finding['level']): string[] => [
    ...new Set(found.filter((one) => one.level === level).map(({ kind }) => kind)),
  ]
  expect(of('error').sort()).toEqual(['answers-differ', 'citation-dead', 'see-broken', 'station-facts-differ'])
  expect(of('warning').sort()).toEqual(['review-due', 'session-past', 'station-without-deputy'])
})

test('nothing in the folder is changed', async () => {
  const dir = await folder(PLANTED)
  await checkContent(dir, { at: AT, defaults: DEFAULTS })
  for (const [file, body] of Object.entries(PLANTED)) expect(await readFile(join(dir, file), 'utf8')).toBe(body)
})

test('two entries that contradict each other are found where the station itself gives no phone', async () => {
  const found = await check({
    ...CLEAN,
    'stations.yaml': STATIONS.replace('  电话: 5550-2003\n', ''),
    'faq.yaml': [
      { id: 'A', title: '望江站电话多少', answer: '望江联络站电话 5550-3001。' },
      { id: 'B', title: '怎么找望江站', answer: '请打望江联络站电话 5550-3002。' },
    ]
      .map(entry)
      .join(''),
  })
  expect(found).toMatchObject([{ kind: 'station-facts-differ', id: 'B', problem: expect.stringContaining('词条 A') }])
})

test('an entry to read on that does not exist is an error', async () => {
  const rows = [{ id: 'A', title: '问一', answer: '答一。', more: '参见: [Z]' }]
  const found = await check({ ...CLEAN, 'faq.yaml': rows.map(entry).join('') })
  expect(found).toMatchObject([{ kind: 'see-broken', level: 'error', problem: '参见的词条 Z 不存在' }])
})

test('standard questions are asked; one that is answered differently is an error with its line', async () => {
  const golden = `- 问: 踩坏草坪怎么处理
  答: K6
- 问: 清河市绿化条例第三条
  答: 《清河市绿化条例》第三条
- 问: 帮我写一首诗
  答: 不答
- 问: 踩坏草坪怎么处理
  答: 《清河市绿化条例》第二条
`
  const found = await check({ ...CLEAN, 'golden.yaml': golden })
  expect(found).toMatchObject([{ kind: 'golden-failed', file: 'golden.yaml', line: 7, level: 'error' }])
  expect(found[0]?.problem).toContain('现在是词条 K6')
})

test('a folder with mistakes of form hears of these first', async () => {
  const found = await check({ ...CLEAN, 'faq.yaml': '- 编号: A\n  标题: 问一\n' })
  expect(found.map(({ kind, line }) => [kind, line])).toContainEqual(['unreadable', 1])
})

test('the starter content holds no error, and its standard questions are answered as they must be', async () => {
  const found = await checkContent('knowledge/content', { at: AT, defaults: DEFAULTS })
  expect(found.filter((one) => one.level === 'error')).toEqual([])
  expect((await readFile('knowledge/content/golden.yaml', 'utf8')).match(/^- 问/gm)?.length).toBeGreaterThanOrEqual(40)
})
