import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isOpen } from '../../src/domain/consultation.ts'
import type { Content, OfficeSettings } from '../../src/ports/knowledge.ts'
import { loadContent } from '../index.ts'

const DEFAULTS: OfficeSettings = {
  holdMs: 7,
  twoKeyKinds: ['opinion'],
  cityOffice: { name: '默认办公室' },
  botName: '默认名',
  contactDays: 11,
}

const made: string[] = []
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))))

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'content-'))
  made.push(dir)
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  return dir
}

async function content(files: Readonly<Record<string, string>>): Promise<Content> {
  const loaded = await loadContent(await folder(files), DEFAULTS)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 1))
  return loaded.content
}

const STATION = `- 编号: ST-1
  代码: HP01
  名称: 和平站
  别名: 老和平站、和平点
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
## 第一章 总则

第一条【目的】 为了绿化。

第二条 适用本市。
`
const WORLD = {
  'stations/a.yaml': STATION,
  'deputies.yaml': '- 编号: D1\n  姓名: 张青\n  层级: 区人大代表\n  站点: [HP01]\n  关注: 绿化、停车\n',
  'sessions.yaml':
    '- 站点: 和平站\n  规则: 每月第三个周四\n  时间: 14:00-16:00\n  遇休顺延: 是\n  值班:\n    默认: [D1]\n    2026-09-17: [张青]\n',
  'holidays/2026.yaml':
    '年份: 2026\n来源: 通知\n放假:\n  - 名称: 国庆节\n    日期: 2026-10-01 至 2026-10-03\n    上班: [2026-10-10]\n',
  'consultations/c1.md': DRAFT,
  'regulations/r1.md':
    '---\n标题: 某市养犬条例\n简称: 狗条例\n城市: 某市\n通过: 2020-01-02\n施行: 2020-03-01\n---\n第十八条 牵绳。\n\n第四十二条 罚款。\n',
  'regulations/old.md': '---\n标题: 某市旧条例\n状态: 已废止\n---\n第一条 旧。\n',
  'faq.yaml': '- 编号: Q1\n  标题: 要带身份证吗\n  问法: [要身份证吗]\n  回答: 不用。\n  来源: 说明\n',
  'faq/q2.md': '---\n编号: Q2\n标题: 收费吗\n来源: 说明\n---\n\n不收费。\n',
  'facts/a.yaml':
    '- 编号: F1\n  标题: 站点数\n  回答: 有近200个站点。\n  来源: 公开报告\n  机关: 人大\n  城市: 某市\n  年份: 2023\n  性质: 已做\n',
  'doors.yaml': '- 编号: fire\n  名称: 消防\n  事项: [着火]\n  电话: 119\n  紧急: 是\n',
  'groups.yaml': '- 渠道: 微信\n  会话: G1\n  名称: 和平群\n  站点: HP01\n',
  'people.yaml':
    '- 编号: S1\n  姓名: 林珊\n  角色: [工作人员, 代表]\n  站点: 和平站\n  账号:\n    - {渠道: wechat, 用户: S}\n- 编号: ADM\n  姓名: 何立\n  角色: 管理员\n- 编号: A\n  账号: [{渠道: 公众号, 用户: A}]\n',
  'settings.yaml':
    '机器人名称: 小和\n暂缓发出（分钟）: 0\n双人放行: [草案意见]\n市级办公室:\n  名称: 某办\n  电话: 5550-0199\n联系方式保留天数: 30\n承诺办理天数: 15\n',
  'lexicon/dogs.yaml': '遛狗: 携犬出户、牵领\n',
  'lexicon.yaml': '绳子: [牵引绳]\n',
  'aliases.yaml': '控烟条例: 公共场所控制吸烟条例\n',
  'submissions.yaml':
    '- 编号: YJ-260905-7K3M\n  类型: 草案意见\n  状态: 已登记\n  时间: 2026-09-05 14:30\n  渠道: 公众号\n  用户: A\n  站点: 和平站\n  草案: 绿化草案\n  条款: 第二条\n  内容: 多种树\n  承办人: 林珊\n',
  'readme.md': 'not content',
}

test('a whole world is read, with stations, drafts and people found by any of their names', async () => {
  const world = await content(WORLD)
  expect(world.stations[0]).toMatchObject({
    id: 'ST-1',
    code: 'HP01',
    aliases: ['老和平站', '和平点'],
    hoursText: '周一至周五 9:00-11:30；周六 9:00-10:00',
    hours: { 0: [], 1: [['09:00', '11:30']], 6: [['09:00', '10:00']] },
    facilities: { 坡道: '有' },
    asOf: '2026-09-01',
    sample: false,
  })
  expect(world.deputies[0]).toMatchObject({ stations: ['ST-1'], topics: ['绿化', '停车'] })
  expect(world.receptions).toEqual([
    {
      stationId: 'ST-1',
      rule: '每月第三个星期四',
      time: '14:00-16:00',
      postpone: true,
      roster: { default: ['张青'], '2026-09-17': ['张青'] },
    },
  ])
  expect(world.groups).toEqual([{ channel: 'wechat', conversation: 'G1', name: '和平群', stationId: 'ST-1' }])
  expect(world.submissions[0]).toMatchObject({
    kind: 'opinion',
    state: 'REGISTERED',
    channel: 'wechat-official',
    stationId: 'ST-1',
    consultationId: 'C1',
    assignee: 'S1',
  })
  expect(world.submissions[0]?.receipt).toMatch(/^YJ-260905-7K3M-[0-9A-Z]$/)
  expect(world.submissions[0]?.at).toBe(Date.parse('2026-09-05T14:30:00+08:00'))
})

