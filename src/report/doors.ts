import { addDays, type Day, endOf, startOf } from '../domain/shanghai.ts'
import type { DoorTimes, FigureStore } from '../ports/figures.ts'

/** Fewer than so many times is not told: it might be known who it was. */
export const LEAST_SHOWN = 5
/** Months listed at once. */
const MOST_MONTHS = 12

export interface DoorMonth {
  /** `2026-09` */
  readonly month: string
  readonly doors: readonly DoorTimes[]
  /** Something else was too rare to be shown. */
  readonly rare: boolean
}

const nextMonth = (first: Day): Day => `${addDays(first, 31).slice(0, 7)}-01`

/** How often people were sent to which door, by whole months that are over; what was seldom is left out. */
export async function doorMonths(
  from: Day,
  to: Day,
  today: Day,
  figures: Pick<FigureStore, 'doors'>,
): Promise<readonly DoorMonth[]> {
  const months: Day[] = []
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = nextMonth(first))
    if (nextMonth(first) <= today) months.push(first)
  const out: DoorMonth[] = []
  for (const first of months.slice(-MOST_MONTHS)) {
    const all = await figures.doors(startOf(first), endOf(addDays(nextMonth(first), -1)))
    const doors = all.filter(({ shown }) => shown >= LEAST_SHOWN)
    out.push({ month: first.slice(0, 7), doors, rare: doors.length < all.length })
  }
  return out
}

const some = (times: number): string => (times >= LEAST_SHOWN ? `${times}次` : `不足${LEAST_SHOWN}次`)

/** A line for every month. */
export function sayDoorMonths(months: readonly DoorMonth[], nameOf: (door: string) => string): readonly string[] {
  return months.map(({ month, doors, rare }) => {
    const said = doors.map(
      ({ door, shown, done, open }) => `${nameOf(door)}${shown}次（说办好了：${some(done)}，说没人管：${some(open)}）`,
    )
    const rest = rare ? [`其他每项不足${LEAST_SHOWN}次`] : []
    const all = [...said, ...rest]
    return `${Number(month.slice(5))}月：${all.length === 0 ? '没有' : all.join('；')}`
  })
}
