import { resolveChoice } from './choice.ts'
import { correct } from './correct.ts'
import { askConfirm, askField, cancel, finish, goOn, type Interpretation, sure } from './outcome.ts'
import { changeable } from './prompt.ts'
import { type Said, soundsLikeStop } from './said.ts'
import * as sentence from './sentences.ts'
import { answerOf, CONFIRM, fieldNamed, type Standing } from './standing.ts'
import { bare, isFiling, isNo, isUnchanged, isYes } from './words.ts'

/** Reads what is said below the summary. Nothing said here lands in a field unless it says which and that it changes. */
export function atConfirm(standing: Standing, said: Said): Interpretation {
  if (saysAgain(standing, said.text)) return sure({ ...askConfirm(standing, [sentence.READY]), briefly: true })
  const index = said.chosen ?? resolveChoice(said.text, standing.trail.choices)
  if (index !== undefined && standing.trail.choices[index] !== undefined) return sure(choose(standing, index))
  if (isYes(said.text)) return sure(finish(standing))
  if (isUnchanged(said.text)) return sure({ ...askConfirm(standing, [sentence.READY]), briefly: true })
  const corrected = correct(standing, said.text)
  if (corrected !== undefined) return sure(corrected)
  if (soundsLikeStop(said)) return sure(cancel(standing))
  const example = sentence.changeExample(changeable(standing)[0]?.title ?? '')
  const why = isNo(said.text) ? sentence.CHANGE_WHAT : sentence.NOT_READ_AT_CONFIRM
  return { outcome: askConfirm(standing, [why + example]), ifAside: { ask: goOn(standing), otherwise: 'nothing' } }
}

/** `同意` pressed twice answers the question before and confirms no summary that nobody has read. */
function saysAgain(standing: Standing, text: string): boolean {
  const last = fieldNamed(standing, standing.trail.asked.at(-1) ?? '')
  const answer = last?.free === true ? undefined : last && answerOf(standing, last)
  return answer !== undefined && isYes(text) && !isFiling(text) && bare(text) === bare(answer.shown)
}

/** The choices are: confirm, change one of the fields, cancel. */
function choose(standing: Standing, index: number) {
  if (index === 0) return finish(standing)
  const field = changeable(standing)[index - 1]
  return field === undefined ? cancel(standing) : askField({ ...standing, at: CONFIRM }, field.name, [], true)
}
