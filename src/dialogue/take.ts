import { inSimplified } from '../language/simplified.ts'
import type { Answer, Field } from '../ports/dialogue.ts'
import { advance, goOn, type Interpretation, missed, type Note, type Outcome, sure } from './outcome.ts'
import * as sentence from './sentences.ts'
import { answerOf, applies, CONFIRM, contextOf, record, type Standing } from './standing.ts'

/** One answer is left to its question; from two on a message is taken apart. */
const SEVERAL = 2

/**
 * Reads a text as the answer to the question being asked, or as the answers to several questions at once. Unless it
 * answers several, it may still be a wish of its own.
 */
export function take(standing: Standing, field: Field, text: string): Interpretation {
  const found = readAll(standing, field, text)
  const several = found.length >= SEVERAL
  const reading = several ? undefined : field.read(heard(field, text), contextOf(standing))
  const ask = goOn(standing)
  if (reading !== undefined && 'ok' in reading) {
    const next = record(standing, field, reading.ok)
    const outcome = advance(next, said(reading.note, amiss(next, text)))
    return { outcome, ifAside: { ask, otherwise: field.free === true ? 'words' : 'answer' } }
  }
  if (several || found.length > 0 || reading === undefined) {
    const outcome = takeAll(standing, found, text)
    return field.free === true ? { outcome, ifAside: { ask, otherwise: 'words' } } : sure(outcome)
  }
  return { outcome: missed(standing, reading.again), ifAside: { ask, otherwise: 'nothing' } }
}

/** Words that are kept stay as they are; everything else is read in inSimplified script. */
const heard = (field: Field, text: string): string => (field.free === true ? text : inSimplified(text))

type Found = readonly (readonly [Field, Answer])[]

/** What the dialogue finds in a text for questions that are still open. */
function readAll(standing: Standing, current: Field, text: string): Found {
  const found = standing.dialogue.readAll?.(text, contextOf(standing)) ?? {}
  return standing.dialogue.fields.flatMap((field) => {
    const answer = found[field.name]
    const open = field === current || answerOf(standing, field) === undefined
    return answer !== undefined && open ? [[field, answer] as const] : []
  })
}

function takeAll(standing: Standing, found: Found, text: string): Outcome {
  let next = standing
  const rows: [string, string][] = []
  for (const [field, answer] of found) {
    if (!applies(next, field)) continue
    next = record(next, field, answer)
    if (field.hidden !== true) rows.push([field.title, answer.shown])
  }
  const quiet = advance(next, [])
  const shownAnyway = quiet.kind === 'ask' && quiet.standing.at === CONFIRM
  return advance(next, said(shownAnyway || rows.length === 0 ? undefined : sentence.noted(rows), amiss(next, text)))
}

const amiss = (standing: Standing, text: string): string | undefined =>
  standing.dialogue.amiss?.(text, contextOf(standing))

const said = (...notes: readonly (Note | undefined)[]): readonly Note[] => notes.filter((note) => note !== undefined)
