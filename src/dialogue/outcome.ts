import type { Answers, Otherwise } from '../ports/dialogue.ts'
import * as sentence from './sentences.ts'
import { answerOf, CONFIRM, fieldNamed, LEAVE, openField, RESUME, type Standing, type Trail } from './standing.ts'

/** A line said before a question, or what was understood, each under its title. */
export type Note = string | sentence.Rows

/** Something is asked: a field, the confirmation of the summary, whether to go on after a silence or to leave. */
export interface Ask {
  readonly kind: 'ask'
  /** With `at` and `thread` already where the person now is. */
  readonly standing: Standing
  /** Said before the question. */
  readonly notes: readonly Note[]
  /** Whether the ways out are named once more. */
  readonly wayOut: boolean
  /** The summary was just read and did not change: only its question is repeated. */
  readonly briefly?: boolean
}

export interface End {
  readonly kind: 'end'
  readonly how: 'finished' | 'cancelled' | 'lost'
  readonly answers: Answers
  readonly notes: readonly Note[]
}

export type Outcome = Ask | End

/** What one message leads to. */
export interface Interpretation {
  readonly outcome: Outcome
  /** The text may be a question or a wish of its own; when it is answered, `ask` follows instead. */
  readonly ifAside?: { readonly ask: Ask; readonly otherwise: Otherwise }
}

export const sure = (outcome: Outcome): Interpretation => ({ outcome })

/** Asks a field. Whether it was reached from the summary decides where 返回 leads. */
export function askField(standing: Standing, name: string, notes: readonly Note[], revising = false): Ask {
  const first = standing.trail.asked.length === 0
  const asked = standing.trail.asked.includes(name) ? standing.trail.asked : [...standing.trail.asked, name]
  return ask({ ...standing, at: name, thread: name }, notes, { asked, misses: 0, revising }, first)
}

/** Goes on to whatever is still open: the next question, the summary, or the end. */
export function advance(standing: Standing, notes: readonly Note[]): Outcome {
  const open = openField(standing)
  if (open !== undefined) return askField(standing, open.name, notes, false)
  if (standing.dialogue.summary === undefined) return { kind: 'end', how: 'finished', answers: standing.answers, notes }
  return askConfirm(standing, notes)
}

export const askConfirm = (standing: Standing, notes: readonly Note[]): Ask =>
  ask({ ...standing, at: CONFIRM, thread: CONFIRM }, notes, { misses: 0, revising: false }, false)

export const askResume = (standing: Standing, notes: readonly Note[]): Ask =>
  ask({ ...standing, thread: RESUME }, notes, {}, false)

/** Whether to keep the earlier answer of a question that cannot be left empty, or to give up the form. */
export const askLeave = (standing: Standing, notes: readonly Note[]): Ask =>
  ask({ ...standing, thread: LEAVE }, notes, {}, false)

/** The same question once more; nothing has changed. */
export function repeat(standing: Standing, notes: readonly Note[], wayOut = false): Ask {
  return ask(standing, notes, {}, wayOut)
}

/** The same question after something that could not be read. */
const PATIENCE = 2
export function missed(standing: Standing, why: string): Ask {
  const misses = standing.trail.misses + 1
  return ask(standing, [misses > PATIENCE ? sentence.STILL_NOT_READ : why], { misses }, misses <= PATIENCE)
}

/** The pending question again, after an aside was answered. */
export const goOn = (standing: Standing): Ask => resume(standing, [sentence.GO_ON])

/** The pending question again, wherever the person is. */
export function resume(standing: Standing, notes: readonly Note[]): Ask {
  if (standing.at === CONFIRM) return askConfirm(standing, notes)
  return repeat({ ...standing, thread: standing.at }, notes)
}

export const cancel = (standing: Standing): End => ({
  kind: 'end',
  how: 'cancelled',
  answers: standing.answers,
  notes: [sentence.cancelled(standing.dialogue.name(standing.answers))],
})

export const finish = (standing: Standing): End => ({
  kind: 'end',
  how: 'finished',
  answers: standing.answers,
  notes: [],
})

/** To the question before this one; from a question reached from the summary, to the summary. */
export function back(standing: Standing): Outcome {
  if (standing.trail.revising) return advance(standing, [sentence.nothingChanged])
  const { fields } = standing.dialogue
  const here = standing.at === CONFIRM ? fields.length : fields.findIndex((f) => f.name === standing.at)
  const before = fields.slice(0, here).filter((f) => standing.trail.asked.includes(f.name))
  const target = before.at(-1)
  if (target === undefined) {
    if (standing.at === CONFIRM) return repeat(standing, [sentence.CHANGE_WHAT])
    return repeat(standing, [sentence.ALREADY_FIRST])
  }
  return askField(standing, target.name, [])
}

/** What the field being asked holds already, when it is asked again. */
export function held(standing: Standing): string | undefined {
  const field = fieldNamed(standing, standing.at)
  return field === undefined ? undefined : answerOf(standing, field)?.shown
}

function ask(standing: Standing, notes: readonly Note[], trail: Partial<Trail>, wayOut: boolean): Ask {
  return { kind: 'ask', standing: { ...standing, trail: { ...standing.trail, ...trail } }, notes, wayOut }
}
