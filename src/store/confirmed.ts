import type { Change, Confirmed } from '../ports/store.ts'
import { raiseVersion } from './knowledge-version.ts'
import type { ConfirmedRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { all, run, type Work } from './work.ts'

const COLUMNS = ['id', 'question', 'articles', 'how', 'times', 'firstAt', 'lastAt'] as const

const mark = statement((db, p: { mark: string; at: number }) =>
  db
    .insertInto('confirmedMark')
    .values(only(p, ['mark', 'at']))
    .onConflict((on) => on.column('mark').doNothing()),
)
const add = statement((db, p: ConfirmedRow) =>
  db
    .insertInto('confirmed')
    .values(only(p, COLUMNS))
    .onConflict((on) =>
      on.column('id').doUpdateSet((eb) => ({ times: eb('confirmed.times', '+', 1), lastAt: p.lastAt })),
    ),
)
const remove = statement((db, p: { id: string }) => db.deleteFrom('confirmed').where('id', '=', p.id))
const unmark = statement((db, p: { at: number }) => db.deleteFrom('confirmedMark').where('at', '<', p.at))
const newest = statement((db, p: { limit: number }) =>
  db
    .selectFrom('confirmed')
    .select(['seq', ...COLUMNS])
    .orderBy('lastAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(p.limit),
)

export const confirmedChanges = {
  *'confirmed.add'(change: Extract<Change, { readonly do: 'confirmed.add' }>): Work<void> {
    const { at, articles, ...rest } = change.confirmation
    if ((yield* run(mark({ mark: change.mark, at }))) === 0) return
    yield* run(add({ ...rest, articles: JSON.stringify(articles), times: 1, firstAt: at, lastAt: at }))
    if (rest.how === 'staff') yield* raiseVersion()
  },
  *'confirmed.remove'(change: { readonly id: string }): Work<void> {
    if ((yield* run(remove({ id: change.id }))) > 0) yield* raiseVersion()
  },
  *'confirmed.unmark'(change: { readonly before: number }): Work<void> {
    yield* run(unmark({ at: change.before }))
  },
}

export function* confirmedPairs(limit: number): Work<readonly Confirmed[]> {
  const rows = yield* all(newest({ limit }))
  return rows
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => ({ ...only(row, COLUMNS), articles: JSON.parse(row.articles) as string[] }))
}
