/**
 * Folds what has many spellings and one meaning into one capital letter. Folded text has no capitals of its own.
 * The letters are listed in src/ports/phrases.ts.
 */

const TITLE = /[《〈][^》〉]{1,60}[》〉]/g
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g
const NUMBER = '[0-9零〇一二三四五六七八九十百千两廿]{1,8}'
/** 条 or what voice input makes of it. Without 第, only two digits or more: 三条意见 counts opinions. */
const ARTICLE = new RegExp(
  `第\\s?${NUMBER}\\s?[条跳挑调](?:之[一二三四五六七八九十])?|\\d{1,3}条(?![意建狗路街弄])|\\bart(?:icle|\\.)?\\s?\\d{1,4}\\b|\\b(?:section|clause)\\s\\d{1,4}\\b`,
  'g',
)
const DATE =
  /(?<!\d)20\d{2}(?:[-/.年](?:0?[1-9]|1[0-2])(?![\d])(?:[-/.月](?:[0-2]?\d|3[01])(?!\d))?[月日号]?|年)|\d{1,2}月(?:\d{1,2}[日号]?|底|初|份)|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号]|底|初|份)|(?<![\d第])\d{1,2}[日号](?![楼线院门房件弄])/g
/** `lz-2026-000815`, `yj20260612-0037`, `rd26070119`, `yj-260914-7k3m-q` */
const FULL_RECEIPT = /(?<![a-z])[a-z]{1,5}[-_#: ]?\d{2,10}(?:[-_][0-9a-z]{1,10}){0,4}(?![0-9a-z])/g
/** `2026-1138`, `20260612003712` */
const BARE_RECEIPT = /(?<![\d.])(?:\d{4,8}[-_]\d{2,8}(?:[-_][0-9a-z]{1,8})?|\d{9,20})(?![\d.])/g
/** `7k3m`: four letters and digits mixed. */
const MIXED_TAIL = /(?<![0-9a-z])(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[0-9a-z]{4}(?![0-9a-z])/g
const UNIT = /^\d+(?:th|st|nd|rd|am|pm|km|kg|cm|mm|db|kw|mb|gb|h|m|w|v|g|a|x|s|d)$/
const FOUR_DIGITS = /(?<![\d.])\d{4}(?![\d年元块人件户平米度分天个%小万.])/g
const NAMED_TAIL =
  /(尾号|编号|回执号?|单号|受理号|受理编号|号码?|查询?|撤[回销掉]?|#|no\.?)(是|为|:)?\s?(\d{3,8})(?![\d年元])/g
/** A receipt has at least this many digits; `a4` and `covid19` have fewer. */
const RECEIPT_DIGITS = 4

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

const EMOJI: readonly (readonly [letter: string, signs: RegExp])[] = [
  ['Y', /[⭐★☆🌟]/gu],
  ['U', /[👍👌💯✅🆗👏]/gu],
  ['X', /[😡🤬👎💩🖕😠😤]/gu],
  ['V', /[🙏🙇🌹💐]/gu],
  ['S', /[😊😀😁😂🤣😄😃🙂😆😍🥰❤💕😘☺👋🤝🎉]/gu],
]
const OTHER_EMOJI = /[\p{Extended_Pictographic}\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]/gu

/** Reads four bare digits as the tail of a receipt only from staff, who write nothing else with four digits. */
export function foldPieces(folded: string, staff: boolean): string {
  let text = folded
  for (const [letter, signs] of EMOJI) text = text.replace(signs, letter)
  text = text
    .replace(OTHER_EMOJI, '')
    .replace(TITLE, 'T')
    .replace(PHONE, 'P')
    .replace(DATE, 'D')
    .replace(ARTICLE, 'A')
    .replace(FULL_RECEIPT, (found) => (digitsIn(found) >= RECEIPT_DIGITS ? 'R' : found))
    .replace(BARE_RECEIPT, 'R')
    .replace(NAMED_TAIL, '$1$2R')
    .replace(MIXED_TAIL, (found) => (UNIT.test(found) ? found : 'R'))
  if (staff) text = text.replace(FOUR_DIGITS, 'R')
  return text.replace(/\d+(?:\.\d+)?%?/g, (found) => (found === '12345' || found === '110' ? found : 'N'))
}
