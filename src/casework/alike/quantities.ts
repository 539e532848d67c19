import { readNumber } from '../../domain/numerals.ts'

/** Amounts that a text names, as `time:3m`, `money:5`, `hour:21`; and the text without them. */
export interface Quantified {
  readonly amounts: ReadonlySet<string>
  readonly rest: string
}

const N = '([0-9]+(?:\\.[0-9]+)?|[零〇一二三四五六七八九十百千两廿卅]+)'
const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
}
const WORD = `([0-9]+|${Object.keys(ENGLISH).join('|')})`

const numberOf = (said: string | undefined): number =>
  ENGLISH[said ?? ''] ??
  (/^[0-9.]+$/.test(said ?? '') ? Number(said) : (readNumber((said ?? '').replace('廿', '二十')) ?? Number.NaN))

/** What the match of a rule stands for; undefined = only taken away. */
type Read = (match: RegExpMatchArray) => string | undefined

const months = (n: number): string => `time:${n}m`
const days = (n: number): string => `time:${n}d`
const fixed =
  (amount: string): Read =>
  () =>
    amount
/** One of something is a turn of phrase (一次, 一个) and no amount. */
const counted =
  (name: string): Read =>
  (m) =>
    numberOf(m[1]) === 1 ? undefined : `${name}:${numberOf(m[1])}`

/** Hours on a dial of twelve: whether 九点 is in the evening is often left out. */
const DIAL = 12
const onDial = (said: number): string => `hour:${said % DIAL}`
const HOURS_A_DAY = 24
const MONTHS_A_YEAR = 12

/** Longer and closer descriptions stand before those that they hold. */
const RULES: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`第?\\s*${N}\\s*(?:条(?:之${N})?|款|项|章)(?![0-9])`, 'g'), () => undefined],
  [/\bart(?:icle|\.)?\s*[0-9]+/g, () => undefined],
  [new RegExp(`${N}月${N}[日号]`, 'g'), (m) => `date:${numberOf(m[1])}-${numberOf(m[2])}`],
  [new RegExp(`[每一1]\\s*年.{0,6}?${N}\\s*[次回趟遍]`, 'g'), (m) => months(MONTHS_A_YEAR / numberOf(m[1]))],
  [
    new RegExp(`${WORD}\\s*(?:times?)?\\s*(?:a|per|every|each)\\s*year`, 'g'),
    (m) => months(MONTHS_A_YEAR / numberOf(m[1])),
  ],
  [/每?半个?年度?(?:一[次回趟遍])?|half[- ]?(?:a[- ])?year(?:ly)?|semi-?annual(?:ly)?/g, fixed(months(6))],
  [/半个月|每半月/g, fixed(days(15))],
  [/(?:每一?个?|按|逐|分|一个?)季(?!节)度?(?:一[次回趟遍])?|季度|quarter(?:ly)?/g, fixed(months(3))],
  [new RegExp(`(?<!第)${N}个?月(?!份)(?:一[次回趟遍])?`, 'g'), (m) => months(numberOf(m[1]))],
  [new RegExp(`${WORD}\\s*months?`, 'g'), (m) => months(numberOf(m[1]))],
  [/每一?个?月|按月|逐月|月月|月度|monthly|(?:every|each|per|a) month/g, fixed(months(1))],
  [new RegExp(`(?<!第)${N}年(?!级|代|前|来)(?:一[次回趟遍])?`, 'g'), (m) => months(MONTHS_A_YEAR * numberOf(m[1]))],
  [/每年度?|按年度?|annual(?:ly)?|yearly|(?:every|each|per|a) year/g, fixed(months(MONTHS_A_YEAR))],
  [new RegExp(`${N}个?(?:周(?!岁)|星期|礼拜)`, 'g'), (m) => days(7 * numberOf(m[1]))],
  [/每一?个?(?:周|星期|礼拜)|weekly|(?:every|each|per|a) week/g, fixed(days(7))],
  [new RegExp(`${N}个?工作[日天]`, 'g'), (m) => `time:${numberOf(m[1])}w`],
  [new RegExp(`(?<!周|星期)${N}[日天](?!窗|花)`, 'g'), (m) => days(numberOf(m[1]))],
  [new RegExp(`${WORD}\\s*days?`, 'g'), (m) => days(numberOf(m[1]))],
  [
    new RegExp(`${N}个?(?:小时|钟头)`, 'g'),
    (m) => (numberOf(m[1]) % HOURS_A_DAY === 0 ? days(numberOf(m[1]) / HOURS_A_DAY) : `time:${numberOf(m[1])}h`),
  ],
  [
    new RegExp(`${WORD}\\s*(?:hours?|hrs?)\\b`, 'g'),
    (m) => (numberOf(m[1]) % HOURS_A_DAY === 0 ? days(numberOf(m[1]) / HOURS_A_DAY) : `time:${numberOf(m[1])}h`),
  ],
  [new RegExp(`${N}分钟`, 'g'), (m) => `time:${numberOf(m[1])}min`],
  [new RegExp(`${N}\\s*[点时:](?:钟|00|整)?(?![a-z间候])`, 'g'), (m) => onDial(numberOf(m[1]))],
  [/\b([0-9]{1,2})\s*(am|pm)\b/g, (m) => onDial(numberOf(m[1]))],
  [new RegExp(`百分之${N}|${N}%`, 'g'), (m) => `share:${numberOf(m[1] ?? m[2])}`],
  [new RegExp(`${N}分之${N}`, 'g'), (m) => `share:${numberOf(m[2])}/${numberOf(m[1])}`],
  [new RegExp(`${N}(?:元|块钱?|圆|yuan)(?:/次)?`, 'g'), (m) => `money:${numberOf(m[1])}`],
  [/([0-9]+)\s*(?:yuan|rmb)/g, (m) => `money:${numberOf(m[1])}`],
  [new RegExp(`${N}周?岁`, 'g'), (m) => `age:${numberOf(m[1])}`],
  [new RegExp(`${N}(?:公里|千米)`, 'g'), counted('kilometres')],
  [new RegExp(`${N}(?:厘米|公分)`, 'g'), counted('centimetres')],
  [new RegExp(`${N}(?:平方米|平米|平方)`, 'g'), counted('square-metres')],
  [new RegExp(`${N}(?:公尺|米)`, 'g'), counted('metres')],
  [new RegExp(`${N}分贝`, 'g'), counted('decibels')],
  [new RegExp(`${N}[户家]`, 'g'), counted('households')],
  [new RegExp(`${N}[名人位]`, 'g'), counted('people')],
  [new RegExp(`${N}[次回趟遍]`, 'g'), counted('times')],
  [new RegExp(`${N}倍`, 'g'), counted('fold')],
  [new RegExp(`${N}[个本只辆台盏件张层]`, 'g'), counted('things')],
]

/** Reads amounts from a folded text, whatever the wording: 每季度, 三个月, 一年四次 and `quarterly` are the same. */
export function quantified(folded: string): Quantified {
  const amounts = new Set<string>()
  let rest = folded
  for (const [pattern, read] of RULES)
    rest = rest.replace(pattern, (...args) => {
      const match = args.slice(
        0,
        args.findIndex((a) => typeof a === 'number'),
      ) as unknown as RegExpMatchArray
      const amount = read(match)
      if (amount !== undefined && !amount.includes('NaN')) amounts.add(amount)
      return ' '
    })
  return { amounts, rest }
}

/** `time` of `time:3m`: amounts of the same class stand for each other. */
export const classOf = (amount: string): string => amount.slice(0, amount.indexOf(':'))
