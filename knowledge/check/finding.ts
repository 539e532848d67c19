import type { Article } from '../../src/domain/knowledge.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Search } from '../../src/ports/knowledge.ts'
import type { OfficeContent } from '../../src/upkeep/golden.ts'
import type { Pile, Placed } from '../load/pile.ts'

export type FindingKind =
  | 'unreadable'
  | 'station-facts-differ'
  | 'citation-dead'
  | 'answers-differ'
  | 'session-past'
  | 'review-due'
  | 'station-without-deputy'
  | 'see-broken'
  | 'holiday-missing'
  | 'golden-failed'
  | 'window-short'
  | 'window-unknown'

/** Something in the content that is wrong (`error`) or needs a look (`warning`). */
export interface Finding {
  readonly level: 'error' | 'warning'
  readonly kind: FindingKind
  /** Path below the content folder. */
  readonly file: string
  readonly line?: number
  /** Id of the entry, station or regulation that it is about. */
  readonly id?: string
  readonly problem: string
  /** What to type next. Nothing is ever changed by itself, law text least of all. */
  readonly command: string
}

/** What the rules look at. */
export interface Checked {
  /** The folder as it was named, for commands. */
  readonly dir: string
  readonly at: Instant
  readonly pile: Pile
  readonly content: OfficeContent
  readonly search: Search
  /** Articles that are known beside the folder's. */
  readonly articles: readonly Article[]
}

export type Rule = (checked: Checked) => readonly Finding[]

/** A finding at the place of something that was read. */
export function findingAt(
  dir: string,
  place: Placed<unknown>,
  key: PropertyKey,
  what: Pick<Finding, 'level' | 'kind' | 'problem'> & { readonly id?: string },
): Finding {
  const { file } = place.source
  const line = place.source.lineOf([...place.path, key])
  return { ...what, file, line, command: editAt(dir, file, line) }
}

/** Opens a file at a line. */
export function editAt(dir: string, file: string, line?: number): string {
  const path = `${dir.replace(/\/+$/, '')}/${file}`
  return line === undefined ? `vi ${quote(path)}` : `vi +${line} ${quote(path)}`
}

/** Asks the assistant, to see what it answers now. */
export const askAgain = (question: string): string => `npm run -s minyi -- ask ${quote(question)}`

export function quote(text: string): string {
  return /^[\w./+:@%-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`
}
