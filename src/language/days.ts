/** Days and hours as the house says them, in English. */

import { printed } from './join.ts'
import { ruled } from './recurring.ts'

/** Signs of Chinese print beside digits and English words; between Chinese words they stay. */
const SIGNS = /[，、；：（）]/gu
const BESIDE_ENGLISH = /(?<=[\da-z] *)[，、；：（]|[，、；：）](?=[\dA-Z])/giu
const BRACKETS = /(?<=[\da-z] *)（([^（）]*)）|（([^（）]*[\da-z][^（）]*)）/giu
const print = (text: string): string =>
  /\p{Script=Han}/u.test(text)
    ? text.replace(BRACKETS, (_, after, inside) => ` (${after ?? inside}) `).replace(BESIDE_ENGLISH, printed)
    : text.replace(SIGNS, printed)

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS: Readonly<Record<string, string>> = {
  一: 'Monday',
  二: 'Tuesday',
  三: 'Wednesday',
  四: 'Thursday',
  五: 'Friday',
  六: 'Saturday',
  日: 'Sunday',
  天: 'Sunday',
}
const month = (number: string): string => MONTHS[Number(number) - 1] ?? number

const NEAR: Readonly<Record<string, string>> = { 今天: 'today', 明天: 'tomorrow', 后天: 'the day after tomorrow' }
const PARTS: Readonly<Record<string, string>> = {
  上午: 'in the morning',
  中午: 'at noon',
  下午: 'in the afternoon',
  晚上: 'in the evening',
}

const said = (text: string): string =>
  print(days(text))
    .replace(/ +/g, ' ')
    .replace(/ (?=[,;:.)])|(?<=\() /g, '')

const days = (text: string): string =>
  ruled(text)
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, year, m, day) => `${day} ${month(m)} ${year} `)
    .replace(/(\d{1,2})月(\d{1,2})日/g, (_, m, day) => `${day} ${month(m)} `)
    .replace(/(\d{4})年(\d{1,2})月/g, (_, year, m) => `${month(m)} ${year} `)
    .replace(/(\d{1,2})月/g, (_, m) => `${month(m)} `)
    .replace(/(?:周|星期)([一二三四五六日天])/g, (_, day: string) => `${WEEKDAYS[day]} `)
    .replace(/今天|明天|后天/g, (near) => `${NEAR[near]} `)
    .replace(/[上中下]午|晚上/g, (part) => ` ${PARTS[part]} `)
    .replace(/(\d{1,2})时(\d{1,2})分/g, '$1:$2')
    .replace(/(\d{1,2})[时点]/g, '$1:00')
    .replace(/(\d{4})年/g, '$1 ')
    .replace(/(?<=[\da-z])\s*(?:至|到|—)\s*(?=[\dA-Z])/g, '–')

/** `2026年9月14日（周一）10:00—11:00` becomes `14 September 2026 (Monday) 10:00–11:00`. */
export function englishDays(text: string): string {
  const english = said(text)
  const begun = /^[\s（]/.test(text) ? english : english.trimStart()
  return /\s$/.test(text) ? begun : begun.trimEnd()
}

/** `周一`, `9月30日24時` in traditional script. */
export const traditionalDays = (text: string): string =>
  text
    .replace(/周(?=[一二三四五六日天])/g, '週')
    .replace(/(\d)时/g, '$1時')
    .replace(/(\d)点/g, '$1點')
    .replace(/(?<=第[一二三四五])个(?=周|週|星期|月|工作)|(?<=最后一)个/g, '個')
    .replace(/最后一/g, '最後一')

/** Whether a text is one day or one hour and nothing else: `2026年9月14日`, `10:02`. */
export const isTime = (text: string): boolean => /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}:\d{2})$/.test(text)

/** Whether a text is when something is and nothing else: `9月17日（周四）14:00-16:00`. */
export const isMoment = (text: string): boolean =>
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:（周[一二三四五六日]）)?(?: ?\d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?)?$/.test(text)
