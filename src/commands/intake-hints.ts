import { groupInBackground } from '../casework/alike/group.ts'
import type { Entry } from '../casework/enter.ts'
import { MERGEABLE } from '../casework/merge.ts'
import type { Store } from '../ports/store.ts'

/** Rows that say nearly the same as others, or as what is in the books. */
export interface Hint {
  readonly rows: readonly number[]
  readonly receipts: readonly string[]
}

/** Rows and items compared: a hint is no promise, and a large table must not be kept in memory. */
const MOST_ROWS = 2_000
const MOST_ITEMS = 2_000
const MOST_HINTS = 20
const MOST_NAMED = 20

/** Looks for near-duplicates while a table is read. Nothing is merged: that is for people to decide. */
export function createHints(store: Pick<Store, 'submissions'>): {
  add(one: { readonly row: number; readonly entry: Entry }): void
  found(): Promise<readonly Hint[]>
} {
  const rows: { readonly row: number; readonly entry: Entry }[] = []
  const bookOf = ({ kind, consultation }: Entry): string => `${kind}:${consultation?.id ?? ''}`
  return {
    add(one) {
      if (rows.length < MOST_ROWS) rows.push(one)
    },
    async found() {
      const hints: Hint[] = []
      for (const book of new Set(rows.map(({ entry }) => bookOf(entry)))) {
        const own = rows.filter(({ entry }) => bookOf(entry) === book)
        const { kind, consultation } = (own[0] as (typeof own)[number]).entry
        const items = await store.submissions.find({
          kinds: [kind],
          states: MERGEABLE,
          order: 'newest',
          limit: MOST_ITEMS,
          ...(consultation === undefined ? {} : { consultationId: consultation.id }),
        })
        const groups = await groupInBackground([
          ...own.map(({ row, entry }) => ({ id: String(row), personId: '', text: entry.body })),
          ...items.map(({ receipt, body }) => ({ id: receipt, personId: '', text: body })),
        ])
        for (const { members } of groups) {
          const named = members.map(({ id }) => id)
          const ours = named.filter((id) => /^\d+$/.test(id)).map(Number)
          if (members.length < 2 || ours.length === 0) continue
          const receipts = named.filter((id) => !/^\d+$/.test(id))
          hints.push({ rows: ours.slice(0, MOST_NAMED), receipts: receipts.slice(0, MOST_NAMED) })
        }
      }
      return hints.slice(0, MOST_HINTS)
    },
  }
}
