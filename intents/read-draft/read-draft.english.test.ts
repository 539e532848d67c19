import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

const HAN = /\p{Script=Han}/u
const withoutOriginals = (text: string): string =>
  text
    .replace(/《[^》]*》/g, '')
    .replace(/第[一二三四五六七八九十]+条(?:至第[一二三四五六七八九十]+条)?(?: ?　?本条写的是第\d+件事。)?/g, '')
    .replace('中文', '')

test('drafts are listed and read in English, by digits and by words', async () => {
  const w = await world()
  const ann = w.citizen('wechat')
  const told: string[] = []
  const say = async (words: string, ...patterns: readonly RegExp[]): Promise<void> => {
    told.push((await ann.says(words).hears(...patterns)).text)
  }
  await say('which drafts are open for comment now?', /Drafts open for opinions now: \d/, /\d Read the articles first/)
  await say('Read the articles first', /Which draft would you like to read\?/)
  await say('1', /has 12 articles\. Which part would you like to read\?/)
  await say('1', /which article would you like to read\?/)
  await say(
    '1',
    /第一条/,
    /Open for opinions until 30 September/,
    /1 Comment on it/,
    /3 Next article/,
    /5 Back to the contents/,
  )
  await say('next article', /第二条/)
  await say('Previous article', /第一条/)
  await say('previous article', /This is the first article already\./)
  await say('contents', /Which part would you like to read\?/)
  for (const text of told) expect(withoutOriginals(text)).not.toMatch(HAN)
})

test('the same in traditional script', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('現在有哪些草案在徵求意見').hears(/部草案在徵求意見，想對哪一部提意見？/)
  await a.says('先看條文').hears(/想看哪一部草案？/)
  await a.says('1').hears(/共12條。看哪一部分？/)
})
