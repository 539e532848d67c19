import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { pdfOf, setInPages, wordOf } from '../../test/security/make-documents.ts'
import { type Step, stepsOf } from '../consultation/clause-map/desk.ts'
import { mapBatch } from '../consultation/stored-readings.ts'
import type { ClauseMap } from '../domain/clause-map.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Reading } from '../domain/reading.ts'
import type { Content } from '../ports/knowledge.ts'
import type { Change } from '../ports/store.ts'
import { openStore } from '../store/index.ts'
import { installContent } from '../upkeep/install.ts'
import { contentOf } from '../upkeep/records.ts'
import { publishDraft, releaseDraft } from './consultation-publish.ts'
import type { Office } from './office.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const PAGE = `---
编号: noise
标题: 云川市噪声管理条例（草案）
开始: 2026-09-14
截止: 2026-10-15
地区: 云川市
联系点: [LA01, 石桥镇人大代表联络站]
起草组:
  - 名称: 何静
    章: 第一章
  - 名称: 法制工作委员会
---

## 第一章 总则

第一条 为了安静，制定本条例。

## 第二章 管理

第二条 夜间不得装修。
`

const BODY = PAGE.slice(PAGE.indexOf('## '))
  .replaceAll('## ', '')
  .split(/\n+/)
  .filter((line) => line !== '')

test('a Word, PDF or web file is handed in with what it does not say in options or in a file beside it', async () => {
  const { place, file, beside } = await office()
  const word = await beside('噪声.docx', await wordOf(['# 云川市噪声管理条例（草案）', ...BODY]))
  await expect(publishDraft(word, '何静', place, AT)).rejects.toThrow(
    /还缺：编号、开始、截止、地区。请加上选项：--id .* --opens .* --closes .* --area .*\n.*噪声\.yaml/,
  )
  const given = { 编号: 'noise', 开始: '2026-09-14', 截止: '2026-10-15', 地区: '云川市' }
  const own = { ...given, 联系点: 'LA01、石桥镇人大代表联络站', 起草组: '何静:第一章；法制工作委员会' }
  await publishDraft(word, undefined, place, AT, own)
  const kept = await place.store.knowledge.recordsOf('draft:noise')
  await publishDraft(await file(PAGE), undefined, place, AT)
  expect(await place.store.knowledge.recordsOf('draft:noise')).toEqual(kept)
  await beside('噪声.yaml', '编号: noise\n开始: 2026-09-14\n截止: 2026-10-15\n')
  const html = BODY.map((line) => `<p>${line}</p>`).join('')
  for (const path of [
    await beside('噪声.pdf', pdfOf(setInPages(BODY))),
    await beside('噪声.html', `<h1>云川市噪声管理条例（草案）</h1>${html}`),
  ]) {
    const given = { 标题: '云川市噪声管理条例（草案）', 地区: '云川市', 联系点: own.联系点, 起草组: own.起草组 }
    await publishDraft(path, undefined, place, AT, given)
    expect(await place.store.knowledge.recordsOf('draft:noise'), path).toEqual(kept)
  }
  await expect(publishDraft(word, undefined, place, AT, { ...own, 截止: '2026-13-40' })).rejects.toThrow(
    /--closes：.*2026-13-40/,
  )
})

test('a Word or PDF file that is wrong, or a window in the past, leaves nothing behind', async () => {
  const { place, beside } = await office()
  const given = { 编号: 'x', 标题: '甲', 开始: '2026-09-14', 截止: '2026-10-15', 地区: '云川市' }
  const hand = (path: string, more = {}) => publishDraft(path, undefined, place, AT, { ...given, ...more })
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['渡口应当设护栏。'], /没有找到“第一条”/],
    [['第一条 甲。', '第三条 丙。'], /缺第二条/],
    [['第一条 甲。', '第二条 乙。', '第二条 乙。'], /第二条出现了两次/],
  ]
  for (const [lines, says] of wrong)
    await expect(hand(await beside('x.docx', await wordOf(lines)))).rejects.toThrow(says)
  await expect(hand(await beside('x.pdf', pdfOf([[]])))).rejects.toThrow(/扫描/)
  const right = await beside('y.docx', await wordOf(['第一条 甲。']))
  await expect(hand(right, { 开始: '2026-07-01', 截止: '2026-09-13' })).rejects.toThrow(/已经过了/)
  expect((await place.store.knowledge.batches()).map(({ id }) => id)).toEqual(['own'])
})

async function office(settings: Partial<Content['settings']> = {}): Promise<{
  place: Office
  file(text: string): Promise<string>
  beside(name: string, body: string | Uint8Array): Promise<string>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'consultation-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'kb.db')}` })
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  await installContent(store, { ...CONTENT, settings: { ...CONTENT.settings, ...settings } }, 'own', AT)
  return {
    place: { store, seal: (secret) => secret },
    async beside(name, body) {
      await writeFile(join(folder, name), body)
      return join(folder, name)
    },
    async file(text) {
      const path = join(folder, 'draft.md')
      await writeFile(path, text)
      return path
    },
  }
}
const live = async ({ store }: Office) => contentOf(await store.knowledge.approved()).consultations

