import { dayOf, type Instant } from '../domain/shanghai.ts'
import type { Answer, Search } from '../ports/knowledge.ts'

/** What of an answer a person reads, as one text; empty = no answer. */
export type Read = string

type Asks = Pick<Search, 'answer'>

/** Questions between two pauses: some milliseconds. */
const AT_ONCE = 5

/** A search never changes, so what it said on a day it says again. Goes with the search when it is replaced. */
const known = new WeakMap<Asks, Map<string, Answer>>()

/** Asks as chat asks; the same question on the same day is asked once. */
export function askOnce(search: Asks, text: string, at: Instant): Answer {
  const answers = known.get(search) ?? new Map<string, Answer>()
  known.set(search, answers)
  const key = `${dayOf(at)}|${text}`
  const before = answers.get(key)
  if (before !== undefined) return before
  /** The many hits are not read here and would fill the memory. */
  const answer: Answer = { ...search.answer({ text, at }), hits: [] }
  answers.set(key, answer)
  return answer
}

/** Looks at each text in turn, with pauses, so that messages go on being answered meanwhile. */
export async function forEachInBackground(texts: readonly string[], look: (text: string) => void): Promise<void> {
  for (const [n, text] of texts.entries()) {
    if (n % AT_ONCE === 0) await new Promise((resume) => setImmediate(resume))
    look(text)
  }
}

export function readOf({ answered, entry, citations }: Answer): Read {
  if (!answered) return ''
  return entry === undefined
    ? citations.map((c) => `${c.id}\n${c.text}`).join('\n')
    : `${entry.id}\n${entry.answer}\n${entry.source}`
}
