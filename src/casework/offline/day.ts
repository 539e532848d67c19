import { clockOf, type Day, dayOf, type Instant, startOf } from '../../domain/shanghai.ts'

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MINUTE_MS = 60_000
const two = (n: string | undefined): string => (n ?? '').padStart(2, '0')

/**
 * When something came in: `2026-09-12`, `2026/9/12`, `2026年9月12日`, `20260912`, with a time behind it if there is one.
 * A day alone is its beginning. Undefined for anything else, and for days that no calendar has.
 */
export function receivedIn(text: string): Instant | undefined {
  const folded = text.normalize('NFKC').trim()
  const [, year, month, day, hour = '0', minute = '0'] = DATE.exec(folded) ?? COMPACT.exec(folded) ?? []
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  const named: Day = `${year}-${two(month)}-${two(day)}`
  const start = startOf(named)
  if (Number.isNaN(start) || dayOf(start) !== named) return undefined
  const at = start + (Number(hour) * 60 + Number(minute)) * MINUTE_MS
  return clockOf(at) === `${two(hour)}:${two(minute)}` ? at : undefined
}
