import type { Answer, Field } from '../ports/dialogue.ts'
import { resolveChoice } from './choice.ts'
import { advance, askLeave, cancel, type Interpretation, type Outcome, sure } from './outcome.ts'
import type { Said } from './said.ts'
import * as sentence from './sentences.ts'
import { answerOf, contextOf, emptyAnswer, fieldNamed, record, type Standing } from './standing.ts'
import { isContinue, isDrop, isErase, isGivingUp, isUnchanged } from './words.ts'

/**
 * Reads what is said at a question that holds an earlier answer and does not answer it: the answer stays, or it is left
 * empty, or the person is asked which of the two ways out is meant. Undefined: it is none of these.
 */
export function atHeld(standing: Standing, text: string): Outcome | undefined {
  const field = fieldNamed(standing, standing.at)
  if (standing.thread !== standing.at || field === undefined || answerOf(standing, field) === undefined)
    return undefined
  if (isUnchanged(text)) return advance(standing, [sentence.nothingChanged])
  if (isGivingUp(text))
    return standing.trail.revising
      ? advance(standing, [sentence.nothingChanged])
      : askLeave(standing, [sentence.leaveOrKeepPlain])
  const empty = emptyAnswer(standing, field)
  if (empty !== undefined && (isDrop(text) || isErase(text))) return leaveEmpty(standing, field, empty)
  if (!isDrop(text) || answersPlainly(standing, field, text)) return undefined
  return askLeave(standing, [sentence.leaveOrKeep(field.title)])
}

/** Reads the answer to whether to keep the earlier answer or to leave; anything else is taken as a new answer. */
export function atLeave(
  standing: Standing,
  said: Said,
  interpret: (standing: Standing, said: Said) => Interpretation,
): Interpretation {
  const index = said.chosen ?? resolveChoice(said.text, standing.trail.choices)
  if (index === 1 || (index === undefined && (isDrop(said.text) || isGivingUp(said.text))))
    return sure(cancel(standing))
  if (index === 0 || isContinue(said.text) || isUnchanged(said.text))
    return sure(advance(standing, [sentence.nothingChanged]))
  const { chosen: _, ...words } = said
  return interpret({ ...standing, thread: standing.at, trail: { ...standing.trail, choices: [] } }, words)
}

/** Takes the answer out of a question that may be left empty. */
export const leaveEmpty = (standing: Standing, field: Field, empty: Answer): Outcome =>
  advance(record(standing, field, empty), [sentence.leftEmpty(field.title)])

const answersPlainly = (standing: Standing, field: Field, text: string): boolean =>
  field.free !== true && 'ok' in field.read(text, contextOf(standing))
