/** Days by rule: `每月第三个星期四`, `单月15日`, `每周二、周四`. */
const RULES: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/每个?月/g, 'every month, '],
  [/单月/g, 'odd months, '],
  [/双月/g, 'even months, '],
  [/每个?季度?/g, 'every quarter, '],
  [/每年/g, 'every year, '],
  [/每半年/g, 'every half year, '],
  [/第一个/g, 'first '],
  [/第二个/g, 'second '],
  [/第三个/g, 'third '],
  [/第四个/g, 'fourth '],
  [/第五个/g, 'fifth '],
  [/最后一个/g, 'last '],
  [/最后一天/g, 'last day '],
  [/(?<=first |second |third |last )月/g, 'month, '],
  [/工作日/g, 'working day '],
  [/每(?=周|星期)/g, 'every '],
  [/(?<=every [a-z ]*, )一次/g, 'once'],
  [/(?<=every [a-z ]*, )[两二]次/g, 'twice'],
]
const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
/** `1st`, `11th`, `22nd` */
const ordinal = (day: number): string => `${day}${Math.trunc(day / 10) === 1 ? 'th' : (ENDINGS[day % 10] ?? 'th')}`

/** Their words in English; weekdays and months are left to the days. */
export const ruled = (text: string): string =>
  RULES.reduce((said, [chinese, english]) => said.replace(chinese, english), text).replace(
    /(?<=(?:every month|odd months|even months|month), (?:\d+日、)*)(\d+)日/g,
    (_, day: string) => `on the ${ordinal(Number(day))}`,
  )
