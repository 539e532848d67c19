import { lettersOf, shinglesOf } from './shingles.ts'

export interface Opinion {
  readonly id: string
  readonly personId: string
  readonly text: string
}

/** Opinions that say the same in nearly the same words. */
export interface Group {
  /** The wording that most of them share. */
  readonly leader: Opinion
  /** In the order given, the leader among them. */
  readonly members: readonly Opinion[]
  /** Different people; who sends a letter three times counts once. */
  readonly people: number
}

/** Share of the shorter text's shingles that the longer one must hold. */
const HELD = 0.8
/** A text this short is held by many that say other things; it must be nearly the whole of the other. */
const SHORT = 20
const NEARLY_WHOLE = 0.8
/** A shingle that so many wordings hold is a turn of phrase and finds nobody. */
const COMMON = 400
/** Texts between two pauses. */
const STEP = 100

interface Wording {
  readonly letters: string
  readonly first: number
  readonly members: number[]
}

/** The same in one go; see {@link groupSteps}. */
export function groupAlike(opinions: readonly Opinion[]): readonly Group[] {
  const steps = groupSteps(opinions)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same with pauses of the event loop, so that messages go on being answered meanwhile. */
export async function groupInBackground(opinions: readonly Opinion[]): Promise<readonly Group[]> {
  const steps = groupSteps(opinions)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await new Promise((resume) => setImmediate(resume))
  }
}

/**
 * Puts opinions into groups of near-duplicates, largest first; who is alone makes a group of one. A wording that many
 * sent leads, and whoever holds four fifths of it, or is held by it, follows: form letters with a personal addition
 * belong to their letter. Linear in the number of texts but for phrases that many share; the order given decides ties.
 */
export function* groupSteps(opinions: readonly Opinion[]): Generator<void, readonly Group[]> {
  const wordings = new Map<string, Wording>()
  for (const [n, { text }] of opinions.entries()) {
    const letters = lettersOf(text)
    const known = wordings.get(letters)
    if (known === undefined) wordings.set(letters, { letters, first: n, members: [n] })
    else known.members.push(n)
    if (n % STEP === STEP - 1) yield
  }
  const order = [...wordings.values()].toSorted(
    (a, b) => b.members.length - a.members.length || a.letters.length - b.letters.length || a.first - b.first,
  )
  const led: { readonly wording: Wording; readonly size: number; readonly members: number[] }[] = []
  const holders = new Map<number, number[]>()
  const tally = createTally()
  for (const [n, wording] of order.entries()) {
    const shingles = shinglesOf(wording.letters)
    const leader = nearest(tally(shingles, holders), shingles.size, wording.letters.length, led)
    if (leader === undefined) {
      for (const shingle of shingles) {
        const list = holders.get(shingle)
        if (list === undefined) holders.set(shingle, [led.length])
        else if (list.length < COMMON) list.push(led.length)
      }
      led.push({ wording, size: shingles.size, members: [...wording.members] })
    } else led[leader]?.members.push(...wording.members)
    if (n % STEP === STEP - 1) yield
  }
  return led
    .map(({ wording, members }) => {
      const inOrder = members.toSorted((a, b) => a - b).map((m) => opinions[m] as Opinion)
      return {
        leader: opinions[wording.first] as Opinion,
        members: inOrder,
        people: new Set(inOrder.map(({ personId }) => personId)).size,
      }
    })
    .toSorted((a, b) => b.members.length - a.members.length)
}

/** Counts what a text shares with each leader; one array for all texts, since a map for each would cost most of the time. */
function createTally(): (shingles: ReadonlySet<number>, holders: ReadonlyMap<number, readonly number[]>) => Shared {
  let counts = new Uint16Array(1024)
  const touched: number[] = []
  return (shingles, holders) => {
    for (const leader of touched) counts[leader] = 0
    touched.length = 0
    for (const shingle of shingles)
      for (const leader of holders.get(shingle) ?? []) {
        if (leader >= counts.length) counts = grown(counts, leader)
        if (counts[leader] === 0) touched.push(leader)
        counts[leader] = (counts[leader] as number) + 1
      }
    return { leaders: touched, count: (leader) => counts[leader] as number }
  }
}

interface Shared {
  readonly leaders: readonly number[]
  readonly count: (leader: number) => number
}

function grown(counts: Uint16Array<ArrayBuffer>, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(needed * 2)
  larger.set(counts)
  return larger
}

/** The leader that shares most with a text, if it shares enough. */
function nearest(
  { leaders, count }: Shared,
  size: number,
  length: number,
  led: readonly { readonly wording: Wording; readonly size: number }[],
): number | undefined {
  let best: number | undefined
  let most = 0
  for (const leader of leaders) {
    const other = led[leader] as (typeof led)[number]
    const share = count(leader) / Math.min(other.size, size)
    if (share <= most) continue
    const enough =
      Math.min(length, other.wording.letters.length) >= SHORT
        ? share >= HELD
        : count(leader) / Math.max(other.size, size) >= NEARLY_WHOLE
    if (!enough) continue
    most = share
    best = leader
  }
  return best
}
