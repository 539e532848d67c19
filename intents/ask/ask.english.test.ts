import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../src/domain/knowledge.ts'
import { warmEnglish } from '../../src/search/english/index.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const HAN = /\p{Script=Han}/u
/** What stays Chinese: titles, numbers of articles with their text, and the word that brings Chinese back. */
const withoutOriginals = (text: string): string =>
  text
    .replace(/《[^》]*》/g, '')
    .replace(/^第.+条 .*$/gm, '')
    .replace('中文', '')

beforeAll(warmEnglish)

test('a question in English is answered from the law in English, with the text in the original', async () => {
  const w = await world()
  const ann = w.citizen('wechat')
  const { text } = await ann
    .says('What is the fine for walking a dog without a leash?')
    .hears(
      /The articles nearest to your question \(Chinese original; no official translation\):/,
      /《云川市养犬管理条例》 \(text of 1 March 2020, in force from 1 June 2020, current\)/,
      /可以处五十元以上二百元以下罚款。/,
      /reply “not right”/,
    )
  expect(withoutOriginals(text)).not.toMatch(HAN)
  await ann.says('and how long may the leash be?').hears(/牵引绳不得超过一点五米/)
  await ann.says('article 30').hears(/第三十条/)
  await ann.says('show me the full text please').hears(/^《云川市养犬管理条例》 \(text of/, /第三十条/)
  await ann.says("that's not what I asked").hears(/noted so that the staff can do better/)
})

test('what is not known is said in English, with ways on that can be chosen by their words', async () => {
  const w = await world()
  const ann = w.citizen('wechat')
  const { text } = await ann
    .says('Which rule says how many bees I may keep?')
    .hears(/so I give no answer/, /noted, without your name/, /^1 Ask in other words$/m)
  expect(withoutOriginals(text)).not.toMatch(HAN)
  await ann.says('Ask in other words').hears(/Just ask, for example/)
  await ann.says('ask about regulations and stations').hears(/Just ask, for example/)
})

const LAMPS = '云川市路灯管理条例'
const version = (date: string, text: string, ended: Partial<Article> = {}): Article => ({
  id: `lamps#${date}`,
  law: LAMPS,
  article: '第一条',
  number: { main: 1 },
  text,
  date,
  effective: date,
  source: '测试资料',
  ...ended,
})
const lamps = (...articles: readonly Article[]): Promise<World> =>
  world({ content: { articles: [...CONTENT.articles, ...articles], lawAliases: new Map([['路灯条例', LAMPS]]) } })

test('an old text, and the texts that are stored, are told in English', async () => {
  const w = await lamps(
    version('2019-07-01', '路灯损坏的，应当在七日内修好。'),
    version('2024-07-01', '路灯损坏的，应当在三日内修好。'),
  )
  const ann = w.citizen('wechat')
  await ann.says('English')
  const old = await ann
    .says('2020年路灯条例第一条怎么规定')
    .hears(
      /Below is an old text \(in force 1 July 2019 to 30 June 2024\)\. It has been amended; for what holds now see 《/,
      /《云川市路灯管理条例》 \(text of 1 July 2019, in force 1 July 2019 to 30 June 2024, amended\)/,
      /七日内/,
    )
  expect(withoutOriginals(old.text)).not.toMatch(HAN)
})

test('an ended regulation is told in English', async () => {
  const w = await lamps(version('2019-07-01', '路灯损坏的，应当在七日内修好。', { repealed: '2022-01-01' }))
  const ann = w.citizen('wechat')
  await ann.says('English')
  const gone = await ann
    .says('路灯条例第一条怎么规定')
    .hears(/was repealed with effect from 1 January 2022 and no longer applies/, /^Source \(original in Chinese\): /m)
  expect(withoutOriginals(gone.text.replace(/^Source.*$/m, ''))).not.toMatch(HAN)
})

test('who reads traditional script is answered in it; the text of the law stays as it is stored', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a
    .says('養犬條例裡遛狗不牽繩罰多少')
    .hears(
      /與您的問題最接近的條文：/,
      /《云川市养犬管理条例》（2020年3月1日文本，2020年6月1日起施行，現行有效）/,
      /罚款。/,
    )
  await a.says('那第十一條呢').hears(/牵引绳不得超过一点五米/)
  await a.says('全文').hears(/現行有效/)
  await a.says('不對').hears(/沒有答到點上/)
})
