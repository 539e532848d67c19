import { readNumber } from '../domain/numerals.ts'
import { fold } from '../search/fold.ts'

/** Part of a day that is asked for; times as in opening hours, `13:00`. A point in time begins and ends at once. */
export interface DayPart {
  readonly name: string
  readonly from: string
  readonly to: string
}

const PARTS: readonly (readonly [words: RegExp, part: DayPart])[] = [
  [/中午|午休|午间|晌午|(?<!after)noon|lunch/, { name: '中午', from: '11:30', to: '13:30' }],
  [/下午|午后|下半天|afternoon/, { name: '下午', from: '12:00', to: '18:00' }],
  [/晚上|傍晚|夜里|夜间|晚间|今晚|明晚|下班以?后|evening|night/, { name: '晚上', from: '18:00', to: '24:00' }],
  [/早上|早晨|清早|一早|大早|今早|明早|上午|上半天|morning/, { name: '上午', from: '06:00', to: '12:00' }],
]
const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const POINT = new RegExp(`(?<![\\d:：])(${NUMBER})(?:[点时](?:钟|整)?(半|一刻|三刻|\\d{1,2}分?)?|[:：](\\d{2}))(?!\\d)`)
const MINUTES: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 }
/** An hour up to this one, said alone, is in the afternoon: nobody visits an office at five in the morning. */
const AFTERNOON_UNTIL = 6

/** 下午, 晚上七点, 五点半 in a text; undefined when no part of the day is named. */
export function partIn(text: string): DayPart | undefined {
  const folded = fold(text.slice(0, 300)).replace(/\s+/g, '')
  const half = PARTS.find(([words]) => words.test(folded))?.[1]
  const said = POINT.exec(folded)
  const hour = readNumber((said?.[1] ?? '').replace('两', '二'))
  if (said === null || hour === undefined || hour > 24) return half
  const minute = MINUTES[said[2] ?? ''] ?? Number((said[2] ?? said[3] ?? '0').replace('分', ''))
  const late = half === undefined ? hour >= 1 && hour <= AFTERNOON_UNTIL : half.from >= '12:00' && hour < 12
  const at = `${String(late ? hour + 12 : hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return minute > 59 ? half : { name: at.replace(/^0/, ''), from: at, to: at }
}
