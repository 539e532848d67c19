import { fold, MAX_QUERY } from '../../../search/fold.ts'
import { reasonsFor } from '../../../search/learning/logistic.ts'
import { withoutFigures } from '../figurative.ts'
import { asHeard } from '../heard.ts'
import { CLASSES, type Class } from './classes.ts'
import { decode } from './coded.ts'
import { isEnglish } from './is-english.ts'
import { type Chances, chancesBy, featuresOf } from './model.ts'
import { type Scorer, scorerOf } from './score.ts'
import { type Told, toldBy } from './told.ts'
import { WEIGHTS } from './weights.ts'
import { ENGLISH_WEIGHTS } from './weights-english.ts'

/** A message as rules and learner see it. */
export interface Reading {
  readonly folded: string
  /** Read by the learner of English. */
  readonly english: boolean
  readonly told: Told
  readonly chances: Chances
}

let chinese: Scorer | undefined
let ofEnglish: Scorer | undefined
/** One message is asked about several times: for danger, for its matter, for its body. */
let last: { readonly text: string; readonly reading: Reading } | undefined

/** Reads a message. The same text always gives the same reading. */
export function read(text: string): Reading {
  if (last?.text === text) return last.reading
  last = { text, reading: readBy(scorerFor(isEnglish(fold(text))), text) }
  return last.reading
}

function scorerFor(english: boolean): Scorer {
  if (english) {
    ofEnglish = ofEnglish ?? scorerOf(decode(ENGLISH_WEIGHTS))
    return ofEnglish
  }
  chinese = chinese ?? scorerOf(decode(WEIGHTS))
  return chinese
}

/** Reads a message with another model. */
export function readBy(by: Scorer, text: string): Reading {
  const folded = withoutFigures(asHeard(fold(text.slice(0, MAX_QUERY))))
  const told = toldBy(folded)
  return { folded, english: isEnglish(folded), told, chances: chancesBy(by, folded, told) }
}

/** How many pieces explain a reading. */
const REASONS = 5

/** Why a message is taken for what it is: the likeliest class, its chance, what rules see, and the pieces that speak most for it. */
export function whyRead(text: string): {
  readonly is: Class
  readonly chance: number
  readonly ruled: readonly string[]
  readonly pieces: readonly string[]
} {
  const { folded, english, told, chances } = read(text)
  const is = CLASSES.reduce((best, name) => (chances.of(name) > chances.of(best) ? name : best))
  const reasons = reasonsFor(scorerFor(english).model, featuresOf(folded, told), CLASSES.indexOf(is))
  return {
    is,
    chance: chances.of(is),
    ruled: [
      ...(told.urgent?.help ?? []),
      ...(told.perhaps ? ['perhaps'] : []),
      ...(told.named ? [told.named.topic] : []),
    ],
    pieces: reasons.filter((reason) => typeof reason === 'string').slice(0, REASONS),
  }
}
