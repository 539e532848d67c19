import { LABELS, type Label } from '../../ports/phrases.ts'
import { learn as learnModel, type Model, type Settings, softmax, weigh } from '../../search/learning/logistic.ts'
import { piecesOf } from '../../search/learning/pieces.ts'
import { SIGN_COUNT, signsOf } from './signs.ts'

export { softmax }

export interface Sample {
  readonly label: Label
  readonly read: string
}

/** Scores a text for every label, in the order of {@link LABELS}. Higher is likelier; log odds up to a constant. */
export type Classifier = (read: string) => Float64Array

const SETTINGS: Settings = {
  classes: LABELS.length,
  signCount: SIGN_COUNT,
  rounds: 2,
  rate: 6,
  often: 2,
  signLoudness: 0.2,
  smallestError: 0.015,
}

/** Learns what people say for each label. The same phrases always give the same model. */
export function learn(samples: readonly Sample[]): Model {
  return learnModel(
    samples.map(({ label, read }) => ({ gold: LABELS.indexOf(label), pieces: piecesOf(read), signs: signsOf(read) })),
    SETTINGS,
  )
}

export function classifierOf(model: Model): Classifier {
  return (read) => weigh(model, { pieces: piecesOf(read), signs: signsOf(read) })
}
