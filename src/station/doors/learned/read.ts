import { fold, MAX_QUERY } from '../../../search/fold.ts'
import type { Model } from '../../../search/learning/logistic.ts'
import { decode } from './coded.ts'
import { type Chances, chancesBy, featuresOf } from './model.ts'
import { type Told, toldBy } from './told.ts'
import { WEIGHTS } from './weights.ts'

/** A message as rules and learner see it. */
export interface Reading {
  readonly folded: string
  readonly told: Told
  readonly chances: Chances
}

let model: Model | undefined
/** One message is asked about several times: for danger, for its matter, for its body. */
let last: { readonly text: string; readonly reading: Reading } | undefined

/** Reads a message. The same text always gives the same reading. */
export function read(text: string): Reading {
  if (last?.text === text) return last.reading
  model = model ?? decode(WEIGHTS)
  last = { text, reading: readBy(model, text) }
  return last.reading
}

/** Reads a message with another model. */
export function readBy(by: Model, text: string): Reading {
  const folded = fold(text.slice(0, MAX_QUERY))
  const told = toldBy(folded)
  return { folded, told, chances: chancesBy(by, featuresOf(folded, told)) }
}