test('a file is looked at, handed in by one and let go by another', async () => {
  const { place, file } = await office()
  const { published, text } = await publishDraft(await file(PAGE), '何静', place, AT)
  expect(published).toMatchObject({
    id: 'noise',
    state: 'handed-in',
    reading: '征求意见稿',
    opens: '2026-09-14',
    closes: '2026-10-15',
    days: 32,
    leastDays: 30,
    chapters: 2,
    articles: 2,
    firstArticle: expect.stringContaining('第一条'),
    audience: '主题',
    teams: ['何静（第一章）', '法制工作委员会'],
    groups: ['柳岸议事群'],
  })
  expect(text).toMatch(/联系点：柳岸街道人大代表联络站、石桥镇人大代表联络站/)
  expect((await live(place)).map(({ id }) => id)).not.toContain('noise')
  await expect(releaseDraft('noise', '何静', place, AT)).rejects.toThrow(/不能自己放行/)
  await expect(releaseDraft('noise', '没有这个人', place, AT)).rejects.toThrow(/没有唯一的工作人员/)
  expect((await releaseDraft('noise', '彭涛', place, AT)).published).toMatchObject({ state: 'published', by: '彭涛' })
  const noise = (await live(place)).find(({ id }) => id === 'noise')
  expect(noise).toMatchObject({
    contactPoint: LIUAN,
    contactPoints: [LIUAN, SHIQIAO],
    teams: [{ name: '何静', personId: 'he', chapters: ['第一章'] }, { name: '法制工作委员会' }],
    course: [{ what: 'published', at: AT }],
  })
  await expect(publishDraft(await file(PAGE), undefined, place, AT)).rejects.toThrow(/已经/)
})

test('who hands in another file in the place of one that waits reads so, and its author hears it', async () => {
  const { place, file } = await office()
  await publishDraft(await file(PAGE), '何静', place, AT)
  const again = await publishDraft(await file(PAGE.replace('夜间不得', '深夜不得')), '彭涛', place, AT)
  expect(again.text).toMatch(/何静先前提交的“发布.*噪声.*”还没有放行，会作废/)
  const { outbox } = await place.store.dump()
  expect(outbox.filter(({ wire }) => /您提交的“发布.*彭涛.*作废/s.test(JSON.stringify(wire)))).toHaveLength(1)
  expect((await publishDraft(await file(PAGE), '彭涛', place, AT)).text).not.toMatch(/作废/)
})

test('without a name it waits for somebody to hand it in', async () => {
  const { place, file } = await office()
  expect((await publishDraft(await file(PAGE), undefined, place, AT)).published.state).toBe('waits')
  await expect(releaseDraft('noise', '彭涛', place, AT)).rejects.toThrow(/还没有人提交/)
})

