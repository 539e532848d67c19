import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ContentFault, OfficeSettings } from '../../src/ports/knowledge.ts'
import { loadContent } from '../index.ts'

const DEFAULTS: OfficeSettings = {
  holdMs: 0,
  twoKeyKinds: [],
  cityOffice: { name: '办公室' },
  botName: '助手',
  contactDays: 1,
}

type Files = Readonly<Record<string, string | Uint8Array>>

const made: string[] = []
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

async function faults(files: Files): Promise<readonly ContentFault[]> {
  const dir = await mkdtemp(join(tmpdir(), 'faults-'))
  made.push(dir)
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  const loaded = await loadContent(dir, DEFAULTS)
  return loaded.ok ? [] : loaded.faults
}

/** `file:line problem`, for short expectations. */
async function told(files: Files): Promise<string[]> {
  return (await faults(files)).map(({ file, line, problem }) => `${file}:${line ?? ''} ${problem}`)
}

const STATION = `- 编号: ST-1
  代码: HP01
  名称: 和平站
  别名: 老和平站
  城市: 某市
  地址: 和平路1号
  开放时间: [周一至周五 9:00-11:30, 周六 9:00-10:00]
  电话: 5550-0190
  便民: {坡道: 有}
  来源: 台账
  日期: 2026-09-01
`
const DRAFT = `---
编号: C1
标题: 某市绿化条例（草案）
简称: 绿化草案
开始: 2026-09-01
截止: 2026-09-30
联系点: 和平站
---
第一条 为了绿化。
`
const WORLD = {
  'stations/a.yaml': STATION,
  'deputies.yaml': '- 姓名: 张青\n  层级: 区人大代表\n',
  'consultations/c1.md': DRAFT,
  'regulations/r1.md': '---\n标题: 某市养犬条例\n简称: 狗条例\n---\n第一条 牵绳。\n',
  'faq.yaml': '- 编号: Q1\n  标题: 要带身份证吗\n  回答: 不用。\n  来源: 说明\n',
  'faq/q2.md': '---\n编号: Q2\n标题: 收费吗\n来源: 说明\n---\n\n不收费。\n',
  'people.yaml': '- 编号: S1\n  姓名: 林珊\n  角色: 工作人员\n',
  'submissions.yaml':
    '- 编号: YJ-260905-7K3M\n  类型: 草案意见\n  状态: 已登记\n  时间: 2026-09-05 14:30\n  渠道: 公众号\n  用户: A\n  站点: 和平站\n  草案: 绿化草案\n  内容: 多种树\n  承办人: 林珊\n',
}

test('the world that the cases below change has no fault itself', async () => {
  expect(await faults(WORLD)).toEqual([])
})

