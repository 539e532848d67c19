import { sql } from 'kysely'
import type { Move, Submission, Supplement, Words } from '../domain/submission.ts'
import type { SubmissionQuery, SubmissionStore } from '../ports/store.ts'
import type { Touch } from '../ports/touch.ts'
import { ledgerOf } from './ledger.ts'
import type { SubmissionRow } from './schema.ts'
import { type Present, query, statement } from './statement.ts'
import { filtered, matchesNothing, ordered } from './submission-filter.ts'
import { MOVE_COLUMNS, SUBMISSION_COLUMNS, SUPPLEMENT_COLUMNS } from './submissions.ts'
import { all, type Engine, first, type Work } from './work.ts'

const found = (asked: SubmissionQuery) =>
  query((db) => {
    const { order, limit = Number.MAX_SAFE_INTEGER, offset = 0 } = asked
    const rows = db.selectFrom('submission').select(SUBMISSION_COLUMNS)
    if (offset === 0) {
      const select = ordered(filtered(rows, asked), asked)
      return asked.limit === undefined ? select : select.limit(limit)
    }
    // What is passed over is counted off in the index alone.
    const page = ordered(filtered(db.selectFrom('submission').select('submission.seq'), asked), asked)
    return ordered(rows.where('seq', 'in', page.limit(limit).offset(offset)), order === undefined ? {} : { order })
  })

const counted = (asked: SubmissionQuery, upTo: number | undefined) =>
  query((db) => {
    if (upTo === undefined)
      return filtered(
        db.selectFrom('submission').select((eb) => eb.fn.countAll<number>().as('n')),
        asked,
      )
    const some = filtered(db.selectFrom('submission').select(sql.lit(1).as('one')), asked).limit(upTo)
    return db.selectFrom(some.as('some')).select((eb) => eb.fn.countAll<number>().as('n'))
  })

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

/** A command walks several moves, and the system may have gone on from there. */
const TOUCHES = 8

const touches = statement((db, p: { receipt: string }) =>
  db
    .selectFrom('audit')
    .innerJoin('person', 'person.id', 'audit.actorId')
    .select(['audit.at', 'audit.actorId', 'audit.command', 'person.name as who'])
    .where('audit.target', '=', p.receipt)
    .where('audit.result', '=', sql.lit('done' as const))
    .where('person.name', 'is not', null)
    .orderBy('audit.seq', 'desc')
    .limit(TOUCHES),
)

const touchOf = ({ who = '', ...touch }: Present<Omit<Touch, 'who'> & { who: string | null }>): Touch => ({
  ...touch,
  who,
})

export function submissionOf({ clauseIds, ...row }: Present<Omit<SubmissionRow, 'tail' | 'salt'>>): Submission {
  const submission = { ...row, words: JSON.parse(row.words) as Words }
  return clauseIds === undefined ? submission : { ...submission, clauseIds: JSON.parse(clauseIds) as string[] }
}

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
    async count(asked, upTo) {
      if (matchesNothing(asked)) return 0
      return (await engine.read(() => first(counted(asked, upTo))))?.n ?? 0
    },
    waiting: async (personId, limit) => (await engine.read(() => waiting(personId, limit))).map(submissionOf),
    story: (id) => engine.read(() => story(id)),
    touches: async (receipt) => (await engine.read(() => all(touches({ receipt })))).map(touchOf),
    ledger: (asked) => engine.read(() => ledgerOf(asked)),
  }
}
