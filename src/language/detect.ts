import { from } from 'opencc-js/preset/cn2t'
import type { Language } from '../ports/language.ts'
import { inSimplified } from './simplified.ts'

/** Characters that are written otherwise in traditional script. */
const [[, table = ''] = []] = from.cn ?? []
const SIMPLIFIED: ReadonlySet<string> = new Set(
  (typeof table === 'string' ? table.split('|').map((entry) => entry.split(' ')) : table).flatMap(
    ([one = '', other = '']) => (other.includes(one) ? [] : [one]),
  ),
)

/** Names stand in Chinese in every language: of a station, a street, a regulation. */
const NAMES =
  /《[^》]{1,100}》|(?<!\p{Script=Han})\p{Script=Han}{2,12}(?:街道|社区|镇|乡|村|区|市|路|站|点|条例|办法|规定|草案)(?!\p{Script=Han})/gu
/** What no name holds: asking, wishing, telling. */
const SAYS = /[在到去是有我你您他她们这那哪的吗呢么了想要请]/u
const PLAIN_WORDS = /(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu
const SOME_WORDS = 3
const LETTERS = /\p{Script=Latin}/gu
/** An English sentence may quote some Chinese, as a Chinese one quotes English words. */
const LETTERS_TO_A_CHARACTER = 2
const HAN = /\p{Script=Han}/gu
/** Two words of letters: `hi there`; one alone is a code, a name or a command. */
const WORDS = /\p{Script=Latin}{2,}[^\p{Script=Latin}]*\s[^\p{Script=Latin}]*\p{Script=Latin}{2,}/u
/** English that is said in one word. */
const ONE_WORD = /^(?:hello|hi|hey|help|thanks|start|menu|goodbye|bye)[\s.!?]*$/i
/** Texts show their script at the beginning. */
const LOOKED_AT = 400
/** A sentence of so many characters, none of them traditional, is simplified Chinese. */
const ENOUGH = 4

/** In which language a text is written; undefined where it fits more than one: digits, a code, `你好`. */
export function writtenIn(text: string): Language | undefined {
  const start = text.slice(0, LOOKED_AT).replace(NAMES, (name) => (SAYS.test(name) ? name : ' '))
  const han = (start.match(HAN) ?? []).join('')
  if (han === '') return WORDS.test(start) || ONE_WORD.test(start.trim()) ? 'en' : undefined
  if (
    (start.match(PLAIN_WORDS) ?? []).length >= SOME_WORDS &&
    (start.match(LETTERS) ?? []).length > LETTERS_TO_A_CHARACTER * han.length
  )
    return 'en'
  if (inSimplified(han) !== han) return 'zh-Hant'
  return han.length >= ENOUGH ? 'zh-Hans' : undefined
}

/** Whether a Chinese text is written alike in both scripts: `代表接待日是哪天`. */
export const fitsBothScripts = (text: string): boolean =>
  !(text.slice(0, LOOKED_AT).match(HAN) ?? []).some((character) => SIMPLIFIED.has(character))
