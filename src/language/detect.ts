import { from } from 'opencc-js/preset/cn2t'
import type { Language } from '../ports/language.ts'
import { inSimplified } from './simplified.ts'

const HAN = /\p{Script=Han}/gu
/** Two words of letters: `hi there`; one alone is a code, a name or a command. */
const WORDS = /\p{Script=Latin}{2,}[^\p{Script=Latin}]*\s[^\p{Script=Latin}]*\p{Script=Latin}{2,}/u
/** English that is said in one word. */
const ONE_WORD = /^(?:hello|hi|hey|help|thanks|start|menu|goodbye|bye)[\s.!?]*$/i
/** Texts show their script at the beginning. */
const LOOKED_AT = 400
/** A sentence of so many characters, none of them of one script alone, is Chinese in whichever script was spoken before. */
const ENOUGH = 4
/** Characters that traditional script writes otherwise; a few, such as 后 and 里, are words of their own there. */
const SIMPLIFIED: ReadonlySet<string> = new Set(String(from.cn?.[0]?.[1] ?? '').match(/(?<=^|\|)\p{Script=Han}/gu))
const BOTH = new Set('采后里干面台只才丑范谷几家借卷夸累秋曲舍沈胜松涂万系咸向旋余御愿云芸郁征致制钟朱筑准')

/** Whether something stands in a text that traditional script writes otherwise. */
export const isSimplified = (text: string): boolean => [...text].some((char) => SIMPLIFIED.has(char) && !BOTH.has(char))

/**
 * In which language a text is written; undefined where it fits more than one: digits, a code, `你好`.
 * @param before what was spoken before: `那烈性犬呢` is the same in both scripts
 */
export function writtenIn(text: string, before?: Language): Language | undefined {
  const start = text.slice(0, LOOKED_AT)
  const han = (start.match(HAN) ?? []).join('')
  if (han === '') return WORDS.test(start) || ONE_WORD.test(start.trim()) ? 'en' : undefined
  if (inSimplified(han) !== han) return 'zh-Hant'
  if (han.length < ENOUGH) return undefined
  return before === 'zh-Hant' && !isSimplified(han) ? before : 'zh-Hans'
}
