/** What is known of a text: its pieces, and numbers of the signs that it shows, all below `Settings.signCount`. */
export interface Features {
  readonly pieces: readonly string[]
  readonly signs: readonly number[]
}

export interface Sample extends Features {
  /** Number of its class, below `Settings.classes`. */
  readonly gold: number
}

export interface Settings {
  readonly classes: number
  readonly signCount: number
  /** How often every sample is gone through, and how far the first step goes. */
  readonly rounds: number
  readonly rate: number
  /** Pieces of fewer samples than this say nothing about other texts. */
  readonly often: number
  /** How much the signs of a text count beside its pieces. */
  readonly signLoudness: number
  /** Errors smaller than this are not worth a step: most classes are out of the question for most samples. */
  readonly smallestError: number
  /** Spreads large classes over the whole of a round; otherwise what is left of them makes its end. */
  readonly spread?: true
}

/** What was learned: a row of weights, one a class, for every sign and then for every piece. */
export interface Model {
  readonly classes: number
  readonly signCount: number
  readonly signLoudness: number
  readonly ids: ReadonlyMap<string, number>
  readonly weights: Float32Array
}

/** Evidence of one kind: numbers of weights, and how loud each is. */
interface Evidence {
  readonly ids: Uint32Array
  readonly size: number
}

interface Example {
  readonly gold: number
  readonly evidence: readonly Evidence[]
}

/**
 * Multinomial logistic regression over pieces of text and their signs, by stochastic gradient descent in a fixed order,
 * so that the same samples always give the same model.
 */
export function learn(samples: readonly Sample[], settings: Settings): Model {
  const { classes, signCount, signLoudness, rounds, rate, smallestError } = settings
  const ids = numbersOf(samples, settings)
  const weights = new Float32Array((signCount + ids.size) * classes)
  const model = { classes, signCount, signLoudness, ids, weights }
  const examples = samples.map((sample) => ({ gold: sample.gold, evidence: evidenceOf(sample, model) }))
  const order = interleave(examples, settings.spread === true)
  const odds = new Float64Array(classes)
  const wrong = new Uint16Array(classes)
  for (let round = 0; round < rounds; round++)
    for (const example of order) step(weights, example, { odds, wrong, rate: rate / (1 + round), smallestError })
  return model
}

/** Log odds up to a constant for every class; higher is likelier. */
export function weigh(model: Model, features: Features): Float64Array {
  const out = new Float64Array(model.classes)
  sum(model.weights, evidenceOf(features, model), out)
  return out
}

/** The pieces and signs of a text that speak most for a class, strongest first; signs as their numbers. */
export function reasonsFor(
  { classes, signCount, ids, weights }: Model,
  { pieces, signs }: Features,
  of: number,
): readonly (string | number)[] {
  const at = (id: number): number => weights[id * classes + of] ?? 0
  const told = pieces.map((piece) => [piece, at(ids.get(piece) ?? Number.POSITIVE_INFINITY)] as const)
  const shown = signs.map((sign) => [sign, sign < signCount ? at(sign) : 0] as const)
  return [...told, ...shown]
    .filter(([, weight]) => weight > 0)
    .toSorted((a, b) => b[1] - a[1])
    .map(([reason]) => reason)
}

/** Turns log odds into probabilities in place. */
export function softmax(odds: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const x of odds) if (x > top) top = x
  let total = 0
  for (let k = 0; k < odds.length; k++) {
    const e = Math.exp((odds[k] as number) - top)
    odds[k] = e
    total += e
  }
  for (let k = 0; k < odds.length; k++) odds[k] = (odds[k] as number) / total
}

/** Numbers for the pieces that come often enough to tell something of texts that are not among the samples. */
function numbersOf(samples: readonly Sample[], { often, signCount }: Settings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { pieces } of samples) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const ids = new Map<string, number>()
  for (const [piece, count] of counts) if (count >= often) ids.set(piece, signCount + ids.size)
  return ids
}

/** Pieces are as loud together in a long text as in a short one; pieces without a number count as said. */
function evidenceOf({ pieces, signs }: Features, { ids, signLoudness }: Model): readonly Evidence[] {
  const known: number[] = []
  for (const piece of pieces) {
    const id = ids.get(piece)
    if (id !== undefined) known.push(id)
  }
  return [
    { ids: Uint32Array.from(known), size: 1 / Math.sqrt(pieces.length || 1) },
    { ids: Uint32Array.from(signs), size: signLoudness / Math.sqrt(signs.length || 1) },
  ]
}

interface Step {
  /** Filled anew each time. */
  readonly odds: Float64Array
  /** Classes to move in the current step; filled anew each time. */
  readonly wrong: Uint16Array
  readonly rate: number
  readonly smallestError: number
}

/** Moves the weights of one example's evidence towards its class. */
function step(weights: Float32Array, { gold, evidence }: Example, { odds, wrong, rate, smallestError }: Step): void {
  odds.fill(0)
  sum(weights, evidence, odds)
  softmax(odds)
  odds[gold] = (odds[gold] as number) - 1
  let count = 0
  for (let k = 0; k < odds.length; k++) {
    const error = odds[k] as number
    if (error < smallestError && error > -smallestError) continue
    wrong[count] = k
    odds[count++] = error * rate
  }
  for (const { ids, size } of evidence)
    for (let i = 0; i < ids.length; i++) {
      const base = (ids[i] as number) * odds.length
      for (let w = 0; w < count; w++) {
        const at = base + (wrong[w] as number)
        weights[at] = (weights[at] as number) - (odds[w] as number) * size
      }
    }
}

/** Adds what the evidence says to `out`. */
function sum(weights: Float32Array, evidence: readonly Evidence[], out: Float64Array): void {
  const n = out.length
  for (const { ids, size } of evidence)
    for (let i = 0; i < ids.length; i++) {
      const base = (ids[i] as number) * n
      for (let k = 0; k < n; k++) out[k] = (out[k] as number) + (weights[base + k] as number) * size
    }
}

/** Takes the examples of the classes in turn, so that none is forgotten by the end of a round. */
function interleave(examples: readonly Example[], spread: boolean): Example[] {
  const sizes = new Map<number, number>()
  for (const { gold } of examples) sizes.set(gold, (sizes.get(gold) ?? 0) + 1)
  const seen = new Map<number, number>()
  const keyed = examples.map((example) => {
    const turn = seen.get(example.gold) ?? 0
    seen.set(example.gold, turn + 1)
    return { example, turn: spread ? (turn + 0.5) / (sizes.get(example.gold) ?? 1) : turn }
  })
  return keyed.toSorted((a, b) => a.turn - b.turn).map((k) => k.example)
}
