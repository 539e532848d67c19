import { sql } from 'kysely'
import type { Instant } from '../domain/shanghai.ts'
import type { Inbound } from '../ports/channel.ts'
import type { InboxStore, Lane } from '../ports/store.ts'
import type { InboxRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

type Claim = Parameters<InboxStore['claim']>[0][number]
type Claimed = 'new' | 'running' | 'done'

/** Compiled as a literal so that the partial index on it is used. */
const RUNNING = sql.lit('running' as const)

const insert = statement((db, p: Pick<InboxRow, 'key' | 'lane' | 'message' | 'claimedAt'>) =>
  db
    .insertInto('inbox')
    .values({ ...only(p, ['key', 'lane', 'message', 'claimedAt']), state: 'running', attempts: 0 })
    .onConflict((on) => on.column('key').doNothing()),
)

const stateOf = statement((db, p: { key: string }) => db.selectFrom('inbox').select('state').where('key', '=', p.key))

const done = statement((db, p: { key: string; at: Instant }) =>
  db.updateTable('inbox').set({ state: 'done', message: null, doneAt: p.at }).where('key', '=', p.key),
)

const failed = statement((db, p: Pick<InboxRow, 'key' | 'attempts' | 'state'>) =>
  db
    .updateTable('inbox')
    .set(only(p, ['attempts', 'state']))
    .where('key', '=', p.key)
    .where('state', '=', RUNNING),
)

const running = statement((db) =>
  db.selectFrom('inbox').select(['message', 'lane', 'attempts']).where('state', '=', RUNNING).orderBy('seq'),
)

const dead = statement((db) =>
  db
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'dead'),
)

export const inboxChanges = {
  *'inbox.done'(change: { readonly key: string; readonly at: Instant }): Work<void> {
    yield* run(done(change))
  },
  *'inbox.failed'(change: { readonly key: string; readonly attempts: number; readonly dead: boolean }): Work<void> {
    yield* run(failed({ key: change.key, attempts: change.attempts, state: change.dead ? 'dead' : 'running' }))
  },
}

function* claim({ message, lane, at }: Claim): Work<Claimed> {
  const row = { key: message.key, lane, message: JSON.stringify(message), claimedAt: at }
  if ((yield* run(insert(row))) > 0) return 'new'
  const known = yield* first(stateOf({ key: message.key }))
  return known?.state === 'running' ? 'running' : 'done'
}

function* claimAll(claims: readonly Claim[]): Work<readonly Claimed[]> {
  const out: Claimed[] = []
  for (const one of claims) out.push(yield* claim(one))
  return out
}

function* unfinished(): Work<readonly { message: Inbound; lane: Lane; attempts: number }[]> {
  const rows = yield* all(running({}))
  return rows.map((row) => ({ ...row, message: JSON.parse(row.message ?? 'null') as Inbound }))
}

function* givenUp(): Work<number> {
  return Number((yield* first(dead({})))?.n ?? 0)
}

export function inboxStore(engine: Engine): InboxStore {
  return {
    claim: (messages) => engine.write(() => claimAll(messages), 'repeatable'),
    unfinished: () => engine.read(unfinished),
    givenUp: () => engine.read(givenUp),
  }
}