test('all mistakes of a folder are told at once, each with its file and line', async () => {
  const files = {
    'stations/a.yaml': `${STATION}- 编号: ST-2\n  名称: 乙站\n  城市: 某市\n  地址: 某路\n  开放时间: 随时\n  来源: 台账\n  日期: 2026-02-30\n  邮编: 200000\n`,
    'faq.yaml': '- 编号: Q1\n  标题: 甲\n  来源: 说明\n',
    'settings.yaml': '联系方式保留天数: 很久\n',
    'notes.txt': '随手记',
  }
  expect(await told(files)).toEqual([
    'faq.yaml:1 缺少“回答”',
    'notes.txt: 不认识这个文件',
    'settings.yaml:1 “很久”不是可用的整数',
    'stations/a.yaml:16 看不懂开放时间“随时”',
    'stations/a.yaml:18 日历上没有2026-02-30这一天',
    'stations/a.yaml:19 不认识“邮编”这个键',
  ])
  for (const { mend } of await faults(files)) expect(mend).toMatch(/请|可以用的键/)
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'a station twice',
    { 'stations/a.yaml': STATION, 'stations/b.yaml': STATION.replace('HP01', 'HP02').replace('和平站', '别站') },
    'stations/b.yaml:1 编号“ST-1”已经有了，在 stations/a.yaml 第1行',
  ],
  [
    'a code twice',
    { 'stations/a.yaml': STATION, 'stations/b.yaml': STATION.replace('ST-1', 'ST-2').replace('和平站', '别站') },
    'stations/b.yaml:2 代码“HP01”已经有了，在 stations/a.yaml 第2行',
  ],
  [
    'an entry twice',
    { 'faq.yaml': WORLD['faq.yaml'], 'faq/a.md': WORLD['faq/q2.md'].replace('Q2', 'Q1') },
    'faq.yaml:1 编号“Q1”已经有了，在 faq/a.md 第2行',
  ],
  [
    'a template twice',
    { 'templates.yaml': '- 名称: 收到\n  内容: 好\n- 名称: 收到\n  内容: 好的\n' },
    'templates.yaml:3 名称“收到”已经有了，在 templates.yaml 第1行',
  ],
  [
    'a template with something that cannot be filled in',
    { 'templates.yaml': '- 名称: 收到\n  内容: 您好，{姓名}，{编号}收到了\n' },
    'templates.yaml:2 没有“{姓名}”可以填',
  ],
  [
    'a template with half a brace',
    { 'templates.yaml': '- 名称: 收到\n  内容: 您好，编号}收到了\n' },
    'templates.yaml:2 大括号没有成对',
  ],
  [
    'a template that is called by a number',
    { 'templates.yaml': '- 名称: 3\n  内容: 好\n' },
    'templates.yaml:1 模板不能叫“3”',
  ],
  [
    'an account twice',
    { 'people.yaml': '- 编号: A\n  账号: [{渠道: web, 用户: x}]\n- 编号: B\n  账号: [{渠道: 网页, 用户: x}]\n' },
    'people.yaml:4 账号“web x”已经有了，在 people.yaml 第2行',
  ],
  [
    'an unknown station of a session',
    { ...WORLD, 'sessions.yaml': '- 规则: 预约\n  站点: 天边站\n' },
    'sessions.yaml:2 没有“天边站”这个站点',
  ],
  [
    'an unknown station of a group',
    { ...WORLD, 'groups.yaml': '- 渠道: web\n  会话: G\n  名称: 群\n  站点: X\n' },
    'groups.yaml:4 没有“X”这个站点',
  ],
  [
    'a group of nobody',
    { ...WORLD, 'groups.yaml': '- 渠道: web\n  会话: G\n  名称: 群\n' },
    'groups.yaml:1 没有写归哪个站点',
  ],
  [
    'an unknown area of a group',
    { ...WORLD, 'groups.yaml': '- 渠道: web\n  会话: G\n  名称: 群\n  片区: 天边社区\n' },
    'groups.yaml:4 没有“天边社区”这个区、街道或社区',
  ],
  [
    'an unknown contact point',
    { ...WORLD, 'consultations/c1.md': DRAFT.replace('和平站', '天边站') },
    'consultations/c1.md:7 没有“天边站”这个站点',
  ],
  [
    'an unknown station of a clerk',
    { ...WORLD, 'people.yaml': '- 编号: S1\n  姓名: 林珊\n  角色: 工作人员\n  站点: 天边站\n' },
    'people.yaml:4 没有“天边站”这个站点',
  ],
  [
    'an unknown deputy on a roster',
    { ...WORLD, 'sessions.yaml': '- 站点: HP01\n  规则: 预约\n  值班:\n    默认: [张清]\n' },
    'sessions.yaml:3 代表名单里没有“张清”',
  ],
  [
    'a draft that closes before it opens',
    { 'consultations/c.md': DRAFT.replace('联系点: 和平站\n', '').replace('2026-09-30', '2026-08-30') },
    'consultations/c.md:6 截止日2026-08-30早于开始日2026-09-01',
  ],
  [
    'a draft without articles',
    { 'consultations/c.md': '---\n编号: C\n标题: 某草案\n开始: 2026-09-01\n截止: 2026-09-30\n---\n\n说明\n' },
    'consultations/c.md:7 没有找到“第一条”这样的条文',
  ],
  [
    'an article twice',
    { 'regulations/r.md': '---\n标题: 某条例\n---\n第一条 甲。\n\n第一条 乙。\n' },
    'regulations/r.md:6 第一条出现了两次，前一次在第4行',
  ],
  ['no front matter', { 'regulations/r.md': '第一条 甲。\n' }, 'regulations/r.md:1 文件开头没有信息栏'],
  [
    'a wrong key in the front matter',
    { 'regulations/r.md': '---\n标题: 某条例\n作者: 我\n---\n第一条 甲。\n' },
    'regulations/r.md:3 不认识“作者”这个键',
  ],
  [
    'a session rule that nobody understands',
    { ...WORLD, 'sessions.yaml': '- 站点: HP01\n  规则: 有空就来\n  时间: 9:00-10:00\n' },
    'sessions.yaml:2 看不懂接待规则“有空就来”',
  ],
  [
    'a session that ends before it begins',
    { ...WORLD, 'sessions.yaml': '- 站点: HP01\n  规则: 每周三\n  时间: 16:00-14:00\n' },
    'sessions.yaml:3 “16:00-14:00”的结束时间不晚于开始时间',
  ],
  [
    'a session without a rule',
    { ...WORLD, 'sessions.yaml': '- 站点: HP01\n  时间: 14:00-16:00\n' },
    'sessions.yaml:1 “规则”和“日期”要写其中一个，只写一个',
  ],
  [
    'a station that closes before it opens',
    { 'stations/a.yaml': STATION.replace('9:00-11:30', '11:30-9:00') },
    'stations/a.yaml:7 “周一至周五 11:30-9:00”里的结束时间不晚于开始时间',
  ],
  ['an unknown role', { 'people.yaml': '- 编号: A\n  角色: [站长]\n' }, 'people.yaml:2 “角色第1项”写的是“站长”'],
  ['a forbidden key', { 'lexicon.yaml': '遛狗: 携犬\n__proto__: 甲\n' }, 'lexicon.yaml:2 不能用“__proto__”作键'],
  ['a key twice', { 'lexicon.yaml': '遛狗: 携犬\n遛狗: 牵领\n' }, 'lexicon.yaml:2 同一个键写了两次'],
  [
    'a key in two files',
    { 'lexicon/a.yaml': '遛狗: 携犬\n', 'lexicon/b.yaml': '绳子: 牵引绳\n遛狗: 牵领\n' },
    'lexicon/b.yaml:2 平常话“遛狗”已经有了，在 lexicon/a.yaml 第1行',
  ],
  [
    'a Chinese colon',
    { 'settings.yaml': '联系方式保留天数: 9\n机器人名称：小和\n' },
    'settings.yaml:2 这一行少了冒号、引号或者括号',
  ],
  ['a reference inside YAML', { 'lexicon.yaml': '甲: &a [乙]\n丙: 丁\n' }, 'lexicon.yaml:1 这里用了 & 或 * 引用'],
  ['a group where a list belongs', { 'faq.yaml': '编号: Q1\n' }, 'faq.yaml:1 这个文件应当是一列'],
  [
    'a list where a line belongs',
    { 'faq.yaml': '- 编号: Q1\n  标题: [甲, 乙]\n  回答: 丙\n  来源: 丁\n' },
    'faq.yaml:2 “标题”应当是一行文字',
  ],
  [
    'one short name for two regulations',
    { ...WORLD, 'aliases.yaml': '狗条例: 别的条例\n' },
    'aliases.yaml:1 简称“狗条例”已经是《某市养犬条例》的',
  ],
  [
    'a receipt of another kind',
    { ...WORLD, 'submissions.yaml': WORLD['submissions.yaml'].replace('YJ-', 'JY-') },
    'submissions.yaml:1 编号JY-260905-7K3M-',
  ],
  [
    'an unknown draft',
    { ...WORLD, 'submissions.yaml': WORLD['submissions.yaml'].replace('绿化草案', '红化草案') },
    'submissions.yaml:8 没有“红化草案”这部草案',
  ],
  [
    'a holiday day twice',
    {
      'holidays/a.yaml':
        '年份: 2026\n来源: 通知\n放假:\n  - {名称: 甲, 日期: 2026-10-01}\n  - {名称: 乙, 日期: 2026-10-01}\n',
    },
    'holidays/a.yaml:1 2026-10-01在两个假期里都有',
  ],
  [
    'a working day that is no weekend',
    {
      'holidays/a.yaml': '年份: 2026\n来源: 通知\n放假:\n  - 名称: 甲\n    日期: 2026-10-01\n    上班: [2026-10-12]\n',
    },
    'holidays/a.yaml:6 2026-10-12不是周末',
  ],
])('%s is told with its line', async (_, files, expected) => {
  const lines = await told(files)
  expect(lines).toHaveLength(1)
  expect(lines[0]?.slice(0, expected.length)).toBe(expected)
})

test('a file in another encoding and a missing folder are told', async () => {
  expect(await told({ 'faq.yaml': Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5) })).toEqual([
    'faq.yaml: 这个文件不是 UTF-8 编码',
  ])
  const loaded = await loadContent(join(tmpdir(), 'no-such-content-folder'), DEFAULTS)
  expect(loaded).toMatchObject({ ok: false, faults: [{ problem: '没有这个资料文件夹' }] })
})
