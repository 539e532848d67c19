import { addDays, type Day, weekdayOf } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import type { Wait } from '../ports/figures.ts'
import { kindOf } from '../station/calendar.ts'

const WEEKEND: readonly number[] = [0, 6]

/** Median of the working days from the day after filing to the day of the answer; of two in the middle the lower one. */
export function medianWorkingDays(
  waits: readonly Wait[],
  holidays: readonly HolidayYear[],
): { readonly median?: number; readonly missing: readonly number[] } {
  const [first, last] = [
    least(waits.map((w) => w.filed)),
    least(
      waits.map((w) => w.told),
      -1,
    ),
  ]
  if (first === undefined || last === undefined) return { missing: [] }
  const missing = new Set<number>()
  const worked = new Map<Day, number>()
  let sofar = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const what = kindOf(day, holidays)
    if (what.kind === 'unknown') missing.add(what.year)
    if (what.kind === 'work' || what.kind === 'make-up') sofar++
    if (what.kind === 'unknown' && !WEEKEND.includes(weekdayOf(day))) sofar++
    worked.set(day, sofar)
  }
  const taken = waits
    .map(({ filed, told, items }) => ({ days: (worked.get(told) ?? 0) - (worked.get(filed) ?? 0), items }))
    .toSorted((a, b) => a.days - b.days)
  const half = taken.reduce((sum, { items }) => sum + items, 0) / 2
  let passed = 0
  const middle = taken.find(({ items }) => {
    passed += items
    return passed >= half
  })
  return { ...(middle === undefined ? {} : { median: middle.days }), missing: [...missing] }
}

function least(days: readonly Day[], way: 1 | -1 = 1): Day | undefined {
  return days.reduce<Day | undefined>(
    (best, day) => (best === undefined || (way === 1 ? day < best : day > best) ? day : best),
    undefined,
  )
}
