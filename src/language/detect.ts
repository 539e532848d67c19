import type { Language } from '../ports/language.ts'
import { inSimplified } from './simplified.ts'

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
  const start = text.slice(0, LOOKED_AT)
  const han = (start.match(HAN) ?? []).join('')
  if (han === '') return WORDS.test(start) || ONE_WORD.test(start.trim()) ? 'en' : undefined
  if (inSimplified(han) !== han) return 'zh-Hant'
  return han.length >= ENOUGH ? 'zh-Hans' : undefined
}
