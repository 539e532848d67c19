import { type Features, learn, type Model, type Settings, softmax } from '../../../search/learning/logistic.ts'
import { piecesOf } from '../../../search/learning/pieces.ts'
import { CLASSES, type Class, DANGERS, OTHERS, type OtherClass } from './classes.ts'
import { type Scorer, score } from './score.ts'
import { SIGN_COUNT, signsOf, stancesOf, type Told, toldBy } from './told.ts'

export const SETTINGS: Settings = {
  classes: CLASSES.length,
  signCount: SIGN_COUNT,
  rounds: 10,
  rate: 8,
  often: 2,
  signLoudness: 0.3,
  smallestError: 0.01,
  spread: true,
}

/** A message and what it is. */
export interface Example {
  readonly is: Class
  readonly text: string
  /** Rules were made while looking at it, so that they say more of it than of what strangers write. */
  readonly fitted: boolean
}

/** How likely a text is what; all classes together make 1. */
export interface Chances {
  /** Somebody is in danger. */
  readonly danger: number
  /** Another body's rather than ours, given that nobody is in danger. */
  readonly others: number
  /** The likeliest body of this city, and its chance, given that it is another body's. */
  readonly likeliest: readonly [topic: OtherClass, chance: number]
  /** Of one class. */
  readonly of: (name: Class) => number
}

/** Spaces and marks of all kinds only part; what is typed without them is the same. */
const MARKS = /[\p{P}\p{S}\s]+/gu

export function featuresOf(folded: string, told: Told): Features {
  return { pieces: piecesOf(partsOf(folded)), signs: signsOf(folded, told) }
}

/** What is only denied is not what the text is about. */
const DENIED = /(?:不是(?:要|来|想|说)|并不是|并非|不想|不打算|不用)[^,]{1,6}(?=,)/g

const partsOf = (folded: string): string => `${folded.replace(MARKS, ',')},`.replace(DENIED, '').replace(/^,+|,+$/g, '')

/** Learns from examples, whose texts are folded. Of every second fitted one it is not told what the rules say. */
export function learnFrom(examples: readonly Example[]): Model {
  const samples = examples.map(({ is, text, fitted }, i) => ({
    gold: CLASSES.indexOf(is),
    ...(fitted && i % 2 === 0
      ? { pieces: piecesOf(partsOf(text)), signs: stancesOf(text) }
      : featuresOf(text, toldBy(text))),
  }))
  return learn(samples, SETTINGS)
}

const ELSEWHERE = CLASSES.indexOf('elsewhere')
const KEPT = CLASSES.indexOf('kept')

/** What a model makes of a text, which is folded. */
export function chancesBy(scorer: Scorer, folded: string, told: Told): Chances {
  const p = score(scorer, partsOf(folded), signsOf(folded, told))
  softmax(p)
  let danger = 0
  for (let k = 0; k < DANGERS.length; k++) danger += p[k] as number
  let away = 0
  let best = DANGERS.length
  for (let k = DANGERS.length; k < KEPT; k++) {
    away += p[k] as number
    if (k !== ELSEWHERE && (p[k] as number) > (p[best] as number)) best = k
  }
  return {
    danger,
    others: away / (away + (p[KEPT] as number)),
    likeliest: [OTHERS[best - DANGERS.length] as OtherClass, (p[best] as number) / away],
    of: (name) => p[CLASSES.indexOf(name)] as number,
  }
}
