import { fold } from '../../search/fold.ts'
import { copyOf } from './copy.ts'
import { classOf } from './quantities.ts'
import { liftsBan, opposesAmount, signOfClause, signsIn } from './stance.ts'
import { segmentsOf, type Wording, wordingOf, wordingOfFolded } from './terms.ts'

export interface Compared {
  readonly text: string
  readonly clause?: string | undefined
}

/** `same` is proposed; the others are only shown: the opposite, another clause, or perhaps the same. */
export type Likeness = 'same' | 'opposed' | 'other-clause' | 'unsure' | 'other'

export interface Judged {
  readonly likeness: Likeness
  /** 0 to 1. */
  readonly score: number
}

export interface Background {
  readonly clauseText?: string | undefined
  /** Texts of the draft's clauses: what is common there says little. */
  readonly corpus: readonly string[]
}

const SAME_FROM = 0.42
const UNSURE_FROM = 0.3
/** What a word of the clause itself counts: everybody who speaks of the clause uses it. */
const OF_CLAUSE = 0.4
const COMMONEST = 0.3
/** Texts that share less than this share nothing that could be told from chance. */
const LEAST_SHARED = 1.2
/** A new amount in common is half of sameness; the rest is what it is said of. */
const AMOUNT = 0.5
/** Who says no to what the clause forbids wants the same, in whatever words. */
const LIFTED = 0.6
const DEMANDS = /应|要|建议|希望|必须|改|该|得有|增加|请|支持|\b(?:should|must|please)\b/

/** Compares opinions with a main one. The clause and its draft are the background: their own words count less. */
export function createComparison(main: Compared, background: Background): (candidate: Compared) => Judged {
  const clauseText = background.clauseText ?? ''
  const clause = wordingOf(clauseText)
  const clauseSign = { terms: clause.terms, sign: signOfClause(clauseText) }
  const own = wordingOf(main.text)
  const fresh = new Set([...own.amounts].filter((a) => !clause.amounts.has(a)))
  const core = coreOf(main.text)
  const signs = signsIn(main.text, clauseSign)
  const isCopy = copyOf(main.text)
  const lifts = liftsBan(main.text, clause.terms)
  const weigh = weigher(background.corpus, clause)
  const sum = (terms: Iterable<string>): number => [...terms].reduce((total, term) => total + weigh(term), 0)
  const ownSum = sum(own.terms)
  const coreSum = sum(core)

  function likeAmount(text: string, wording: Wording): number {
    const others = [...wording.amounts].filter((a) => !clause.amounts.has(a))
    if (!others.some((a) => fresh.has(a)))
      return others.some((a) => [...fresh].some((b) => classOf(a) === classOf(b))) ? 0 : likeTerms(wording) / 2
    if (wording.amounts.size > others.length) return 1
    const where = segmentsOf(fold(text))
      .map(wordingOfFolded)
      .filter(({ amounts }) => [...amounts].some((a) => fresh.has(a)))
    const terms = new Set(where.flatMap((w) => [...w.terms]))
    const known = [...wording.terms].filter((t) => own.terms.has(t) || clause.terms.has(t))
    const strange = [...terms].filter((t) => !own.terms.has(t) && !clause.terms.has(t)).length
    return known.length === 0 && strange > 4
      ? AMOUNT - 0.1
      : AMOUNT + (1 - AMOUNT) * (known.length / Math.max(1, wording.terms.size))
  }

  function likeTerms(wording: Wording): number {
    const shared = [...wording.terms].filter((t) => own.terms.has(t))
    const whole = sum(shared) / Math.max(LEAST_SHARED, Math.min(ownSum, sum(wording.terms)))
    const ofCore = coreSum < LEAST_SHARED ? 0 : sum(shared.filter((t) => core.has(t))) / coreSum
    const strange = [...wording.amounts].some((a) => !own.amounts.has(a) && !clause.amounts.has(a))
    const like = strange ? 0.6 * Math.max(whole, ofCore * 0.9) : Math.max(whole, ofCore * 0.9)
    return Math.min(1, like)
  }

  function opposes(text: string): boolean {
    if (fresh.size > 0) return opposesAmount(text, { fresh, old: clause.amounts })
    let vote = 0
    for (const [term, sign] of signsIn(text, clauseSign))
      vote += weigh(term) * Math.sign(sign) * Math.sign(signs.get(term) ?? 0)
    return vote < 0
  }

  return ({ text, clause: where }) => {
    if (isCopy(text)) return { likeness: where === main.clause ? 'same' : 'other-clause', score: 1 }
    const wording = wordingOf(text)
    const alike = fresh.size > 0 ? likeAmount(text, wording) : likeTerms(wording)
    const score = lifts && liftsBan(text, clause.terms) ? Math.max(alike, LIFTED) : alike
    const elsewhere = where !== undefined && main.clause !== undefined && where !== main.clause
    if (elsewhere) return { likeness: score >= SAME_FROM ? 'other-clause' : 'other', score }
    if (opposes(text)) return { likeness: 'opposed', score }
    return { likeness: score >= SAME_FROM ? 'same' : score >= UNSURE_FROM ? 'unsure' : 'other', score }
  }
}

/** Terms of the parts that say what should be done. */
function coreOf(text: string): ReadonlySet<string> {
  const demands = segmentsOf(fold(text)).filter((segment) => DEMANDS.test(segment))
  return new Set(demands.flatMap((segment) => [...wordingOfFolded(segment).terms]))
}

/** What a term counts: rare in the draft more, words of the clause less. */
function weigher(corpus: readonly string[], clause: Wording): (term: string) => number {
  const holders = new Map<string, number>()
  for (const text of corpus) for (const term of wordingOf(text).terms) holders.set(term, (holders.get(term) ?? 0) + 1)
  const scale = Math.log(corpus.length + 2)
  return (term) => {
    const rarity = 1 - Math.log((holders.get(term) ?? 0) + 1) / scale
    return (COMMONEST + (1 - COMMONEST) * rarity) * (clause.terms.has(term) ? OF_CLAUSE : 1)
  }
}
