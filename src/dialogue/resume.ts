import { resolveChoice } from './choice.ts'
import { askResume, cancel, type Interpretation, resume, sure } from './outcome.ts'
import type { Said } from './said.ts'
import * as sentence from './sentences.ts'
import { CONFIRM, contextOf, fieldNamed, type Standing } from './standing.ts'
import { isContinue, isNo, isStop, isYes } from './words.ts'

/** Whether a text after a long silence still plainly belongs to what was asked then. */
export function plainlyMeant(standing: Standing, said: Said): boolean {
  if (said.chosen !== undefined || isStop(said.text)) return true
  if (resolveChoice(said.text, standing.trail.choices) !== undefined) return true
  if (standing.at === CONFIRM) return isYes(said.text)
  return answersStructured(standing, said.text)
}

/** Says what was left half done and asks whether to go on; a question to us is answered first. */
export function afterSilence(standing: Standing): Interpretation {
  const asked = askResume(standing, [sentence.unfinished(standing.dialogue.name(standing.answers))])
  return { outcome: asked, ifAside: { ask: asked, otherwise: 'nothing' } }
}

/** Reads the answer to whether to go on. A plain answer to the question itself is taken as one. */
export function atResume(
  standing: Standing,
  said: Said,
  interpret: (standing: Standing, said: Said) => Interpretation,
): Interpretation {
  const index = said.chosen ?? resolveChoice(said.text, standing.trail.choices)
  if (index === 0 || (index === undefined && isContinue(said.text))) return sure(resume(standing, []))
  if (index === 1 || isNo(said.text)) return sure(cancel(standing))
  if (answersStructured(standing, said.text))
    return interpret(
      { ...standing, thread: standing.at, updatedAt: standing.now, trail: { ...standing.trail, choices: [] } },
      said,
    )
  const asked = askResume(standing, [sentence.stillUnfinished])
  return { outcome: asked, ifAside: { ask: asked, otherwise: 'nothing' } }
}

function answersStructured(standing: Standing, text: string): boolean {
  const field = fieldNamed(standing, standing.at)
  return field !== undefined && field.free !== true && 'ok' in field.read(text, contextOf(standing))
}
