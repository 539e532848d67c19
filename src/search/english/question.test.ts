import { expect, test } from 'vitest'
import type { Article } from '../../domain/knowledge.ts'
import { startOf } from '../../domain/shanghai.ts'
import { buildSearch } from '../index.ts'

const DOGS = '云州市养犬管理条例'
const BICYCLES = '云州市非机动车管理条例'
const AT = startOf('2026-09-14')

const law = (title: string, texts: readonly string[]): readonly Article[] =>
  texts.map((text, n) => ({
    id: `${title}#${n + 1}`,
    law: title,
    article: `第${'一二三四五六'[n]}条`,
    number: { main: n + 1 },
    text,
    source: title,
  }))

const search = buildSearch({
  articles: [
    ...law(DOGS, [
      '养犬人应当为犬只办理登记，领取犬牌。',
      '携犬外出应当用牵引绳牵领，牵引绳不得超过一点五米。',
      '禁止饲养烈性犬。',
      '违反本条例第二条规定，遛狗不牵绳的，处五十元以上二百元以下罚款。',
    ]),
    ...law(BICYCLES, [
      '电动自行车应当登记，取得号牌后方可上路。',
      '驾驶电动自行车应当佩戴安全头盔。',
      '禁止在楼梯间为电动自行车充电，违者处一百元罚款。',
      '电动自行车应当停放在划定的地点。',
    ]),
  ],
  entries: [],
  lexicon: new Map(),
  lawAliases: new Map(),
})

test.each([
  ['what is the fine for walking a dog without a leash', DOGS],
  ['do I have to register my dog', DOGS],
  ['must I wear a helmet on an electric bicycle', BICYCLES],
  ['may I charge my electric bicycle in the stairwell', BICYCLES],
])('“%s” finds its law among few', (text, title) => {
  const answer = search.answer({ text, at: AT })
  expect(answer.answered).toBe(true)
  expect(answer.citations[0]?.law).toBe(title)
})

test.each([
  'what will the weather be like at the weekend',
  'how do I cook noodles',
  'who won the football match',
  'how do I learn to play the piano',
  'do you believe in god',
])('“%s” finds none', (text) => {
  expect(search.answer({ text, at: AT }).answered).toBe(false)
})

test('a short question goes on with the law just told, unless a word of it is the subject of another', () => {
  const on = (text: string): string | undefined =>
    search.answer({ text, at: AT, lastLaw: BICYCLES, lastArticles: [`${BICYCLES}#3`] }).citations[0]?.law
  expect(on('what about the fine')).toBe(BICYCLES)
  expect(on('and the fine for walking a dog without a leash?')).toBe(DOGS)
})
