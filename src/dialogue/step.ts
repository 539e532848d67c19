import type { Field } from '../ports/dialogue.ts'
import { atConfirm } from './at-confirm.ts'
import { labelled, resolveChoice } from './choice.ts'
import { correct } from './correct.ts'
import { atHeld, atLeave, leaveEmpty } from './held.ts'
import { advance, back, cancel, type Interpretation, missed, type Outcome, repeat, resume, sure } from './outcome.ts'
import { afterSilence, atResume, plainlyMeant } from './resume.ts'
import { type Said, soundsLikeStop } from './said.ts'
import * as sentence from './sentences.ts'
import { CONFIRM, contextOf, emptyAnswer, fieldNamed, LEAVE, RESUME, type Standing } from './standing.ts'
import { take } from './take.ts'
import { bare, endsInStop, isBack, isClosing, isRepeat, isSkip, isStop, isUnchanged } from './words.ts'

/** After this long a person may no longer know what was being asked. */
export const SILENCE_MS = 20 * 60 * 60 * 1000

/** What one message in an open dialogue means and leads to. Pure: the same standing and words lead to the same outcome. */
export function interpret(standing: Standing, said: Said): Interpretation {
  if (said.chosen === undefined && said.text.trim() === '')
    return sure(said.note === undefined ? repeat(standing, [sentence.NEED_TEXT]) : resume(standing, [said.note]))
  const silent = standing.now - standing.updatedAt > SILENCE_MS
  if (chosenLabel(standing, said) === undefined) {
    const kept = silent ? undefined : atHeld(standing, said.text)
    if (kept !== undefined) return sure(kept)
    if (isStop(said.text)) return sure(cancel(standing))
  }
  if (standing.thread === RESUME) return atResume(standing, said, interpret)
  if (silent && !plainlyMeant(standing, said)) return afterSilence(standing)
  const moved = steer(standing, said)
  if (moved !== undefined) return sure(moved)
  if (standing.thread === LEAVE) return atLeave(standing, said, interpret)
  if (standing.at === CONFIRM) return atConfirm(standing, said)
  const field = fieldNamed(standing, standing.at)
  return field === undefined ? sure(advance(standing, [])) : atField(standing, field, said)
}

/** Back and once more mean the same everywhere. */
function steer(standing: Standing, said: Said): Outcome | undefined {
  if (chosenLabel(standing, said) !== undefined) return undefined
  if (isBack(said.text)) return back(standing)
  return isRepeat(said.text) ? resume(standing, []) : undefined
}

function atField(standing: Standing, field: Field, said: Said): Interpretation {
  const { choices } = standing.trail
  const index = chosenLabel(standing, said) ?? resolveChoice(said.text, choices)
  const choice = index === undefined ? undefined : choices[index]
  if (choice !== undefined) return sure(choose(standing, field, choice.says ?? choice.label))
  if (meansToStop(standing, field, said)) return sure(cancel(standing))
  const corrected = correct(standing, said.text)
  if (corrected !== undefined) return sure(corrected)
  const early = field.free === true ? isClosing(said.text) : isUnchanged(said.text)
  if (early) return sure(missed(standing, sentence.NOT_AN_ANSWER))
  if (field.free === true && isSkip(said.text)) return sure(skip(standing, field))
  return take(standing, field, said.text)
}

/** A choice may be the way out: 不约了, which says 取消. */
function choose(standing: Standing, field: Field, says: string): Outcome {
  const ends = isStop(says) && !('ok' in field.read(says, contextOf(standing)))
  return ends ? cancel(standing) : take(standing, field, says).outcome
}

function skip(standing: Standing, field: Field): Outcome {
  const empty = emptyAnswer(standing, field)
  return empty === undefined ? missed(standing, sentence.NEEDED) : leaveEmpty(standing, field, empty)
}

/** A pressed button, or a choice said in exactly its own words. */
function chosenLabel({ trail }: Standing, { chosen, text }: Said): number | undefined {
  if (chosen !== undefined && trail.choices[chosen] !== undefined) return chosen
  return labelled(bare(text), trail.choices)
}

function meansToStop(standing: Standing, field: Field, said: Said): boolean {
  if (field.free === true) return endsInStop(said.text) && soundsLikeStop(said)
  return soundsLikeStop(said) && !('ok' in field.read(said.text, contextOf(standing)))
}
