import { eachTerm, PAIR, PAIR_BASE } from './alphabet.ts'
import { alternate } from './alternate.ts'
import type { ArticleIndex } from './article-index.ts'
import type { Experience } from './experience.ts'
import { type Law, numberKey } from './laws.ts'
import type { Query } from './query.ts'
import type { Recalled } from './question-memory.ts'
import { asksForPenalty, questionTypes, typeMatcherFor } from './question-type.ts'
import { subjectOf } from './question-words.ts'
import { NAMED } from './references.ts'
import { top } from './top.ts'
import { createWithinLaw, type WithinLaw } from './within-law.ts'

/** Articles that are compared with the wording of the question. */
const CLOSE_READING = 150
/** Articles that are handed on where confirmed answers may have taught a judge. */
export const JUDGED = 250
const LAW_SAMPLE = 50
/**
 * Where nothing was learned, so many stand in the order of the fusion. Behind these it brings ever more of the same few
 * laws: every second place goes to the best by their own words.
 */
const BY_FUSION = 60
const BY_WORDS = 120

const LEXICON = 0.6
/** What the characters of a lay word count beside the words of the statutes for it. */
const LAY_WORD = 0.6
const ENGLISH = 0.8
const HOMOPHONE = 0.3
const HOMOPHONE_SINGLE = 0.15
const BEARING = 0.1
const LAW_SUM = 0.25
const LAW_SUM_DECAY = 0.6
const LAW_DOCUMENT = 0.15
const REFERENCE = 1.2
const REFERENCE_FROM = 0.3
const NUMBER_AGREES = 1.2
/** A law that is named without doubt is searched alone: its articles come before all others. */
const NAMED_LAW = 2
const TYPE_MATCH = 0.1
/** For the article of a law that fits best by words rare in that law; looked at for the nearest articles only. */
const WITHIN_LAW = 0.1
const NEAREST = 40
/** What a penal article inherits from the duty it punishes when the question asks for the penalty. */
const DUTY_SHARE = 0.15
const FOLLOWED_LAW = 0.55
/** For the articles just shown and those they refer to. */
const SHOWN = 0.1
/** For each factor of e in how often a law was the answer. Twice as much buries the laws nobody has asked about yet. */
const LAW_PRIOR = 0.06
/** For a law that answered a question just like this one; half alike counts half. */
const RECALLED_LAW = 0.3
/** For an article that answered a question just like this one; half alike counts an eighth. */
const RECALLED = 2

/** What the channels say of the articles nearest to a question. The arrays are shared and valid until the next question. */
export interface Fused {
  /** Positions of the nearest articles, best first. */
  readonly close: readonly number[]
  readonly fused: Float32Array
  /** Lexical score of every article before fusion. */
  readonly lexical: Float32Array
  readonly lexicalMax: number
  /** The part of it that comes from pairs of characters. */
  readonly pairs: Float32Array
  /** Score by the words that came with such questions before. */
  readonly associated: Float32Array
  readonly lawSum: Float32Array
  readonly lawDocument: Float32Array
  readonly recalled: Recalled | undefined
  readonly within: WithinLaw
}

