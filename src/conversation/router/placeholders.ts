import { DATE, DATE_WORDS, PHONE } from './numbers.ts'
import { receiptSpans } from './receipt-shapes.ts'

/**
 * Folds what has many spellings and one meaning into one capital letter. Folded text has no capitals of its own.
 * The letters are listed in src/ports/phrases.ts.
 */

const TITLE = /[《〈][^》〉]{1,60}[》〉]/g
const NUMBER = '[0-9零〇一二三四五六七八九十百千两廿]{1,8}'
/** 条 or what voice input makes of it. Without 第, only two digits or more: 三条意见 counts opinions. */
const ARTICLE = new RegExp(
  `第\\s?${NUMBER}\\s?[条跳挑调](?:之[一二三四五六七八九十])?|\\d{1,3}条(?![意建狗路街弄])|\\bart(?:icle|\\.)?\\s?\\d{1,4}\\b|\\b(?:section|clause)\\s\\d{1,4}\\b`,
  'g',
)
/** Numbers whose meaning is the number itself. */
const HOTLINES = new Set(['12345', '110', '119', '120'])

const EMOJI: readonly (readonly [letter: string, signs: RegExp])[] = [
  ['Y', /[⭐★☆🌟]/gu],
  ['U', /[👍👌💯✅🆗👏]/gu],
  ['X', /[😡🤬👎💩🖕😠😤]/gu],
  ['V', /[🙏🙇🌹💐]/gu],
  ['S', /[😊😀😁😂🤣😄😃🙂😆😍🥰❤💕😘☺👋🤝🎉]/gu],
]
const OTHER_EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu

const ANY_EMOJI = /[\u2600-\u27BF\u2B50\u{1F000}-\u{1FAFF}]/u
const ANY_DIGIT = /\d/

/** Reads four bare digits as the tail of a receipt only from staff, who write nothing else with four digits. */
export function foldPieces(folded: string, staff: boolean): string {
  const plain = ANY_EMOJI.test(folded) ? foldEmoji(folded) : folded
  const named = plain.replace(TITLE, 'T').replace(DATE_WORDS, 'D').replace(ARTICLE, 'A')
  return ANY_DIGIT.test(named) ? foldNumbers(named, staff) : named
}

function foldEmoji(text: string): string {
  let out = text
  for (const [letter, signs] of EMOJI) out = out.replace(signs, letter)
  return out.replace(OTHER_EMOJI, '')
}

function foldNumbers(named: string, staff: boolean): string {
  const text = named.replace(PHONE, 'P').replace(DATE, 'D')
  let out = ''
  let from = 0
  for (const [start, end] of receiptSpans(text, staff)) {
    out += `${text.slice(from, start)}R`
    from = end
  }
  out += text.slice(from)
  return out.replace(/\d+(?:\.\d+)?%?/g, (found) => (HOTLINES.has(found) ? found : 'N'))
}
