import { from } from 'opencc-js/preset/cn2t'
import type { Language } from '../ports/language.ts'
import { inSimplified } from './simplified.ts'

/** Names stand in Chinese in every language: of a station, a street, a regulation. */
const NAMES =
  /《[^》]{1,100}》|(?<!\p{Script=Han})\p{Script=Han}{2,12}(?:街道|社区|镇|乡|村|区|市|路|站|点|条例|办法|规定|草案)(?!\p{Script=Han})/gu
/** Receipts and other codes: joined letters with a digit among them. */
const CODE = /(?<![\p{L}\p{N}-])(?=[A-Za-z-]{0,30}\d)[A-Za-z0-9]{1,30}(?:-[A-Za-z0-9]{1,30}){1,6}(?![\p{L}\p{N}-])/gu
/** What no name holds: asking, wishing, telling. */
const SAYS = /[在到去是有我你您他她们这那哪的吗呢么了想要请]/u
const PLAIN_WORDS = /(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu
const SOME_WORDS = 3
const LETTERS = /\p{Script=Latin}/gu
/** An English sentence may quote some Chinese, as a Chinese one quotes English words. */
const LETTERS_TO_A_CHARACTER = 2
const HAN = /\p{Script=Han}/gu
/** Two words of letters: `hi there`; one alone is a code, a name or a command. */
const WORD = /\p{Script=Latin}{2,}/u
const severalWords = (text: string): boolean => text.split(/\s+/).filter((word) => WORD.test(word)).length > 1
/** English that is said in one word. */
const ONE_WORD =
  /^(?:hello|hi|hey|help|thanks|start|menu|goodbye|bye|status|verify|withdraw|(?:un)?follow|(?:un)?subscribe|events|bookings|drafts|deputies|stations|news|attachments|yes|no)[\s.!?]*$/i
/** Four characters of a receipt. */
const TAIL = /(?<![\p{L}\p{N}])(?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{4}(?![\p{L}\p{N}])/gu
/** Texts show their script at the beginning. */
const LOOKED_AT = 400
/** A sentence of so many characters, none of them of one script alone, is Chinese in whichever script was spoken before. */
const ENOUGH = 4
/** Characters that traditional script writes otherwise; a few, such as 后 and 里, are words of their own there. */
const SIMPLIFIED: ReadonlySet<string> = new Set(String(from.cn?.[0]?.[1] ?? '').match(/(?<=^|\|)\p{Script=Han}/gu))
const BOTH = new Set(
  '采后里干面台只才丑范谷几家借卷夸累秋曲舍沈胜松涂万系咸向旋余御愿云芸郁征致制钟朱筑准群岳丰于姜杰升卜布占周志',
)

/** Whether traditional script writes it otherwise. */
const isOnlySimplified = (char: string): boolean => SIMPLIFIED.has(char) && !BOTH.has(char)
/** Whether something stands in a text that traditional script writes otherwise. */
export const isSimplified = (text: string): boolean => [...text].some(isOnlySimplified)

const RECEIPT = /(?<![\p{L}\p{N}])[A-Z]{2}-?\d{6}-?[0-9A-Z]{4}-?[0-9A-Z](?![\p{L}\p{N}])/iu
const beforeReceipt = (text: string): string => text.split(RECEIPT, 1)[0] ?? text

const withoutNames = (text: string): string =>
  text.replace(CODE, ' ').replace(NAMES, (name) => (SAYS.test(name) ? name : ' '))

/** Whether a text has Chinese words beside names: `你好`, not `柳岸街道`. */
export const saysChinese = (text: string): boolean => /\p{Script=Han}/u.test(withoutNames(text.slice(0, LOOKED_AT)))

/**
 * In which language a text is written; undefined where it fits more than one: digits, a code, a name, `你好`.
 * What follows a receipt is what somebody wants kept, in whatever language.
 * @param before what was spoken before: `那烈性犬呢` is the same in both scripts, `帮我核驗` is written in both
 */
export function writtenIn(text: string, before?: Language): Language | undefined {
  const start = withoutNames(beforeReceipt(text.slice(0, LOOKED_AT)))
  const han = (start.match(HAN) ?? []).join('')
  if (han === '')
    return severalWords(start) || ONE_WORD.test(beforeReceipt(text).replace(CODE, '').replace(TAIL, '').trim())
      ? 'en'
      : undefined
  const words = (start.match(PLAIN_WORDS) ?? []).length
  if (words >= SOME_WORDS && (start.match(LETTERS) ?? []).length > LETTERS_TO_A_CHARACTER * han.length) return 'en'
  const simplified = [...han].filter(isOnlySimplified).length
  const folded = [...inSimplified(han)]
  const traditional = [...han].filter((char, n) => char !== folded[n]).length
  if (traditional > simplified) return 'zh-Hant'
  if (han.length < ENOUGH) return undefined
  return before === 'zh-Hant' && traditional > 0 === simplified > 0 ? before : 'zh-Hans'
}
