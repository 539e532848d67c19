import type { Label, Phrases } from '../../ports/phrases.ts'
import type { Model } from '../../search/learning/logistic.ts'
import { isStaffLabel } from './labels.ts'
import { classifierOf, learn, type Sample } from './learn.ts'
import { readText } from './read.ts'
import { buildScore } from './score.ts'
import { buildShort } from './short.ts'
import { type Slots, slotsFor } from './slots/index.ts'

export interface Routed {
  readonly label: Label
  /** 0..1 */
  readonly confidence: number
  readonly slots: Slots
  readonly runnerUp?: { readonly label: Label; readonly confidence: number }
}

export interface Speaker {
  readonly role: 'citizen' | 'staff'
}

/** Says what a text wants. Pure, synchronous, never throws; the same text always gives the same answer. */
export type Router = (text: string, speaker: Speaker) => Routed

/** Below this the scorer has not recognised the text, and a very short one may be a mistyped menu word. */
const UNSURE = 0.4

/** Bare numbers answer a question that the router has not heard. */
const WORDLESS = /^[N,: ]*$/
const WORDLESS_CONFIDENCE = 0.2

/** What the examples of the phrases taught. Plain data: it can be kept and used again for the same phrases. */
export interface Trained {
  readonly model: Model
  /** Examples as the router reads them. */
  readonly samples: readonly Sample[]
}

/** Learns from the phrases; takes a tenth of a second and more. */
export function trainRouter(phrases: readonly Phrases[]): Trained {
  const samples = phrases.flatMap(({ label, examples }) =>
    examples.map((text) => ({ label, read: readText(text, isStaffLabel(label)) })),
  )
  return { model: learn(samples), samples }
}

export function buildRouter(phrases: readonly Phrases[], trained: Trained = trainRouter(phrases)): Router {
  const score = buildScore(phrases, classifierOf(trained.model))
  const menuWord = buildShort(trained.samples)
  const routed = (text: string, staff: boolean): Routed => {
    const read = readText(text, staff)
    const [best, next] = score(read, staff)
    const meant = best.confidence < UNSURE ? menuWord(read) : undefined
    const first = meant !== undefined && (staff || !isStaffLabel(meant.label)) ? meant : best
    const second = first.label === best.label ? next : best
    return {
      label: first.label,
      confidence: WORDLESS.test(read) ? Math.min(first.confidence, WORDLESS_CONFIDENCE) : first.confidence,
      slots: slotsFor(first.label, text),
      runnerUp: second,
    }
  }
  /** One message is asked about several times: for a stop, an aside, its wish. */
  let last: { readonly text: string; readonly staff: boolean; readonly routed: Routed } | undefined
  return (text, { role }) => {
    const staff = role === 'staff'
    if (last?.text !== text || last.staff !== staff) last = { text, staff, routed: routed(text, staff) }
    return last.routed
  }
}
