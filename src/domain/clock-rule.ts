import type { SubmissionKind } from './kind.ts'
import type { Role } from './role.ts'
import type { State } from './submission.ts'

/** 自然日 counts every day, 工作日 those that the official arrangement makes working days, 月 goes to the same date. */
export const UNITS = ['自然日', '工作日', '月'] as const
export type Unit = (typeof UNITS)[number]

export interface Span {
  readonly length: number
  readonly unit: Unit
}

/** Who is told that a last day comes or has passed. */
export interface Reminder {
  /** Days after the last day: -3 = three days before it, 1 = the day after it. */
  readonly after: number
  readonly tells: readonly Role[]
}

/** Of rules that say nothing else: who handles it first, then the desk, then those who look after it. */
const REMINDERS: readonly Reminder[] = [
  { after: -3, tells: ['承办人'] },
  { after: -1, tells: ['承办人', '登记员', '站点联络员'] },
  { after: 1, tells: ['承办人', '督办人', '审核员'] },
]

/** A time limit as the office has it in its content, with the text that it rests on. */
export interface ClockRule extends Span {
  readonly id: string
  /** `答复期限` */
  readonly name: string
  readonly kinds: 'all' | readonly SubmissionKind[]
  /** States in which time does not run: the citizen is asked for something. */
  readonly pausesIn: readonly State[]
  /** A last day that is no working day moves to the next one (民法典第二百零三条); off where the rule says otherwise. */
  readonly endsOnWorkingDay: boolean
  readonly extension?: Span & {
    /** How often it may be extended. */
    readonly times: number
    /** Who may approve it. */
    readonly by: readonly Role[]
  }
  /** Absent: {@link remindersOf} has the usual ones. Empty: nobody is reminded. */
  readonly reminders?: readonly Reminder[]
  /** What follows when the day has passed. */
  readonly consequence: string
  /** Where the limit is written: title and article. */
  readonly basis: string
}

/** The rule for a kind: one that names it before one for all. */
export function ruleFor(rules: readonly ClockRule[], kind: SubmissionKind): ClockRule | undefined {
  return (
    rules.find(({ kinds }) => kinds !== 'all' && kinds.includes(kind)) ?? rules.find(({ kinds }) => kinds === 'all')
  )
}

export const remindersOf = ({ reminders }: Pick<ClockRule, 'reminders'>): readonly Reminder[] => reminders ?? REMINDERS