test('an office with one key publishes at once', async () => {
  const { place, file } = await office({ twoKeyPublishing: false })
  expect((await publishDraft(await file(PAGE), '何静', place, AT)).published.state).toBe('published')
  expect((await live(place)).map(({ id }) => id)).toContain('noise')
})

test('a file that is not right, or a window that is too short, leaves nothing behind', async () => {
  const { place, file } = await office()
  const wrong: readonly (readonly [string, RegExp])[] = [
    [PAGE.replace('2026-10-15', '2026-10-12'), /只有29天/],
    [PAGE.replace('LA01', 'XX99'), /没有“XX99”这个站点/],
    [PAGE.replace('第二条', '第一条'), /第一条/],
    [PAGE.replace(/第一条 .*|第二条 .*/g, '没有条文'), /没有/],
    [PAGE.replace('2026-09-14', '2026-13-01'), /日期|日历/],
  ]
  for (const [text, says] of wrong)
    await expect(publishDraft(await file(text), '何静', place, AT)).rejects.toThrow(says)
  await expect(publishDraft('/nowhere/draft.md', '何静', place, AT)).rejects.toThrow(/打不开/)
  expect((await place.store.knowledge.batches()).map(({ id }) => id)).toEqual(['own'])
})

test('the next reading of a draft waits beside the one in use, and taking it back leaves that as it was', async () => {
  const { place, file } = await office()
  const second = PAGE.replace('编号: noise', '编号: parking\n稿次: 二审稿\n阶段: 二审').replace('噪声', '停车')
  const before = JSON.stringify((await live(place)).find(({ id }) => id === 'parking'))
  const { published } = await publishDraft(await file(second), '何静', place, AT)
  expect(published).toMatchObject({ batch: 'reading:parking/2', reading: '二审稿', stage: '二审' })
  await expect(releaseDraft('parking', '彭涛', place, AT)).rejects.toThrow(/条文对照还没有确认/)
  await place.store.commit(await mapped(place))
  const released = await releaseDraft('parking', '彭涛', place, AT)
  expect(released.text).toMatch(/与征求意见稿相比：删除\d+，新增2。\n第一条 删除：原“[\s\S]*联系点与上一稿不同/)
  const parking = (await live(place)).find(({ id }) => id === 'parking')
  expect(parking?.readings?.map(({ name }) => name)).toEqual(['征求意见稿', '二审稿'])
  expect(parking?.stage).toBe('二审')
  expect(parking?.contactPoints).toEqual([LIUAN, SHIQIAO])
  expect(parking?.teams?.map(({ name }) => name)).toEqual(['何静', '法制工作委员会'])
  await place.store.commit([
    { do: 'knowledge.remove', batchId: 'reading:parking/2' },
    { do: 'knowledge.remove', batchId: mapBatch('parking/2') },
    { do: 'knowledge.remove', batchId: `course:parking:${AT}` },
  ])
  expect(JSON.stringify((await live(place)).find(({ id }) => id === 'parking'))).toBe(before)
})

/** A map that says of every clause of the first reading that it went, and of every clause of the second that it is new. */
async function mapped(place: Office): Promise<readonly Change[]> {
  const records = await place.store.knowledge.recordsOf('reading:parking/2')
  const waiting = records.filter(({ kind }) => kind === 'reading').map(({ data }) => data as Reading)
  const known = (await live(place)).find(({ id }) => id === 'parking') as Consultation
  const { from, to } = stepsOf(known, waiting).at(-1) as Step
  const links = [
    ...from.clauses.map(({ id = '' }) => ({ from: [id], to: [], change: 'deleted' as const })),
    ...to.clauses.map(({ id = '' }) => ({ from: [], to: [id], change: 'new' as const })),
  ]
  const data: ClauseMap = { consultationId: 'parking', from: from.id, to: to.id, links }
  const batch = { id: mapBatch(to.id), importedAt: AT, approvedBy: '何静', approvedAt: AT }
  return [{ do: 'knowledge.put', batch, records: [{ kind: 'clauseMap', id: to.id, data }] }]
}
