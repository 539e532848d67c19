import { type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { OPEN_STATES } from '../domain/submission.ts'
import type { CountQuery } from '../ports/figures.ts'
import type { DueSpan, SubmissionQuery } from '../ports/store.ts'
import type { LettersAsked } from '../ports/submission-query.ts'
import { NO_DAY } from './migrations/0008-lists.ts'
import type { Database } from './schema.ts'

type Selection<O> = SelectQueryBuilder<Database, 'submission', O>
type Where = ExpressionBuilder<Database, 'submission'>

const EQUAL = ['receipt', 'tail', 'personId', 'consultationId', 'clause', 'assigneeId', 'mainId'] as const

const listsOf = (asked: CountQuery) => ({
  id: asked.ids,
  entryKey: asked.entryKeys,
  stationId: asked.scope === 'all' ? undefined : asked.scope,
  state: asked.states,
  kind: asked.kinds,
  clause: asked.clauses,
  outcome: asked.outcomes,
  rating: asked.ratings,
})

/** An empty list can match nothing, and not every engine takes one. */
export const matchesNothing = (asked: CountQuery): boolean =>
  Object.values(listsOf(asked)).some((list) => list?.length === 0)

/** Whether only items are asked for that owe a result: they lie together in the index of last days. */
const isOwed = ({ states }: CountQuery): boolean => states?.every((state) => OPEN_STATES.includes(state)) === true

/** Then one column says it all, and states need not be looked at one by one. */
const isAllOwed = (asked: CountQuery): boolean =>
  isOwed(asked) && OPEN_STATES.every((state) => asked.states?.includes(state) === true)

export function filtered<O>(select: Selection<O>, asked: CountQuery): Selection<O> {
  let out = select
  for (const field of EQUAL) {
    const value = asked[field]
    if (value !== undefined) out = out.where(`submission.${field}`, '=', value as never)
  }
  for (const [field, list] of Object.entries(listsOf(asked)))
    if (list !== undefined && !(field === 'state' && isAllOwed(asked)))
      out = out.where(`submission.${field as 'id'}`, 'in', list as readonly string[])
  if (isOwed(asked)) out = out.where('submission.owed', '=', 1)
  if (asked.wholeDraft === true) out = out.where('submission.clause', 'is', null)
  if (asked.unassigned === true) out = out.where('submission.assigneeId', 'is', null)
  if (asked.filedFrom !== undefined) out = out.where('submission.filedAt', '>=', asked.filedFrom)
  if (asked.filedBefore !== undefined) out = out.where('submission.filedAt', '<', asked.filedBefore)
  if (asked.idleSince !== undefined) out = out.where('submission.updatedAt', '<=', asked.idleSince)
  if (asked.decidedBefore !== undefined) out = out.where('submission.decidedAt', '<', asked.decidedBefore)
  if (asked.published === true) out = out.where('submission.publishedAt', 'is not', null).where('body', '<>', '')
  if (asked.promised !== undefined) out = withPromise(out, asked.promised)
  if (asked.letters !== undefined) out = ofLetters(out, asked.letters)
  const { due } = asked
  return due === undefined ? out : out.where(IS_OURS).where((eb) => isDue(eb, due))
}

function withPromise<O>(select: Selection<O>, promised: NonNullable<CountQuery['promised']>): Selection<O> {
  const open = select.where('promiseDay', 'is not', null).where('deliveredAt', 'is', null)
  if (promised === 'open') return open
  return open
    .where('promiseDay', '<=', promised.untoldBy)
    .where((eb) => eb.or([eb('promiseToldDay', 'is', null), eb('promiseToldDay', '<', eb.ref('promiseDay'))]))
}

function ofLetters<O>(select: Selection<O>, { deputies, stations, kept }: LettersAsked): Selection<O> {
  const letters = select.where('submission.kind', '=', 'deputy-message')
  const theirs = letters.where((eb) =>
    eb.or([
      deputies === 'any'
        ? eb('submission.deputyId', 'is not', null)
        : deputies.length === 0
          ? sql<SqlBool>`1 = 0`
          : eb('submission.deputyId', 'in', deputies),
      stations.length === 0
        ? sql<SqlBool>`1 = 0`
        : eb.and([eb('submission.deputyId', 'is', null), eb('submission.stationId', 'in', stations)]),
    ]),
  )
  return kept === true ? theirs.where('submission.handedAt', 'is', null) : theirs
}

/** From when time runs; the same as in the reckoning of limits. */
const begun = sql<number>`case when redo_count > 0 then coalesce(rated_at, filed_at) else filed_at end`

/** Nobody here is late while an opinion lies with a body above; see `waitsAbove`. */
export const IS_OURS = sql<SqlBool>`not (submission.state = 'REPORTED_UP' and submission.kind = 'opinion')`

function isDue(eb: Where, due: DueSpan) {
  const within = eb.and([
    eb('dueOrder', '<', NO_DAY),
    ...(due.from === undefined ? [] : [eb('dueOrder', '>=', due.from)]),
    ...(due.to === undefined ? [] : [eb('dueOrder', '<=', due.to)]),
  ])
  const undated = (due.undated ?? []).map(({ kinds, from, before }) =>
    eb.and([
      eb('dueOrder', '=', NO_DAY),
      kinds.length === 0 ? sql<SqlBool>`1 = 0` : eb('kind', 'in', kinds),
      ...(from === undefined ? [] : [eb(begun, '>=', from)]),
      ...(before === undefined ? [] : [eb(begun, '<', before)]),
    ]),
  )
  return eb.or([within, ...undated])
}

/** In the order asked for, from the place asked for. */
export function ordered<O>(select: Selection<O>, asked: SubmissionQuery): Selection<O> {
  const { order = 'oldest', after, published } = asked
  const way = order === 'newest' ? 'desc' : 'asc'
  let out = select
  if (order === 'due') out = out.orderBy('dueOrder')
  out = out.orderBy(published === true ? 'publishedAt' : 'filedAt', way).orderBy('seq', way)
  if (after === undefined) return out
  const seq = sql`(select seq from submission as before where before.id = ${after.id})`
  if (order === 'due')
    return out.where(sql<SqlBool>`(due_order, filed_at, seq) > (${after.dueDay ?? NO_DAY}, ${after.filedAt}, ${seq})`)
  const beyond = order === 'newest' ? sql`<` : sql`>`
  return out.where(sql<SqlBool>`(filed_at, seq) ${beyond} (${after.filedAt}, ${seq})`)
}
