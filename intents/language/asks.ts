import type { Language } from '../../src/ports/language.ts'

const NAMES: readonly (readonly [Language, string])[] = [
  ['zh-Hant', '(?:中文)?(?:繁體|繁体|正體|正体)(?:中文|字|版)?|traditional(?: chinese)?'],
  [
    'zh-Hans',
    '(?:中文)?(?:简体|簡體)(?:中文|字|版)?|中文|汉语|漢語|普通话|普通話|chinese|simplified(?: chinese)?|mandarin',
  ],
  ['en', '英文|英语|英語|english'],
]
const LEAD =
  '(?:请|請|麻烦|麻煩|我想|我要|能不能|可以|可不可以)*(?:用|说|說|讲|講|换成|換成|换|換|切换成|切換成|切换到|切換到|切换|切換|改成|改用|改为|使用|回到|换回|換回|please |can you |could you |do you |i want |i would like |use |speak |switch to |change to |in |reply in |answer in |back to )*'
const TAIL = '(?:回复|回答|回覆|版|吧|可以吗|可以嗎|好吗|好嗎|行吗|行嗎|一下| please| version)*'
const MATCHERS = NAMES.map(([tag, name]) => [tag, new RegExp(`^${LEAD}(?:${name})${TAIL}[。.!！?？]*$`, 'i')] as const)

/** Longer texts say something else. */
const LONGEST = 40

/** The language that a text asks for and nothing else. */
export const asks = (text: string): Language | undefined => {
  const said = text.trim()
  return said.length > LONGEST ? undefined : MATCHERS.find(([, matcher]) => matcher.test(said))?.[0]
}
