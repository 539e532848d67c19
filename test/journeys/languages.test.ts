import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { warmEnglish } from '../../src/search/english/index.ts'
import { CANCEL, crawl, type Place, WORDS } from '../helpers/crawl.ts'
import { markingTranslator, untranslated } from '../helpers/speak-like.ts'
import { world } from '../helpers/talk.ts'

/** What is typed in English for what is typed in Chinese. */
const ENGLISH: Readonly<Record<string, string>> = {
  你好: 'hello there',
  返回: 'back',
  [CANCEL]: 'cancel',
  [WORDS]: 'The path along the river is too dark in the evening; please have some lamps put up.',
  现在有哪些草案在征求意见: 'which drafts are open for comment now',
  看草案: 'read the drafts',
  普通居民怎么参与立法: 'how can residents take part in making laws',
  养犬条例里遛狗不牵绳罚多少: 'what is the fine for walking a dog without a leash',
  图书馆可以养蜜蜂吗: 'is it allowed to keep bees in a library',
}
const toTraditional = Converter({ from: 'cn', to: 'tw' })
const TYPED: Readonly<Record<'en' | 'zh-Hant', { readonly choose: string; readonly say: (text: string) => string }>> = {
  en: { choose: 'English', say: (text) => ENGLISH[text] ?? text },
  'zh-Hant': { choose: '繁體中文', say: toTraditional },
}
const BEGINS = Object.keys(ENGLISH).slice(4)

const menuOf = (text: string): readonly string[] => [...text.matchAll(/^(\d) \S/gm)].map((m) => m[1] as string)
const inForm = (text: string): boolean => /返回|填写|查进度|您还可以/.test(text)

/** What is reached from a greeting, and what is asked and read without a form. */
async function placesOfAll(): Promise<readonly Place[]> {
  const asked = await crawl({ from: BEGINS, deepest: 4, goesOn: (text) => !inForm(text) })
  return [...(await crawl()), ...asked]
}

test('who writes English is answered in English, and can go back', async () => {
  const city = await world()
  const ann = city.citizen('terminal', 'ann')
  await ann.says('hello there').hears(/Welcome/, /^1 .*regulations/m, /中文/)
  await ann.says('说中文').hears(/接下来用简体中文回复您/)
  await ann.says('hello there').hears(/您好/)
})

test('every place says everything of ours in English and in traditional script, with the same menu', async () => {
  await warmEnglish()
  const places = await placesOfAll()
  expect(places.length).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const language of ['en', 'zh-Hant'] as const) {
    const { choose, say } = TYPED[language]
    for (const { path, text } of places) {
      const city = await world({ translator: markingTranslator })
      const typed = path.map(say)
      const way = `${choose} > ${typed.join(' > ')}`
      const heard = await city.citizen('terminal', 'somebody').saysAll(choose, ...typed)
      const left = untranslated(heard.text, language, typed)
      if (left.length > 0) wrong.push(`${way}: ${left.join(' | ')}`)
      if (!path.includes(WORDS)) expect(menuOf(heard.text), `${way}\n${heard.text}`).toEqual(menuOf(text))
    }
  }
  expect(wrong).toEqual([])
})
