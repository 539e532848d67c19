/** Days and hours as the house says them, in English. */

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

/** `2026年9月14日（周一）10:00—11:00` becomes `14 September 2026 (Monday) 10:00–11:00`. */
export const englishDays = (text: string): string =>
  text
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, year, m, day) => `${day} ${month(m)} ${year}`)
    .replace(/(\d{1,2})月(\d{1,2})日/g, (_, m, day) => `${day} ${month(m)}`)
    .replace(/(\d{4})年(\d{1,2})月/g, (_, year, m) => `${month(m)} ${year}`)
    .replace(/（(?:周|星期)([一二三四五六日天])）/g, (_, day: string) => ` (${WEEKDAYS[day]})`)
    .replace(/(?:周|星期)([一二三四五六日天])/g, (_, day: string) => `${WEEKDAYS[day]}`)
    .replace(/(\d{1,2})时(\d{1,2})分/g, '$1:$2')
    .replace(/(\d{1,2})[时点]/g, '$1:00')
    .replace(/(\d{4})年/g, '$1')
    .replace(/(\d)\s*(?:至|到|—)\s*(?=\d)/g, '$1–')
    .replace(/(?<=[a-z])(?=\d{1,2}:\d\d)/g, ' ')

/** `周一`, `9月30日24時` in traditional script. */
export const traditionalDays = (text: string): string =>
  text
    .replace(/周(?=[一二三四五六日天])/g, '週')
    .replace(/(\d)时/g, '$1時')
    .replace(/(\d)点/g, '$1點')
