import { solve } from './solve.ts'

/** The candidates for one question, one row of features each; `gold` marks those that answer it. */
export interface Lesson {
  readonly rows: readonly Float32Array[]
  readonly gold: readonly boolean[]
}

/** Higher = likelier to be the answer; only differences within one question mean something. */
export type Judge = (row: Float32Array) => number

/** Newton steps at most, and how little the loss must fall for the last one; a handful is usual. */
const ROUNDS = 12
const SETTLED = 1e-4
/** Times that a step which leads upwards is halved. */
const HALVINGS = 6
/** A feature whose values differ by less than this share of their squares says nothing. */
const SAME = 1e-9
/** Questions gone through between two pauses. */
const STEP = 16
/** Ridge penalty that suits a thousand questions; {@link FEW} questions get more. */
const RIDGE = 0.005
const FEW = 1_000
/** Candidates with less chance than this bend the loss too little to be counted. */
const LEAST_CHANCE = 3e-4
/** Candidates of which all are learned from; of those behind them and wrong, one in {@link FAR_SHARE}. */
const CLOSE = 100
const FAR_SHARE = 3

/**
 * Teaches a linear judge: softmax over the candidates of each question (ListNet, Cao et al. 2007) on standardised
 * features, by Newton's method with a ridge penalty. Pauses often. Undefined when no lesson holds an answer.
 */
export function* teach(lessons: readonly Lesson[]): Generator<void, Judge | undefined> {
  const useful = lessons.filter(({ gold }) => gold.includes(true)).map(thinned)
  const width = useful[0]?.rows[0]?.length
  if (width === undefined) return undefined
  const standard = standardise(useful, width)
  const tables: Table[] = []
  for (const { rows, gold } of useful) {
    const cells = new Float64Array(rows.length * width)
    for (const [n, row] of rows.entries()) standard(row, cells, n * width)
    tables.push({ cells, wanted: wantedOf(gold) })
    yield
  }
  const ridge = RIDGE * Math.max(1, FEW / useful.length)
  let weights = new Float64Array(width)
  let now = yield* survey(tables, weights, ridge)
  for (let round = 0; round < ROUNDS; round++) {
    const before = now
    const step = solve(before.bend, before.slope)
    let share = 1
    for (let halving = 0; halving <= HALVINGS && now === before; halving++, share /= 2) {
      const next = weights.map((w, k) => w - share * (step[k] as number))
      const there = yield* survey(tables, next, ridge)
      if (there.loss > before.loss) continue
      weights = next
      now = there
    }
    if (before.loss - now.loss < SETTLED) break
  }
  const judged = new Float64Array(width)
  return (row) => {
    standard(row, judged, 0)
    return product(judged, 0, weights)
  }
}

function thinned({ rows, gold }: Lesson): Lesson {
  const kept = (n: number): boolean => n < CLOSE || gold[n] === true || n % FAR_SHARE === 0
  return { rows: rows.filter((_, n) => kept(n)), gold: gold.filter((_, n) => kept(n)) }
}

function wantedOf(gold: readonly boolean[]): Float64Array {
  const answers = gold.filter(Boolean).length
  return Float64Array.from(gold, (one) => (one ? 1 / answers : 0))
}

/** Standardised rows one behind the other, and the share that each candidate should get. */
interface Table {
  readonly cells: Float64Array
  readonly wanted: Float64Array
}

/** The loss at some weights, its slope, and how it bends: a symmetric matrix by rows. */
interface Ground {
  readonly loss: number
  readonly slope: Float64Array
  readonly bend: Float64Array
}

function* survey(tables: readonly Table[], weights: Float64Array, ridge: number): Generator<void, Ground> {
  const width = weights.length
  const ground = { loss: 0, slope: new Float64Array(width), bend: new Float64Array(width * width) }
  const share = 1 / tables.length
  for (const [n, table] of tables.entries()) {
    ground.loss += share * add(table, weights, ground, share)
    if (n % STEP === 0) yield
  }
  for (const [k, w] of weights.entries()) {
    ground.loss += (ridge / 2) * w * w
    ground.slope[k] = (ground.slope[k] as number) + ridge * w
    for (let j = 0; j < k; j++) ground.bend[j * width + k] = ground.bend[k * width + j] as number
    ground.bend[k * width + k] = (ground.bend[k * width + k] as number) + ridge
  }
  return ground
}

/** Adds slope and bend of one question, gives its loss. */
function add({ cells, wanted }: Table, weights: Float64Array, { slope, bend }: Ground, share: number): number {
  const width = weights.length
  const scores = wanted.map((_, n) => product(cells, n * width, weights))
  const best = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - best))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const mean = new Float64Array(width)
  let loss = 0
  for (let n = 0; n < wanted.length; n++) {
    const chance = (odds[n] as number) / all
    const want = wanted[n] as number
    if (want > 0) loss -= want * ((scores[n] as number) - best - Math.log(all))
    if (want === 0 && chance < LEAST_CHANCE) continue
    const from = n * width
    for (let k = 0; k < width; k++) {
      const cell = cells[from + k] as number
      slope[k] = (slope[k] as number) + share * (chance - want) * cell
      mean[k] = (mean[k] as number) + chance * cell
    }
    bendBy(bend, cells, from, width, share * chance)
  }
  bendBy(bend, mean, 0, width, -share)
  return loss
}

/** Adds a multiple of the outer product of a row with itself, below the diagonal. */
function bendBy(bend: Float64Array, cells: Float64Array, from: number, width: number, amount: number): void {
  for (let k = 0; k < width; k++) {
    const own = amount * (cells[from + k] as number)
    for (let j = 0; j <= k; j++)
      bend[k * width + j] = (bend[k * width + j] as number) + own * (cells[from + j] as number)
  }
}

function product(cells: Float64Array, from: number, weights: Float64Array): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += (cells[from + k] as number) * (weights[k] as number)
  return sum
}

/** Writes a row with every feature brought to mean 0 and deviation 1 over all rows. */
type Standard = (row: Float32Array, cells: Float64Array, from: number) => void

function standardise(lessons: readonly Lesson[], width: number): Standard {
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { rows } of lessons) {
    count += rows.length
    for (const row of rows)
      for (let k = 0; k < width; k++) {
        const cell = row[k] as number
        sums[k] = (sums[k] as number) + cell
        squares[k] = (squares[k] as number) + cell * cell
      }
  }
  const mean = sums.map((sum) => sum / count)
  const scale = squares.map((sum, k) => {
    const spread = sum / count - (mean[k] as number) ** 2
    return spread > SAME * (sum / count) ? 1 / Math.sqrt(spread) : 0
  })
  return (row, cells, from) => {
    for (let k = 0; k < width; k++) cells[from + k] = ((row[k] as number) - (mean[k] as number)) * (scale[k] as number)
  }
}
