import { sql } from 'kysely'
import type { Instant } from '../domain/shanghai.ts'
import { OPEN_STATES } from '../domain/submission.ts'
import type { AgendaStore, DueItem, Resting } from '../ports/agenda.ts'
import { query, statement } from './statement.ts'
import { IS_OURS } from './submission-filter.ts'
import { submissionOf } from './submission-reads.ts'
import { SUBMISSION_COLUMNS } from './submissions.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const COLUMNS = ['seq', 'id', 'receipt', 'kind', 'state', 'dueDay', 'stationId', 'assigneeId'] as const

/** While the citizen is asked for something no time runs. */
const RUNNING = OPEN_STATES.filter((state) => state !== 'NEED_INFO')

const done = statement((db, p: { job: string; at: Instant }) =>
  db
    .insertInto('jobDone')
    .values({ job: p.job, at: p.at })
    .onConflict((on) => on.column('job').doUpdateSet({ at: p.at })),
)
const doneAt = statement((db, p: { job: string }) => db.selectFrom('jobDone').select('at').where('job', '=', p.job))

const due = ({ from, to, after, limit }: Parameters<AgendaStore['due']>[0]) =>
  query((db) => {
    let out = db
      .selectFrom('submission')
      .select(COLUMNS)
      .where('dueDay', '<=', to)
      .where(IS_OURS)
      .where((eb) =>
        eb.or([
          eb('state', 'in', RUNNING),
          eb.and([eb('state', '=', sql.lit('RESULT_READY' as const)), eb('releasedBy', 'is', null)]),
        ]),
      )
    if (from !== undefined) out = out.where('dueDay', '>=', from)
    if (after !== undefined)
      out = out
        .where('dueDay', '>=', after.dueDay)
        .where((eb) => eb(eb.refTuple('dueDay', 'seq'), '>', eb.tuple(after.dueDay, after.seq)))
    return out.orderBy('dueDay').orderBy('seq').limit(limit)
  })

const SINCE = { NEED_INFO: 'updatedAt', RESULT_READY: 'decidedAt', FED_BACK: 'fedBackAt' } as const

const resting = ({ state, until, limit, offset = 0 }: Parameters<AgendaStore['resting']>[0]) =>
  query((db) =>
    db
      .selectFrom('submission')
      .select(SUBMISSION_COLUMNS)
      .where('state', '=', sql.lit<Resting>(state))
      .where(SINCE[state], '<=', until)
      .orderBy(SINCE[state])
      .orderBy('seq')
      .limit(limit)
      .offset(offset),
  )

export const agendaChanges = {
  *'job.done'(change: { readonly job: string; readonly at: Instant }): Work<void> {
    yield* run(done(change))
  },
}

export function agendaStore(engine: Engine): AgendaStore {
  return {
    doneAt: async (job) => (await engine.read(() => first(doneAt({ job }))))?.at,
    due: async (asked) => (await engine.read(() => all(due(asked)))) as readonly DueItem[],
    resting: async (asked) => (await engine.read(() => all(resting(asked)))).map(submissionOf),
  }
}
