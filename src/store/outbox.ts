import { sql } from 'kysely'
import type { Address, Wire } from '../ports/channel.ts'
import type { Change, OutboxMessage, OutboxStore } from '../ports/store.ts'
import type { OutboxRow } from './schema.ts'
import { only, type Present, type Step, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const COLUMNS = [
  'key',
  'lane',
  'to',
  'scope',
  'wire',
  'createdAt',
  'notBefore',
  'state',
  'attempts',
  'inReplyTo',
  'tells',
  'error',
  'sentAt',
] as const satisfies readonly (keyof OutboxRow)[]

/** Compiled as literals so that the partial indexes on them are used. */
const PENDING = sql.lit('pending' as const)
const DEAD = sql.lit('dead' as const)

/** A key that is there already stays as it is, so that a turn done twice never sends twice. */
const add = statement((db, p: OutboxRow) =>
  db
    .insertInto('outbox')
    .values(only(p, COLUMNS))
    .onConflict((on) => on.column('key').doNothing()),
)

type Mark = Pick<OutboxRow, 'key' | 'state' | 'attempts' | 'error'>

const mark = statement((db, p: Mark) =>
  db
    .updateTable('outbox')
    .set(only(p, ['state', 'attempts', 'error']))
    .where('key', '=', p.key),
)
const markSent = statement((db, p: Mark & { sentAt: number }) =>
  db
    .updateTable('outbox')
    .set(only(p, ['state', 'attempts', 'error', 'sentAt']))
    .where('key', '=', p.key),
)
const postpone = statement((db, p: { key: string; notBefore: number }) =>
  db.updateTable('outbox').set({ notBefore: p.notBefore }).where('key', '=', p.key),
)

const waiting = statement((db, p: { limit: number }) =>
  db.selectFrom('outbox').select(COLUMNS).where('state', '=', PENDING).orderBy('seq').limit(p.limit),
)
const inReplyTo = statement((db, p: { inbound: string }) =>
  db.selectFrom('outbox').select(COLUMNS).where('inReplyTo', '=', p.inbound).orderBy('seq'),
)
const byKey = statement((db, p: { key: string }) => db.selectFrom('outbox').select(COLUMNS).where('key', '=', p.key))
const telling = statement((db, p: { tells: string }) =>
  db
    .selectFrom('outbox')
    .select(COLUMNS)
    .where('tells', '=', p.tells)
    .where('state', '=', PENDING)
    .orderBy('seq')
    .limit(1),
)
const pending = statement((db) =>
  db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', PENDING),
)
const dead = statement((db) =>
  db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', DEAD),
)

export const outboxChanges = {
  *'outbox.add'({ message }: { readonly message: OutboxMessage }): Work<void> {
    yield* run(add({ ...message, to: JSON.stringify(message.to), wire: JSON.stringify(message.wire) }))
  },
  *'outbox.mark'(change: Extract<Change, { readonly do: 'outbox.mark' }>): Work<void> {
    const { key, state, attempts, error, at, notBefore } = change
    yield* run(
      state === 'sent' ? markSent({ key, state, attempts, error, sentAt: at }) : mark({ key, state, attempts, error }),
    )
    if (notBefore !== undefined) yield* run(postpone({ key, notBefore }))
  },
}

type Stored = Pick<OutboxRow, (typeof COLUMNS)[number]>

const messageOf = (row: Present<Stored>): OutboxMessage => ({
  ...row,
  to: JSON.parse(row.to) as Address,
  wire: JSON.parse(row.wire) as Wire,
})

function* one(step: Step<Stored>): Work<OutboxMessage | undefined> {
  const row = yield* first(step)
  return row && messageOf(row)
}

function* counts(): Work<{ pending: number; dead: number }> {
  return { pending: (yield* first(pending({})))?.n ?? 0, dead: (yield* first(dead({})))?.n ?? 0 }
}

export function outboxStore(engine: Engine): OutboxStore {
  return {
    waiting: async (limit) => (await engine.read(() => all(waiting({ limit })))).map(messageOf),
    inReplyTo: async (inbound) => (await engine.read(() => all(inReplyTo({ inbound })))).map(messageOf),
    byKey: (key) => engine.read(() => one(byKey({ key }))),
    telling: (tells) => engine.read(() => one(telling({ tells }))),
    count: () => engine.read(counts),
  }
}
