import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../domain/shanghai.ts'
import type { Move, Submission, Supplement, Words } from '../domain/submission.ts'
import type { SubmissionQuery, SubmissionStore } from '../ports/store.ts'
import { ledgerOf } from './ledger.ts'
import type { Database, SubmissionRow } from './schema.ts'
import { type Present, query, statement } from './statement.ts'
import { MOVE_COLUMNS, SUBMISSION_COLUMNS, SUPPLEMENT_COLUMNS } from './submissions.ts'
import { all, type Engine, first, type Work } from './work.ts'

type Selection<O> = SelectQueryBuilder<Database, 'submission', O>

const EQUAL = ['receipt', 'tail', 'personId', 'consultationId', 'clause', 'assigneeId', 'mainId'] as const

const listsOf = (asked: SubmissionQuery) => ({
  id: asked.ids,
  entryKey: asked.entryKeys,
  stationId: asked.scope === 'all' ? undefined : asked.scope,
  state: asked.states,
  kind: asked.kinds,
})

/** An empty list can match nothing, and not every engine takes one. */
const matchesNothing = (asked: SubmissionQuery): boolean =>
  Object.values(listsOf(asked)).some((list) => list?.length === 0)

function filtered<O>(select: Selection<O>, asked: SubmissionQuery): Selection<O> {
  let out = select
  for (const field of EQUAL) {
    const value = asked[field]
    if (value !== undefined) out = out.where(field, '=', value as never)
  }
  const { id, entryKey, stationId, state, kind } = listsOf(asked)
  if (id !== undefined) out = out.where('id', 'in', id)
  if (entryKey !== undefined) out = out.where('entryKey', 'in', entryKey)
  if (stationId !== undefined) out = out.where('stationId', 'in', stationId)
  if (state !== undefined) out = out.where('state', 'in', state)
  if (kind !== undefined) out = out.where('kind', 'in', kind)
  if (asked.published === true) out = out.where('publishedAt', 'is not', null).where('body', '<>', '')
  return asked.promised === undefined ? out : withPromise(out, asked.promised)
}

function withPromise<O>(select: Selection<O>, promised: 'open' | { readonly untoldBy: Day }): Selection<O> {
  const open = select.where('promiseDay', 'is not', null).where('deliveredAt', 'is', null)
  if (promised === 'open') return open
  return open
    .where('promiseDay', '<=', promised.untoldBy)
    .where((eb) => eb.or([eb('promiseToldDay', 'is', null), eb('promiseToldDay', '<', eb.ref('promiseDay'))]))
}

const found = (asked: SubmissionQuery) =>
  query((db) => {
    const way = asked.order === 'newest' ? 'desc' : 'asc'
    const select = filtered(db.selectFrom('submission').select(SUBMISSION_COLUMNS), asked)
      .orderBy(asked.published === true ? 'publishedAt' : 'filedAt', way)
      .orderBy('seq', way)
    if (asked.limit === undefined && asked.offset === undefined) return select
    return select.limit(asked.limit ?? Number.MAX_SAFE_INTEGER).offset(asked.offset ?? 0)
  })

const counted = (asked: SubmissionQuery) =>
  query((db) =>
    filtered(
      db.selectFrom('submission').select((eb) => eb.fn.countAll<number>().as('n')),
      asked,
    ),
  )

/** Only ids: nearly nobody is waited for, and every selected column costs time even when no row is found. */
const waitingIds = statement((db, p: { personId: string; limit: number }) =>
  db
    .selectFrom('submission')
    .select('id')
    .where('personId', '=', p.personId)
    .where('state', '=', sql.lit('NEED_INFO' as const))
    .orderBy('filedAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(p.limit),
)
const movesOf = statement((db, p: { id: string }) =>
  db.selectFrom('move').select(MOVE_COLUMNS).where('submissionId', '=', p.id).orderBy('seq'),
)
const supplementsOf = statement((db, p: { id: string }) =>
  db.selectFrom('supplement').select(SUPPLEMENT_COLUMNS).where('submissionId', '=', p.id).orderBy('seq'),
)

export const submissionOf = (row: Present<Omit<SubmissionRow, 'tail' | 'salt'>>): Submission => ({
  ...row,
  words: JSON.parse(row.words) as Words,
})

function* waiting(personId: string, limit: number) {
  const ids = (yield* all(waitingIds({ personId, limit }))).map(({ id }) => id)
  return ids.length === 0 ? [] : yield* all(found({ ids, order: 'newest' }))
}

function* story(id: string): Work<{ moves: readonly Move[]; supplements: readonly Supplement[] }> {
  return { moves: yield* all(movesOf({ id })), supplements: yield* all(supplementsOf({ id })) }
}

export function submissionStore(engine: Engine): SubmissionStore {
  return {
    async find(asked) {
      if (matchesNothing(asked)) return []
      return (await engine.read(() => all(found(asked)))).map(submissionOf)
    },
    async count(asked) {
      if (matchesNothing(asked)) return 0
      return (await engine.read(() => first(counted(asked))))?.n ?? 0
    },
    waiting: async (personId, limit) => (await engine.read(() => waiting(personId, limit))).map(submissionOf),
    story: (id) => engine.read(() => story(id)),
    ledger: (asked) => engine.read(() => ledgerOf(asked)),
  }
}
