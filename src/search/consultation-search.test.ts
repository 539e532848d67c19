import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Consultation } from '../domain/consultation.ts'
import { findConsultations, nearestConsultations } from './consultation-search.ts'

function draft(id: string, title: string, aliases: readonly string[] = []): Consultation {
  return { id, title, aliases, opensAt: 0, closesAt: 1, clauses: [], sample: true }
}

const drafts = [
  draft('home', '云州市住宅物业管理条例（修订草案）'),
  draft('old', '云州市养老服务条例（草案）', ['敬老条例']),
  draft('green', '云州市绿化条例修正案（草案征求意见稿）'),
]
const ids = (text: string) => findConsultations(text, drafts).map((m) => m.consultation.id)

describe('finding a draft', () => {
  test.each([
    ['物业那个', 'home'],
    ['养老的', 'old'],
    ['绿化条例修订草案', 'green'],
    ['我想对敬老条例提意见', 'old'],
    ['《云州市住宅物业管理条例（修订草案）》', 'home'],
    ['對物業管理條例提個意見', 'home'],
    ['住宅物业', 'home'],
  ])('%s', (text, id) => {
    expect(ids(text)).toEqual([id])
  })

  test.each([
    '条例',
    '草案',
    '修订草案',
    '云州市',
    '云州市条例草案',
    '征求意见稿',
    '',
    '那个',
    '我要提意见',
    '渔业条例草案',
  ])('%s alone finds none', (text) => {
    expect(ids(text)).toEqual([])
  })

  test('a pointer that fits two drafts gives both in the given order', () => {
    const two = [draft('a', '养老服务条例（草案）'), draft('b', '养老机构管理条例（草案）')]
    expect(findConsultations('养老', two).map((m) => m.consultation.id)).toEqual(['a', 'b'])
  })

  test('nearest are only those that fit best, all of them where none fits better', () => {
    const titles = ['养老服务条例（草案）', '养老机构条例（草案）', '养老机构管理条例（草案）']
    const three = titles.map((title, n) => draft(String(n), title))
    expect(findConsultations('养老', three)).toHaveLength(3)
    expect(nearestConsultations('养老', three).map(({ id }) => id)).toEqual(['0', '1'])
    expect(nearestConsultations('渔业', three)).toEqual([])
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        expect(findConsultations(text, drafts).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
