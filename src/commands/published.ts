import { sayDifference } from '../consultation/difference.ts'
import type { Publication } from '../consultation/publication.ts'
import { type Summary, saySummary, summaryOf } from '../consultation/summary.ts'
import type { Knowledge } from '../ports/intent.ts'

export interface Published extends Summary {
  readonly id: string
  readonly batch: string
  /** `waits`: nobody handed it in yet; `handed-in`: another person lets it go; `published`. */
  readonly state: 'waits' | 'handed-in' | 'published'
  readonly by?: string
  /** What should be compared with the original: tables read line by line, pictures left out. */
  readonly notes?: readonly string[]
}

/** For programs and for people. */
export interface Told {
  readonly published: Published
  readonly text: string
}

/** With a line for each note. */
export function withNotes(one: Told, notes: readonly string[]): Told {
  if (notes.length === 0) return one
  return {
    published: { ...one.published, notes },
    text: [one.text, ...notes.map((note) => `注意　${note}`)].join('\n'),
  }
}

/** A draft as it is looked at before it is published, and what differs from the one that is known. */
export function told(
  publication: Publication,
  knowledge: Knowledge,
  state: Published['state'],
  at: number,
  by?: string,
): Told {
  const summary = summaryOf(publication, knowledge, at)
  const { id } = publication.consultation
  return {
    published: { ...summary, id, batch: publication.batchId, state, ...(by === undefined ? {} : { by }) },
    text: [
      saySummary(publication, summary, at),
      ...sayDifference({ act: 'publish' }, { consultation: publication.consultation, publication }, at),
    ].join('\n'),
  }
}
