import type { Instant } from '../domain/shanghai.ts'
import type { Choice } from '../ports/channel.ts'
import type { Answer, Answers, Dialogue, Field, FieldContext } from '../ports/dialogue.ts'

/** Threads of every form beside its fields. */
export const CONFIRM = 'confirm'
export const RESUME = 'resume'
export const LEAVE = 'leave'

/** What Botkit's conversation remembers between turns, beside its place. Plain JSON, never the person's words. */
export interface Trail {
  /** Names of the fields asked so far. */
  readonly asked: readonly string[]
  /** How often in a row an answer was not understood. */
  readonly misses: number
  /** The choices shown last. */
  readonly choices: readonly Choice[]
  /** The field being asked was reached from the summary. */
  readonly revising: boolean
}

export const FRESH: Trail = { asked: [], misses: 0, choices: [], revising: false }

/** Where a person stands in a form when a message arrives. */
export interface Standing {
  readonly dialogue: Dialogue
  readonly answers: Answers
  /** Field being asked, or `confirm`. */
  readonly at: string
  /** What the person was shown last: the same as `at`, or `resume`, or `leave`. */
  readonly thread: string
  readonly trail: Trail
  readonly now: Instant
  readonly hidden: readonly string[]
  readonly updatedAt: Instant
}

export const contextOf = ({ now, answers, hidden }: Standing): FieldContext => ({ at: now, answers, hidden })

export const fieldNamed = (standing: Standing, name: string): Field | undefined =>
  standing.dialogue.fields.find((field) => field.name === name)

export const answerOf = (standing: Standing, field: Field): Answer | undefined => standing.answers[field.name]

/** The answer of a field that is left empty; undefined when it has to be filled in. */
export function emptyAnswer(standing: Standing, field: Field): Answer | undefined {
  const reading = field.read('没有', contextOf(standing))
  return 'ok' in reading && reading.ok.value === '' ? reading.ok : undefined
}

/** Whether the field is asked at all, given the answers so far. */
export const applies = (standing: Standing, field: Field): boolean => field.when?.(contextOf(standing)) ?? true

/** What the summary shows, in order. */
export const shownFields = (standing: Standing): readonly Field[] =>
  standing.dialogue.fields.filter(
    (field) => field.hidden !== true && answerOf(standing, field) !== undefined && applies(standing, field),
  )

export const openField = (standing: Standing): Field | undefined =>
  standing.dialogue.fields.find((field) => answerOf(standing, field) === undefined && applies(standing, field))

/** Puts an answer in; a changed one takes those that rest on it with it, and fields that no longer apply lose theirs. */
export function record(standing: Standing, field: Field, answer: Answer): Standing {
  const before = answerOf(standing, field)
  const changed = before !== undefined && before.value !== answer.value
  const dropped = new Set(changed ? field.resets : [])
  const kept = Object.entries(standing.answers).filter(([name]) => !dropped.has(name))
  return prune({ ...standing, answers: { ...Object.fromEntries(kept), [field.name]: answer } })
}

/** Leaves out answers of fields that do not apply; answers to no field came with the form and stay. */
export function prune(standing: Standing): Standing {
  let kept = standing
  for (const field of standing.dialogue.fields) {
    if (answerOf(kept, field) === undefined || applies(kept, field)) continue
    const { [field.name]: _, ...answers } = kept.answers
    kept = { ...kept, answers }
  }
  return kept
}
