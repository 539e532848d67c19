import Fuse from 'fuse.js'
import type { Entry } from '../domain/knowledge.ts'
import { dayOf, type Instant } from '../domain/shanghai.ts'
import { fold } from './fold.ts'
import { placesIn } from './places.ts'
import { subjectOf } from './question-words.ts'

export interface EntryMatch {
  readonly entry: Entry
  /** 1 = the same question, 0 = nothing in common. */
  readonly score: number
  /** The question names a city and the entry is about that city. */
  readonly placed: boolean
}

/** Fuse.js compares bit patterns of 32 characters; more than 64 make it slow and no better. */
export const FUSE_LIMIT = 64
/** Phrases that share most with the question; only these are compared letter by letter. */
const COMPARED = 12
const QUERY_SHARE = 0.65
const PHRASE_SHARE = 0.35
/** How much spelling similarity may lift a match of shared characters. */
const SPELLING_SHARE = 0.3
/** One pair of characters in common is chance. */
const MIN_PAIRS = 2
/** Characters of subject below which only the very same question counts. */
const MIN_SUBJECT = 4
const SINGLE_WEIGHT = 0.35

interface Phrase {
  readonly entry: number
  /** The folded phrase as it was written. */
  readonly said: string
  /** Its subject. */
  readonly text: string
  readonly grams: ReadonlySet<string>
}

/** Finds the curated entry whose title or questions come nearest to a question. */
export function createEntryMatcher(
  entries: readonly Entry[],
): (texts: readonly string[], at: Instant) => EntryMatch | undefined {
  const phrases: Phrase[] = entries.flatMap((entry, e) =>
    [entry.title, ...entry.questions].map((p) => {
      const said = fold(p)
      const text = subjectOf(said).trim()
      return { entry: e, said, text, grams: gramsOf(text) }
    }),
  )
  const holders = new Map<string, number[]>()
  phrases.forEach((phrase, p) => {
    for (const gram of phrase.grams) {
      const list = holders.get(gram)
      if (list === undefined) holders.set(gram, [p])
      else list.push(p)
    }
  })
  const weigh = (gram: string): number => {
    const n = holders.get(gram)?.length ?? 0
    return Math.log(1 + (phrases.length + 1) / (n + 0.5)) * ([...gram].length === 1 ? SINGLE_WEIGHT : 1)
  }
  const massOf = (grams: ReadonlySet<string>): number => [...grams].reduce((sum, g) => sum + weigh(g), 0)
  const masses = phrases.map((p) => massOf(p.grams))

  function nearest(folded: string, at: Instant): EntryMatch | undefined {
    const subject = subjectOf(folded).trim()
    const grams = gramsOf(subject)
    const long = subject.replace(/\s+/g, '').length >= MIN_SUBJECT
    const own = massOf(grams)
    const shared = new Map<number, number>()
    const pairs = new Map<number, number>()
    for (const gram of grams) {
      const weight = weigh(gram)
      for (const p of holders.get(gram) ?? []) {
        shared.set(p, (shared.get(p) ?? 0) + weight)
        if (gram.length > 1) pairs.set(p, (pairs.get(p) ?? 0) + 1)
      }
    }
    const likeness = (p: number): number =>
      (QUERY_SHARE * (shared.get(p) as number)) / own +
      (PHRASE_SHARE * (shared.get(p) as number)) / (masses[p] as number)
    const close = [...shared.keys()]
      .filter((p) => phrases[p]?.said === folded || (long && (pairs.get(p) ?? 0) >= MIN_PAIRS))
      .filter((p) => agrees(entries[phrases[p]?.entry as number] as Entry, folded, at))
      .toSorted((a, b) => likeness(b) - likeness(a) || a - b)
      .slice(0, COMPARED)
    if (close.length === 0) return undefined
    const spelling = spellings(
      close.map((p) => phrases[p]?.text ?? ''),
      subject,
    )
    let best: EntryMatch | undefined
    close.forEach((p, i) => {
      const like = likeness(p)
      const score = Math.max(like, (1 - SPELLING_SHARE) * like + SPELLING_SHARE * (spelling.get(i) ?? 0))
      if (best === undefined || score > best.score)
        best = {
          entry: entries[phrases[p]?.entry as number] as Entry,
          score,
          placed: isPlaced(entries[phrases[p]?.entry as number] as Entry, folded),
        }
    })
    return best
  }

  return (texts, at) => {
    let best: EntryMatch | undefined
    for (const text of new Set(texts)) {
      const match = nearest(text, at)
      if (match !== undefined && (best === undefined || match.score > best.score)) best = match
    }
    return best
  }
}

function spellings(texts: readonly string[], subject: string): Map<number, number> {
  const fuse = new Fuse(texts, { includeScore: true, ignoreLocation: true, threshold: 0.6 })
  const found = fuse.search(subject.replace(/\s+/g, '').slice(0, FUSE_LIMIT))
  return new Map(found.map((f) => [f.refIndex, 1 - (f.score ?? 1)]))
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const part of text.split(/[^\p{Script=Han}a-z0-9]+/u)) {
    for (const [unit] of part.matchAll(/[a-z0-9]+|\p{Script=Han}/gu)) grams.add(unit)
    const units = [...part]
    for (let i = 0; i + 1 < units.length; i++) grams.add(`${units[i]}${units[i + 1]}`)
  }
  return grams
}

function isPlaced(entry: Entry, folded: string): boolean {
  return entry.city !== undefined && folded.includes(cityOf(entry.city))
}

function cityOf(city: string): string {
  return fold(city).replace(/[市省]$/, '')
}

/** A question that names a city or a year is not answered by an entry of another one. */
function agrees(entry: Entry, folded: string, at: Instant): boolean {
  if (entry.city !== undefined) {
    if (placesIn(folded).length > 0 && !isPlaced(entry, folded)) return false
  }
  if (entry.year === undefined) return true
  const years = yearsIn(folded, at)
  return years.length === 0 || years.some((y) => entry.year?.includes(y))
}

function yearsIn(folded: string, at: Instant): string[] {
  const now = Number(dayOf(at).slice(0, 4))
  const years = [...folded.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((m) => m[1] as string)
  if (/今年|本年度/.test(folded)) years.push(String(now))
  if (/去年|上年度/.test(folded)) years.push(String(now - 1))
  if (/前年/.test(folded)) years.push(String(now - 2))
  if (/明年/.test(folded)) years.push(String(now + 1))
  return years
}