test('a draft is open from the first moment of its first day to the last of its last day', async () => {
  const [draft] = (await content(WORLD)).consultations
  if (draft === undefined) throw new Error('the draft is missing')
  expect(isOpen(draft, Date.parse('2026-09-01T00:00:00+08:00'))).toBe(true)
  expect(isOpen(draft, Date.parse('2026-09-30T23:59:59+08:00'))).toBe(true)
  expect(isOpen(draft, Date.parse('2026-10-01T00:00:00+08:00'))).toBe(false)
  expect(draft.contactPoint).toBe('ST-1')
  expect(draft.clauses[0]).toEqual({
    id: '1/1',
    number: { main: 1 },
    heading: '目的',
    chapter: '第一章 总则',
    text: '第一条　为了绿化。',
  })
})

test('regulations give articles and short names; one that is no longer in force says so', async () => {
  const world = await content(WORLD)
  const articles = world.articles.toSorted((a, b) => (a.effective ?? '').localeCompare(b.effective ?? ''))
  expect(articles.map((one) => [one.law, one.article, one.text, one.effective])).toEqual([
    ['某市旧条例', '第一条', '旧。', undefined],
    ['某市养犬条例', '第十八条', '牵绳。', '2020-03-01'],
    ['某市养犬条例', '第四十二条', '罚款。', '2020-03-01'],
  ])
  expect(articles.map((one) => one.state)).toEqual(['已废止', undefined, undefined])
  expect([...world.lawAliases]).toEqual([
    ['狗条例', '某市养犬条例'],
    ['控烟条例', '公共场所控制吸烟条例'],
  ])
  expect([...world.lexicon]).toEqual([
    ['遛狗', ['携犬出户', '牵领']],
    ['绳子', ['牵引绳']],
  ])
})

test('each version of a regulation is a file of its own, and says itself when it was repealed and by what', async () => {
  const page = (days: string): string => `---\n标题: 某市犬只条例\n${days}\n---\n第一条 牵绳。\n`
  const world = await content({
    'regulations/a.md': page('施行: 2011-05-01\n状态: 已修改'),
    'regulations/b.md': page('施行: 2021-05-01\n废止: 2026-01-01\n取代: 某市动物条例'),
  })
  const articles = world.articles.toSorted((a, b) => (a.effective ?? '').localeCompare(b.effective ?? ''))
  expect(new Set(articles.map((one) => one.id)).size).toBe(2)
  expect(articles[0]).toMatchObject({ effective: '2011-05-01', state: '已修改' })
  expect(articles[1]).toMatchObject({ state: '已废止', repealed: '2026-01-01', supersededBy: '某市动物条例' })
})

test('a regulation that was repealed before it began is a slip', async () => {
  const page = '---\n标题: 某市犬只条例\n施行: 2021-05-01\n废止: 2020-01-01\n---\n第一条 牵绳。\n'
  const loaded = await loadContent(await folder({ 'regulations/a.md': page }), DEFAULTS)
  expect(loaded).toMatchObject({ ok: false, faults: [{ line: 4, problem: '废止日2020-01-01不晚于施行日2021-05-01' }] })
})

test('a clerk of a station gets every station role there, and somebody without a station has the whole city', async () => {
  const { people } = await content(WORLD)
  expect(people[0]?.grants).toEqual(
    ['站点联络员', '登记员', '承办人', '督办人', '审核员', '代表'].map((role) => ({ role, stationId: 'ST-1' })),
  )
  expect(people[1]?.grants).toEqual([{ role: '管理员' }])
  expect(people[2]).toEqual({
    id: 'A',
    grants: [{ role: '市民' }],
    accounts: [{ channel: 'wechat-official', user: 'A' }],
  })
})

test('settings come from the file, and what it does not say from the caller', async () => {
  expect((await content(WORLD)).settings).toEqual({
    holdMs: 0,
    twoKeyKinds: ['opinion'],
    cityOffice: { name: '某办', phone: '5550-0199' },
    botName: '小和',
    contactDays: 30,
    promiseDays: 15,
  })
  expect((await content({})).settings).toEqual(DEFAULTS)
  expect((await content({ 'settings.yaml': '# nothing yet\n' })).settings).toEqual(DEFAULTS)
})

test('numbers stay as they are written', async () => {
  const { doors } = await content({ 'doors.yaml': '- 编号: a\n  名称: 某热线\n  事项: 某事\n  电话: 010\n' })
  expect(doors[0]?.phone).toBe('010')
})

test('explicit reception days stand in the roster, each with its deputies', async () => {
  const rows =
    '- 站点: 和平站\n  日期: [2026-12-24, 2026-11-26]\n  时间: 9:00-10:00\n  值班:\n    默认: [张青]\n    2026-12-24: []\n'
  const [session] = (await content({ ...WORLD, 'sessions.yaml': rows })).receptions
  expect(session).toMatchObject({
    rule: '2026年11月26日、2026年12月24日',
    time: '09:00-10:00',
    roster: { default: ['张青'], '2026-11-26': ['张青'], '2026-12-24': [] },
  })
})
