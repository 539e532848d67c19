/** Public holidays, by the part of the name that every official notice uses. */
export const HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const
export type HolidayName = (typeof HOLIDAYS)[number]

/** Names in full, as they are said to people. */
export const HOLIDAY_TITLE: Readonly<Record<HolidayName, string>> = {
  元旦: '元旦',
  春节: '春节',
  清明: '清明节',
  劳动: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  国庆: '国庆节',
}

/** 十一 is a number as well: it is the holiday only before what one says of holidays. */
const ELEVEN =
  '(?<![一二三四五六七八九十第廿\\d])十一(?=假|长假|放假|黄金周|期间|那|节|国庆|开|休|上班|站|有人|还|会|能|可以|$)'
const FIFTY_ONE = '(?<![一二三四五六七八九十第廿\\d.])51(?=假|长假|放假|期间|劳动|节)'

/** Patterns on folded text without spaces. */
export const HOLIDAY_WORDS: readonly (readonly [name: HolidayName, words: string])[] = [
  ['元旦', "元旦节?|newyear'?s?day"],
  [
    '春节',
    '春节|过年|大年(?:三十|初[一二三四五六七])|年三十|除夕|正月初[一二三四五六七]|springfestival|chinesenewyear',
  ],
  ['清明', '清明节?|tombsweepingday|qingming(?:festival)?'],
  ['劳动', `五一劳动节|(?<![一二三四五六七八九十第廿])五一节?|劳动节|${FIFTY_ONE}|labou?rday|mayday`],
  ['端午', '端午节?|dragonboatfestival'],
  ['中秋', '中秋节?|mid-?autumnfestival'],
  ['国庆', `十一国庆节?|国庆节?|${ELEVEN}|nationalday`],
]

/** What makes 国庆 or 五一 part of an address. */
export const NOT_A_HOLIDAY =
  '(?!(?:[东西南北中]?[路街]|[东西南北]?村|里(?!面)|社区|小区|新村|大道|广场|巷|弄|镇|花园|公园|桥))'

export const MONTHS_ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** From Sunday, without `day`. */
export const WEEKDAYS_ENGLISH = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur']
