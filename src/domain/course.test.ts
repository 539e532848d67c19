import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Consultation } from './consultation.ts'
import { type CourseStep, daysOpen, withCourses } from './course.ts'
import { newestReading } from './reading.ts'
import { addDays, endOf, startOf } from './shanghai.ts'

const PARKING = CONTENT.consultations.find(({ id }) => id === 'parking') as Consultation
const AT = startOf('2026-09-14')
const longer = (from: string, to: string): CourseStep => ({
  what: 'extended',
  at: AT,
  reading: 'parking/1',
  from: endOf(from),
  to: endOf(to),
  reason: '再听一听',
})
const after = (draft: Consultation, ...steps: readonly CourseStep[]): Consultation =>
  withCourses([draft], [{ consultationId: draft.id, steps }])[0] as Consultation

test('a window is moved by one step after the other, and each of them is kept', () => {
  const moved = after(PARKING, longer('2026-09-30', '2026-10-10'), longer('2026-10-10', '2026-10-20'))
  expect(moved.closesAt).toBe(endOf('2026-10-20'))
  expect(newestReading(moved).closesAt).toBe(endOf('2026-10-20'))
  expect(moved.course).toHaveLength(2)
})

test('a step on a window that is another one by now does nothing: what the file says counts', () => {
  const edited = { ...PARKING, closesAt: endOf('2026-11-30') }
  expect(after(edited, longer('2026-09-30', '2026-10-10'))).toEqual(edited)
})

test('a stage that cannot follow is passed over', () => {
  const steps: readonly CourseStep[] = [
    { what: 'staged', at: AT, stage: '施行' },
    { what: 'staged', at: AT, stage: '终止审议' },
  ]
  expect(after({ ...PARKING, stage: '表决通过' }, ...steps).stage).toBe('施行')
})

test('days are counted from the opening or from the day of publication, whichever is later', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(86_399), (open, length, published, second) => {
      const opens = addDays('2026-09-01', open)
      const closes = addDays(opens, length)
      const day = addDays('2026-09-01', published)
      const reading = { id: 'x/1', name: '一审稿', clauses: [], opensAt: startOf(opens), closesAt: endOf(closes) }
      let days = 0
      for (let one = opens; one <= closes; one = addDays(one, 1)) if (one >= day) days++
      expect(daysOpen(reading, startOf(day) + second * 1000)).toBe(days)
    }),
  )
})
