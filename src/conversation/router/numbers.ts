/** Phone numbers and dates: digits that are no receipt. */

export const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g
const FULL_DATE = /(?<!\d)20\d{2}(?:[-/.年](?:0?[1-9]|1[0-2])(?!\d)(?:[-/.月](?:[0-2]?\d|3[01])(?!\d))?[月日号]?|年)/
const MONTH_DAY = /\d{1,2}月(?:\d{1,2}[日号]?|底|初|份)/
const DAY = /(?<![\d第])\d{1,2}[日号](?![楼线院门房件弄])/

/** Dates without a digit. */
export const DATE_WORDS = /[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号]|底|初|份)/g
/** Dates with digits. */
export const DATE = new RegExp([FULL_DATE, MONTH_DAY, DAY].map((p) => p.source).join('|'), 'g')

const blank = (found: string): string => ' '.repeat(found.length)

/** Same length, so that places in the text stay the same. */
export function maskNumbers(text: string): string {
  return text.replace(PHONE, blank).replace(DATE, blank)
}
