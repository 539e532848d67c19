import type { ArticleIndex } from './article-index.ts'
import type { ConfirmedPair } from './association.ts'
import type { Law, Library } from './laws.ts'
import { pairsAsked, singlesAsked } from './question-terms.ts'

/** Earlier questions like this one: how alike, 0..1, by article and by law that answered them. */
export interface Recalled {
  readonly articles: ReadonlyMap<number, number>
  readonly laws: ReadonlyMap<number, number>
  /** The same for the articles that stand around those in their law, less with every article between; shared, valid until the next question. */
  readonly around: Float32Array
  /** The likest of all, 0 where none is like it. */
  readonly known: number
}

export interface QuestionMemory {
  readonly recall: (folded: string) => Recalled
  /** Rarity of a character or a pair of characters among the questions. */
  readonly seldomAsked: (term: string) => number
}

/** Earlier questions that are recalled. */
const RECALLED = 12
/** Earlier questions whose answers tell the part of a law. */
const POINTING = 40
/** Articles away at which likeness has fallen to 1/e; beyond the reach it says nothing. */
const AROUND = 12
const REACH = 30
/** What is left of likeness so many articles away. */
const LEFT = Float64Array.from({ length: REACH + 1 }, (_, away) => Math.exp(-away / AROUND))
/** Less alike than this they share no more than the manner of asking. */
const LEAST_ALIKE = 0.08
const SINGLE_SHARE = 0.5

/** Remembers confirmed questions; likeness is the cosine of their terms weighted by rarity among the questions. */
export function rememberQuestions(index: ArticleIndex, pairs: readonly ConfirmedPair[]): QuestionMemory {
  const holders = new Map<string, number[]>()
  const asked = pairs.map(({ folded }) => termsOf(folded))
  asked.forEach((terms, n) => {
    for (const term of terms) {
      const where = holders.get(term)
      if (where === undefined) holders.set(term, [n])
      else where.push(n)
    }
  })
  const rarity = (term: string): number =>
    Math.log(1 + pairs.length / (1 + (holders.get(term)?.length ?? 0))) * (term.length === 1 ? SINGLE_SHARE : 1)
  const lengthOf = (terms: Iterable<string>): number => {
    let sum = 0
    for (const term of terms) sum += rarity(term) ** 2
    return Math.sqrt(sum) || 1
  }
  const lengths = asked.map(lengthOf)

  const around = new Float32Array(index.library.articles.length)

  const recall = (folded: string): Recalled => {
    const terms = termsOf(folded)
    const shared = new Map<number, number>()
    for (const term of terms)
      for (const n of holders.get(term) ?? []) shared.set(n, (shared.get(n) ?? 0) + rarity(term) ** 2)
    const own = lengthOf(terms)
    const alike = [...shared]
      .map(([n, sum]) => [n, sum / (own * (lengths[n] as number))] as const)
      .filter(([, likeness]) => likeness >= LEAST_ALIKE)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, POINTING)
    const [articles, laws, pointed] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
    for (const [rank, [n, likeness]] of alike.entries()) {
      for (const i of pairs[n]?.articles ?? []) {
        raise(pointed, i, likeness)
        if (rank >= RECALLED) continue
        raise(articles, i, likeness)
        raise(laws, index.library.lawOf[i] as number, likeness)
      }
    }
    around.fill(0)
    for (const [i, likeness] of pointed) raiseAround(index.library, around, i, likeness)
    return { articles, laws, around, known: alike[0]?.[1] ?? 0 }
  }
  return { recall, seldomAsked: rarity }
}

function raiseAround({ laws, lawOf }: Library, around: Float32Array, i: number, likeness: number): void {
  const law = laws[lawOf[i] as number] as Law
  const end = Math.min(i + REACH, law.start + law.articles.length - 1)
  for (let other = Math.max(i - REACH, law.start); other <= end; other++)
    around[other] = Math.max(around[other] as number, likeness * (LEFT[Math.abs(other - i)] as number))
}

function raise(map: Map<number, number>, key: number, value: number): void {
  if (value > (map.get(key) ?? 0)) map.set(key, value)
}

const termsOf = (folded: string): readonly string[] => [...pairsAsked(folded), ...singlesAsked(folded)]
