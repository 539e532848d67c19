import { exact } from './exact.ts'

export type Rating = '满意' | '基本满意' | '不满意'

const DISSATISFIED =
  /不(?:太|很|是很|怎么|大|够)?满意|不滿意|唔满意|唔滿意|勿满意|差评|差評|很差|太差|差劲|失望|敷衍|糟糕|没解决|零分|dissatisfied|unsatisfied|not (?:very |at all )?satisfied|terrible|bad/i
const FAIR =
  /基本(?:上)?满意|基本滿意|比较满意|還算滿意|还算满意|一般|还行|還行|凑合|过得去|马马虎虎|勉强|及格|还可以|中评|so-so|okay|fair/i
const SATISFIED = /满意|滿意|蛮意|好评|好評|点赞|很好|不错|满分|表扬|給力|给力|👍|💯|satisfied|great|good|excellent/i
const NUMBER: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const STARS = /([0-9零一二两三四五])\s*(?:颗|個|个)?\s*(?:星|stars?)/i
const WORD_STARS = /\b(one|two|three|four|five) stars?\b/i
const ENGLISH: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }
const OUT_OF = /(\d{1,3})\s*(?:\/|out of)\s*(\d{1,3})/i
const POINTS = /(?<!满)(\d{1,3}|[零一二两三四五六七八九十])\s*分(?!满)/
const FULL_MARKS = /(\d{1,3}|十|五)\s*分(?:满分|制)/
/** A bare number of points up to five is out of five, else out of ten, else out of a hundred. */
const SCALES = [5, 10, 100] as const
/** Shares of the full marks from which a score means satisfied, fairly satisfied. */
const GOOD = 0.8
const OK = 0.6

/** What a rating amounts to, from words, stars or points; undefined when none is said. */
export function ratingIn(text: string): Rating | undefined {
  const { seen } = exact(text)
  if (DISSATISFIED.test(seen)) return '不满意'
  if (FAIR.test(seen)) return '基本满意'
  const share = shareIn(seen)
  if (share !== undefined) return share >= GOOD ? '满意' : share >= OK ? '基本满意' : '不满意'
  return SATISFIED.test(seen) ? '满意' : undefined
}

function shareIn(text: string): number | undefined {
  const row = text.match(/[⭐★🌟]/gu)
  if (row !== null) return row.length / 5
  const out = OUT_OF.exec(text)
  if (out !== null) return Number(out[1]) / Math.max(1, Number(out[2]))
  const stars = STARS.exec(text)?.[1]
  if (stars !== undefined) return pointsOf(stars) / 5
  const word = WORD_STARS.exec(text)?.[1]?.toLowerCase()
  if (word !== undefined) return (ENGLISH[word] ?? 0) / 5
  const points = POINTS.exec(text)?.[1]
  if (points === undefined) return /^\s*[1-5]\s*$/.test(text) ? Number(text) / 5 : undefined
  const value = pointsOf(points)
  const full = FULL_MARKS.exec(text)?.[1]
  const scale = full === undefined ? (SCALES.find((s) => value <= s) ?? value) : pointsOf(full)
  return value / Math.max(1, scale)
}

function pointsOf(text: string): number {
  return NUMBER[text] ?? Number(text)
}
