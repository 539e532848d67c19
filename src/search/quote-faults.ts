import type { Entry } from '../domain/knowledge.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Answer, Search } from '../ports/knowledge.ts'
import { checkQuotes, type GateFault } from './quote-gate.ts'
import { storedAt } from './quote-store.ts'

/** A curated answer that the gate stops. */
export interface QuoteFault {
  readonly id: string
  readonly reason: GateFault
  /** What does not hold: the reference or the quoted words. */
  readonly part: string
}

/** Why a curated answer may not be told at this moment; undefined when everything it quotes holds. */
export function quoteFault(entry: Entry, search: Search, at: Instant): QuoteFault | undefined {
  const found = checkQuotes(`${entry.answer}\n来源：${entry.source}`, [], storedAt(search, at))
  return found.ok ? undefined : { id: entry.id, reason: found.reason, part: found.part }
}

/** Every curated answer that quotes what is not, or no longer, stored: an article was edited, or the law changed. */
export function quoteFaults(entries: readonly Entry[], search: Search, at: Instant): readonly QuoteFault[] {
  return entries.flatMap((entry) => quoteFault(entry, search, at) ?? [])
}

const STOPPED = 'quote-gate'

/** Leaves out a curated answer whose quotations do not hold; `why` then names it, see {@link stoppedEntry}. */
export function provedEntry(answer: Answer, search: Search, at: Instant): Answer {
  const { entry, ...rest } = answer
  const fault = entry === undefined ? undefined : quoteFault(entry, search, at)
  return fault === undefined ? answer : { ...rest, answered: false, why: `${STOPPED}:${fault.reason}:${fault.id}` }
}

/** The curated answer that was left out, and why. */
export function stoppedEntry(answer: Answer): { readonly id: string; readonly reason: string } | undefined {
  const [stopped, reason, ...id] = answer.why.split(':')
  return stopped === STOPPED && reason !== undefined ? { id: id.join(':'), reason } : undefined
}
