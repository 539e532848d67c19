import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Article } from '../domain/knowledge.ts'
import { openStore } from '../store/index.ts'
import { installContent } from '../upkeep/install.ts'
import { approveBatch } from './kb-approve.ts'
import type { Office } from './office.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const QUESTION = '遛狗不拴牵引绳处多少罚款'
const golden = [{ question: QUESTION, expected: { law: '云川市养犬管理条例', article: '第三十条' } }]
const penalty = CONTENT.articles.find(({ article }) => article === '第三十条') as Article
const pond: Article = {
  id: 'pond#1',
  law: '云川市池塘管理办法',
  article: '第一条',
  number: { main: 1 },
  text: '在景观池塘内不得游泳、垂钓。',
  source: '测试资料',
}

async function office(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'kb-approve-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'kb.db')}` })
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  await installContent(store, { ...CONTENT, golden } as typeof CONTENT, 'own', AT)
  return { store, seal: (secret) => secret }
}

async function waiting(place: Office, ...articles: readonly Article[]): Promise<void> {
  const records = articles.map((data) => ({ kind: 'article' as const, id: data.id, data }))
  await place.store.commit([{ do: 'knowledge.put', batch: { id: 'b1', importedAt: AT }, records }])
}
const asked = (place: Office, maskedText: string): Promise<void> =>
  place.store.commit([
    {
      do: 'unanswered.add',
      unanswered: { id: maskedText, at: AT, channel: 'web', personId: 'p', maskedText, why: 'no-match' },
    },
  ])
const live = async (place: Office): Promise<boolean> =>
  (await place.store.knowledge.batches()).some(({ id, approvedBy }) => id === 'b1' && approvedBy === '王敏')

test('a batch that would spoil a standard question is refused, whatever was confirmed, and the question is named', async () => {
  const place = await office()
  await waiting(place, {
    ...penalty,
    text: '对遛狗不拴牵引绳的，由公安机关处理。',
    article: '第九十条',
    number: { main: 90 },
  })
  await expect(approveBatch('b1', '王敏', place, AT, true)).rejects.toThrow(
    new RegExp(`“${QUESTION}”[\\s\\S]*没有核准`),
  )
  expect(await live(place)).toBe(false)
})

test('changes of answers are listed first and approved with --yes', async () => {
  const place = await office()
  await asked(place, '景观池塘里能不能垂钓')
  await waiting(place, pond)
  await expect(approveBatch('b1', '王敏', place, AT, false)).rejects.toThrow(
    /1个原来不答[\s\S]*“景观池塘里能不能垂钓”[\s\S]*--yes/,
  )
  expect(await live(place)).toBe(false)
  await approveBatch('b1', '王敏', place, AT, true)
  expect(await live(place)).toBe(true)
})

test('where nobody hears anything else, there is nothing to confirm', async () => {
  const place = await office()
  await waiting(place, pond)
  await approveBatch('b1', '王敏', place, AT, false)
  expect(await live(place)).toBe(true)
})

test('a batch that does not exist or was approved is told apart', async () => {
  const place = await office()
  await waiting(place, pond)
  await expect(approveBatch('b2', '王敏', place, AT)).rejects.toThrow(/没有 b2/)
  await approveBatch('b1', '王敏', place, AT)
  await expect(approveBatch('b1', '李四', place, AT)).rejects.toThrow(/已由王敏核准过/)
})
