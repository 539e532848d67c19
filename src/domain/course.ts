import { type Consultation, isOpen } from './consultation.ts'
import { type Reading, readingsOf, withReadings } from './reading.ts'
import { DAY_MS, dayOf, type Instant, startOf } from './shanghai.ts'
import { mayEnter, type Stage } from './stage.ts'

/** One thing that was decided about a draft after its text was written; everybody may see it. */
export interface CourseStep {
  readonly what: 'published' | 'extended' | 'ended' | 'staged'
  readonly at: Instant
  /** Reading whose window it is about. */
  readonly reading?: string
  /** Closing before and after. A step on a window that is no longer what it was then does nothing. */
  readonly from?: Instant
  readonly to?: Instant
  readonly stage?: Stage
  readonly reason?: string
}

/** Steps of one draft, oldest first. A record of the knowledge: `course`, id = draft; each step is a batch of its own. */
export interface Course {
  readonly consultationId: string
  readonly steps: readonly CourseStep[]
}

/** Drafts as they stand after their steps; `course` of each holds those that count. */
export function withCourses(consultations: readonly Consultation[], courses: readonly Course[]): Consultation[] {
  const steps = new Map(courses.map((course) => [course.consultationId, course.steps]))
  return consultations.map((one) => (steps.get(one.id) ?? []).reduce(afterStep, one))
}

function afterStep(consultation: Consultation, step: CourseStep): Consultation {
  const { stage, to } = step
  if (stage !== undefined && stage !== consultation.stage && !mayEnter(consultation.stage, stage)) return consultation
  const readings = readingsOf(consultation)
  const applies = readings.some((one) => one.id === step.reading && one.closesAt === step.from)
  if (to !== undefined && !applies) return consultation
  const moved =
    to === undefined
      ? consultation
      : withReadings(
          consultation,
          readings.map((one) => (one.id === step.reading ? { ...one, closesAt: to } : one)),
        )
  return {
    ...moved,
    ...(stage === undefined ? {} : { stage }),
    course: [...(consultation.course ?? []), step],
  }
}

/** When a window was open to people: not before it was published. */
export function openedAt(consultation: Consultation, reading: Reading): Instant | undefined {
  const published = consultation.course?.find((step) => step.what === 'published' && step.reading === reading.id)
  return reading.opensAt === undefined ? undefined : Math.max(reading.opensAt, published?.at ?? 0)
}

/** Whole days in which opinions can be given when it is published at a moment; that day counts. */
export function daysOpen({ opensAt, closesAt }: Reading, publishedAt: Instant): number {
  if (opensAt === undefined || closesAt === undefined) return 0
  return Math.max(0, Math.floor((closesAt - Math.max(opensAt, startOf(dayOf(publishedAt)))) / DAY_MS))
}

/** Whether the last word on a draft was said: nothing is to be followed any more. */
export const isSettled = ({ stage }: Pick<Consultation, 'stage'>): boolean =>
  stage !== undefined && ['表决通过', '报批', '施行', '立法后评估', '修订', '废止', '终止审议'].includes(stage)

/** Whether a window can still be moved: it is open or will be. */
export const isRunning = (consultation: Consultation, at: Instant): boolean =>
  at < consultation.closesAt && isOpen(consultation, Math.max(at, consultation.opensAt))
