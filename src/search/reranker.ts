/** The candidates for one question, one row of features each; `gold` marks those that answer it. */
export interface Lesson {
  readonly rows: readonly Float32Array[]
  readonly gold: readonly boolean[]
}

/** Higher = likelier to be the answer; only differences within one question mean something. */
export type Judge = (row: Float32Array) => number

/** Steps of full gradient descent; twice as many change nothing that can be measured. */
const ROUNDS = 160
const RATE = 0.5
/** Ridge penalty that suits a thousand questions; {@link FEW} questions get more. */
const RIDGE = 0.003
const FEW = 1_000

/**
 * Teaches a linear judge: softmax over the candidates of each question (ListNet, Cao et al. 2007) on standardised
 * features, by gradient descent with a ridge penalty. Pauses after every step. Undefined when no lesson holds an answer.
 */
export function* teach(lessons: readonly Lesson[]): Generator<void, Judge | undefined> {
  const useful = lessons.filter(({ gold }) => gold.includes(true))
  const first = useful[0]?.rows[0]
  if (first === undefined) return undefined
  const standard = standardise(useful)
  const taught = useful.map(({ rows, gold }) => ({ rows: rows.map(standard), gold }))
  const weights = new Float64Array(first.length)
  const ridge = RIDGE * Math.max(1, FEW / useful.length)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(first.length)
    for (const lesson of taught) learn(lesson, weights, slope)
    for (const [k, w] of weights.entries()) weights[k] = w + RATE * ((slope[k] as number) / taught.length - ridge * w)
    yield
  }
  return (row) => product(standard(row), weights)
}

/** Adds to the slope how the weights should change for the answers of a lesson to come first. */
function learn({ rows, gold }: Lesson, weights: Float64Array, slope: Float64Array): void {
  const scores = rows.map((row) => product(row, weights))
  const best = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - best))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const answers = gold.filter(Boolean).length
  for (const [n, row] of rows.entries()) {
    const error = (gold[n] === true ? 1 / answers : 0) - (odds[n] as number) / all
    for (let k = 0; k < row.length; k++) slope[k] = (slope[k] as number) + error * (row[k] as number)
  }
}

function product(row: Float32Array, weights: Float64Array): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += (row[k] as number) * (weights[k] as number)
  return sum
}

/** Brings every feature to mean 0 and deviation 1 over all rows. */
function standardise(lessons: readonly Lesson[]): (row: Float32Array) => Float32Array {
  const rows = lessons.flatMap((lesson) => lesson.rows)
  const width = rows[0]?.length ?? 0
  const mean = new Float64Array(width)
  const deviation = new Float64Array(width)
  for (const row of rows)
    for (let k = 0; k < width; k++) mean[k] = (mean[k] as number) + (row[k] as number) / rows.length
  for (const row of rows)
    for (let k = 0; k < width; k++)
      deviation[k] = (deviation[k] as number) + ((row[k] as number) - (mean[k] as number)) ** 2 / rows.length
  return (row) => row.map((value, k) => (value - (mean[k] as number)) / (Math.sqrt(deviation[k] as number) || 1))
}