/** Scores articles for one question after another; buffers are reused, so calls must not overlap. */
export function createFusion(index: ArticleIndex, experience?: Experience): (query: Query) => Fused {
  const { library, articles, laws, alphabet, references, texts, bearing } = index
  const lexical = new Float32Array(library.articles.length)
  const fused = new Float32Array(library.articles.length)
  const lawDocument = new Float32Array(library.laws.length)
  const lawSum = new Float32Array(library.laws.length)
  const pairs = new Float32Array(library.articles.length)
  const associated = new Float32Array(library.articles.length)
  const compareWithin = createWithinLaw(index)
  const matchTypes = typeMatcherFor(texts)

  return (query) => {
    for (const channel of [lexical, pairs, associated, lawDocument]) channel.fill(0)
    score(query)
    const worded = top(lexical, BY_WORDS)
    const sample = worded.slice(0, LAW_SAMPLE)
    const lexicalMax = sample.length > 0 ? (lexical[sample[0] as number] as number) : 0
    sumUpLaws(sample)
    const recalled = experience?.recall(query.folded)
    fuse(query, lexicalMax, recalled)
    const near = top(fused, experience === undefined ? CLOSE_READING : JUDGED)
    const read = near.slice(0, CLOSE_READING)
    const within = compareWithin(query)
    readClosely(query, read, lexicalMax, within)
    read.sort((a, b) => (fused[b] as number) - (fused[a] as number) || a - b)
    const best = [...read, ...near.slice(CLOSE_READING)]
    const close = experience === undefined ? varied(best, worded) : best
    return { close, fused, lexical, lexicalMax, pairs, associated, lawSum, lawDocument, recalled, within }
  }

  function score({ folded, expansion, english, heard }: Query): void {
    for (const [term, weight] of experience?.associate(folded) ?? []) articles.add(term, weight, associated)
    if (experience !== undefined && experience.association > 0) setShare(lexical, associated, experience.association)
    say(subjectOf(expansion.rest), 1)
    for (const lay of expansion.said) say(lay, LAY_WORD)
    for (const [term, weight] of expansion.terms) articles.add(term, LEXICON * weight, lexical)
    for (const [term, weight] of english) addBoth(term, ENGLISH * weight)
    for (const { pair, single } of heard) {
      addBoth(pair, HOMOPHONE * PAIR)
      articles.add(single, HOMOPHONE_SINGLE, lexical)
    }
    addTo(lexical, pairs)
  }

  function say(words: string, share: number): void {
    eachTerm(alphabet.read(words), (term) => addBoth(term, (term < PAIR_BASE ? 1 : PAIR) * share))
  }

  /** Pairs join the rest at the end: going through their postings once is what a question costs most. */
  function addBoth(term: number, weight: number): void {
    articles.add(term, weight, term >= PAIR_BASE ? pairs : lexical)
    laws.add(term, weight, lawDocument)
  }

  function sumUpLaws(sample: readonly number[]): void {
    lawSum.fill(0)
    const seen = new Map<number, number>()
    for (const article of sample) {
      const law = library.lawOf[article] as number
      const rank = seen.get(law) ?? 0
      lawSum[law] = (lawSum[law] as number) + (lexical[article] as number) * LAW_SUM_DECAY ** rank
      seen.set(law, rank + 1)
    }
  }

  function fuse(query: Query, lexicalMax: number, recalled: Recalled | undefined): void {
    const sumMax = maximum(lawSum)
    const documentMax = maximum(lawDocument)
    const scale = lexicalMax > 0 ? lexicalMax : 1
    const boost = lawBoosts(query)
    for (const [l, law] of library.laws.entries()) {
      const extra = boost.get(l) ?? 0
      const shared =
        (LAW_SUM * (lawSum[l] as number)) / sumMax +
        (LAW_DOCUMENT * (lawDocument[l] as number)) / documentMax +
        extra +
        LAW_PRIOR * (experience?.lawPrior[l] ?? 0) +
        RECALLED_LAW * (recalled?.laws.get(l) ?? 0)
      fuseLaw(law, lexical, 1 / scale, shared, extra !== 0, fused)
    }
    for (const { law } of query.references.laws) agree(law, query)
    if (query.references.laws.length === 0 && query.followed !== undefined) agree(query.followed, query)
    const near = new Set(
      (query.shown ?? []).flatMap((a) => [a, ...(references.from[a] ?? []), ...(references.punishedBy.get(a) ?? [])]),
    )
    for (const [article, alike] of recalled?.articles ?? [])
      fused[article] = (fused[article] as number) + RECALLED * alike ** 3
    for (const article of near) fused[article] = (fused[article] as number) + SHOWN
  }

  function agree(law: number, query: Query): void {
    for (const number of query.references.numbers) {
      const article = library.laws[law]?.byNumber.get(numberKey(number))
      if (article !== undefined) fused[article] = (fused[article] as number) + NUMBER_AGREES
    }
  }

  function readClosely(query: Query, close: readonly number[], lexicalMax: number, compare: WithinLaw): void {
    const nearest = close.slice(0, NEAREST)
    const within = compare(new Set(nearest.map((i) => library.lawOf[i] as number)))
    for (const i of nearest) fused[i] = (fused[i] as number) + WITHIN_LAW * (within[i] as number)
    for (const i of close) fused[i] = (fused[i] as number) + BEARING * (bearing[i] as number)
    const types = questionTypes(query.folded)
    if (types.length === 0) return
    const before = new Map(close.map((i) => [i, fused[i] as number]))
    const penalty = asksForPenalty(query.folded)
    for (const i of close) {
      let extra = TYPE_MATCH * matchTypes(types, i)
      if (penalty && lexicalMax > 0 && references.isPenal(i)) {
        let duty = 0
        for (const target of references.from[i] ?? []) duty = Math.max(duty, lexical[target] as number)
        extra += (DUTY_SHARE * duty) / lexicalMax
      }
      fused[i] = (before.get(i) as number) + extra
    }
  }
}

function addTo(sums: Float32Array, more: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (more[i] as number)
}

function varied(best: readonly number[], worded: readonly number[]): number[] {
  const head = best.slice(0, BY_FUSION)
  const taken = new Set(head)
  const others = worded.filter((i) => !taken.has(i))
  return [...head, ...alternate(best.slice(BY_FUSION), others)].slice(0, CLOSE_READING)
}

/** Scores the articles of one law; those without a word of the question get nothing unless `all`. */
function fuseLaw(
  { start, articles }: Law,
  lexical: Float32Array,
  scale: number,
  shared: number,
  all: boolean,
  fused: Float32Array,
): void {
  const end = start + articles.length
  for (let i = start; i < end; i++) {
    const own = lexical[i] as number
    fused[i] = own === 0 && !all ? 0 : own * scale + shared
  }
}

function setShare(to: Float32Array, from: Float32Array, share: number): void {
  for (let i = 0; i < from.length; i++) to[i] = share * (from[i] as number)
}

/** Highest value, or 1 where nothing is above zero, so that it can be divided by. */
export function maximum(values: Float32Array): number {
  let max = 0
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > max) max = values[i] as number
  return max > 0 ? max : 1
}

function lawBoosts(query: Query): Map<number, number> {
  const boost = new Map<number, number>()
  for (const { law, score } of query.references.laws) {
    boost.set(law, REFERENCE * (score - REFERENCE_FROM) + (score >= NAMED ? NAMED_LAW : 0))
  }
  if (boost.size === 0 && query.followed !== undefined) boost.set(query.followed, FOLLOWED_LAW)
  return boost
}
