import type { Answer, Field } from '../ports/dialogue.ts'
import { advance, type Interpretation, missed, resume, sure } from './outcome.ts'
import * as sentence from './sentences.ts'
import { answerOf, applies, CONFIRM, contextOf, record, type Standing } from './standing.ts'

/** One answer is left to its question; from two on a message is taken apart. */
const SEVERAL = 2

/** Reads a text as the answer to the question being asked, or as the answers to several questions at once. */
export function take(standing: Standing, field: Field, text: string): Interpretation {
  const found = readAll(standing, field, text)
  if (found.length >= SEVERAL) return sure(takeAll(standing, found))
  const reading = field.read(text, contextOf(standing))
  if ('ok' in reading)
    return sure(advance(record(standing, field, reading.ok), reading.note === undefined ? [] : [reading.note]))
  if (found.length > 0) return sure(takeAll(standing, found))
  return { outcome: missed(standing, reading.again), ifAside: resume(standing, [sentence.GO_ON]) }
}

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

function takeAll(standing: Standing, found: Found) {
  let next = standing
  const rows: [string, string][] = []
  for (const [field, answer] of found) {
    if (!applies(next, field)) continue
    next = record(next, field, answer)
    if (field.hidden !== true) rows.push([field.title, answer.shown])
  }
  const quiet = advance(next, [])
  const shownAnyway = quiet.kind === 'ask' && quiet.standing.at === CONFIRM
  return shownAnyway || rows.length === 0 ? quiet : advance(next, [sentence.noted(rows)])
}
