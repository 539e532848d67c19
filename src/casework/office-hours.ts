import { addDays, clockOf, type Day, dayOf, type Instant } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import { nextWorkingDay } from './clock/count.ts'

/** Between these times people hear from us without having asked. */
const FROM = '09:00'
const UNTIL = '17:30'

/** Whether it is a decent hour of a working day; of a year without an arrangement weekends are taken for days off. */
export function isOfficeHour(at: Instant, holidays: readonly HolidayYear[]): boolean {
  const [day, clock] = [dayOf(at), clockOf(at)]
  return FROM <= clock && clock < UNTIL && nextWorkingDay(day, holidays).day === day
}

/** The last day before the working day that follows a day: what comes until then is told on that day. */
export function eveOfNext(day: Day, holidays: readonly HolidayYear[]): Day {
  return addDays(nextWorkingDay(addDays(day, 1), holidays).day, -1)
}
