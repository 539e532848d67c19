import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { buildSearch, buildSearchInBackground, buildSteps, type SearchInput } from './index.ts'

const DOGS = '云州市养犬管理条例'
const AT = 0
const articles: Article[] = [
  '个人养犬的，每户限养一条，并应当办理养犬登记。',
  '携带犬只外出时，应当为犬只束犬链，并主动避让他人。',
  '养犬人应当即时清除犬只在公共场所排泄的粪便。',
  '违反本条例第二条规定，未束犬链的，由公安部门责令改正，处五十元以上二百元以下罚款。',
].map((text, i) => ({ id: `a${i}`, law: DOGS, article: `第${'一二三四'[i]}条`, text, source: '' }))
const input: SearchInput = {
  articles,
  entries: [{ id: 'E', title: '犬只登记点有几处', questions: ['哪里有犬只登记点'], answer: '', source: '' }],
  lexicon: new Map([['遛狗', ['携带犬只外出']]]),
  lawAliases: new Map(),
}
const search = buildSearch(input)
const ask = (text: string, more: { lastLaw?: string } = {}) => search.answer({ text, at: AT, ...more })

describe('any text at all', () => {
  test('never throws and says the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 10_000, size: 'max' }), (text) => {
        expect(ask(text, { lastLaw: DOGS })).toEqual(ask(text, { lastLaw: DOGS }))
      }),
      { numRuns: 40 },
    )
  })

  test('pieces of real wording in any mixture never throw', () => {
    const piece = fc.constantFrom(
      '第',
      '条',
      '《',
      '》',
      '养犬',
      '条例',
      '九百',
      '之',
      '云州',
      '遛狗',
      '罚',
      '[',
      '(',
      '\\',
      '法',
      '\n',
      ' ',
      'art 3',
      '狗',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(ask(pieces.join('')).citations.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 200 },
    )
  })

  test('what stands behind the limit of a question changes nothing', () => {
    const long = '遛狗不拴狗绳要罚多少钱，'.repeat(30)
    expect(ask(`${long}公园`)).toEqual(ask(`${long}物业费`))
  })
})

describe('building', () => {
  test('in the background it gives the same search', async () => {
    const other = await buildSearchInBackground(input)
    expect(other.answer({ text: '遛狗不拴狗绳要罚多少钱', at: AT })).toEqual(ask('遛狗不拴狗绳要罚多少钱'))
  })

  test('it pauses again and again on the way', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({
      ...(articles[i % 4] as Article),
      id: `m${i}`,
      law: `第${i % 50}号条例`,
    }))
    let pauses = 0
    const steps = buildSteps({ ...input, articles: many })
    while (steps.next().done !== true) pauses++
    expect(pauses).toBeGreaterThan(30)
  })
})
