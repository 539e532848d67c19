import type { Answer, Answers } from '../ports/dialogue.ts'
import { advance, type Outcome } from './outcome.ts'
import * as sentence from './sentences.ts'
import { contextOf, prune, type Standing } from './standing.ts'

/** A form whose definition changed under a person: keeps what still fits, says so, and asks what is open. */
export function adopt(standing: Standing): Outcome {
  const kept = stillFitting(standing)
  const name = standing.dialogue.name(kept.answers)
  return advance(kept, [sentence.newVersion(name, Object.keys(kept.answers).length > 0)])
}

function stillFitting(standing: Standing): Standing {
  let kept: Answers = {}
  for (const field of standing.dialogue.fields) {
    const answer = standing.answers[field.name]
    const context = contextOf({ ...standing, answers: kept })
    if (answer !== undefined && waysToSay(answer).some((text) => 'ok' in field.read(text, context)))
      kept = { ...kept, [field.name]: answer }
  }
  return prune({ ...standing, answers: kept })
}

const waysToSay = ({ verbatim, value, shown }: Answer): readonly string[] => [
  ...(verbatim === undefined ? [] : [verbatim]),
  value,
  shown,
]
