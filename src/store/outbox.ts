import { sql } from 'kysely'
import type { Instant } from '../domain/shanghai.ts'
import type { Address, Wire } from '../ports/channel.ts'
import type { Change, OutboxMessage, OutboxStore } from '../ports/store.ts'
import type { OutboxRow } from './schema.ts'
import { only, type Present, type Step, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const MESSAGE = [
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
const NOTICE = ['importance', 'expiresAt', 'personId', 'about', 'bundle', 'via'] as const
export const COLUMNS = [...MESSAGE, ...NOTICE] as const

/** Compiled as literals so that the partial indexes on them are used. */
const lit = <T extends OutboxRow['state']>(state: T) => sql.lit(state)
const PENDING = lit('pending')

/** A key that is there already stays as it is, so that a turn done twice never sends twice. */
const add = statement((db, p: Pick<OutboxRow, (typeof MESSAGE)[number]>) =>
  db
    .insertInto('outbox')
    .values(only(p, MESSAGE) as OutboxRow)
    .onConflict((on) => on.column('key').doNothing()),
)
const addNotice = statement((db, p: OutboxRow) =>
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

/** States in which a notice has not left and may still be taken back. */
export const WAITING = [PENDING, lit('held'), lit('phone')]

const waiting = statement((db, p: { limit: number; since: Instant }) =>
  db
    .selectFrom('outbox')
    .select(COLUMNS)
    .where('state', '=', PENDING)
    .where('createdAt', '>=', p.since)
    .orderBy('seq')
    .limit(p.limit),
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
    .where('state', 'in', WAITING)
    .orderBy('seq')
    .limit(1),
)
const countOf = (state: OutboxRow['state']) =>
  statement((db) =>
    db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('state', '=', lit(state)),
  )
const COUNTED = {
  pending: countOf('pending'),
  held: countOf('held'),
  phone: countOf('phone'),
  expired: countOf('expired'),
  dead: countOf('dead'),
} as const

export const outboxChanges = {
  *'outbox.add'({ message }: { readonly message: OutboxMessage }): Work<void> {
    const row = { ...message, to: JSON.stringify(message.to), wire: JSON.stringify(message.wire) }
    yield* run(message.inReplyTo === undefined ? addNotice(row) : add(row))
  },
  *'outbox.mark'(change: Extract<Change, { readonly do: 'outbox.mark' }>): Work<void> {
    const { key, state, attempts, error, at, notBefore } = change
    yield* run(
      state === 'sent' || state === 'told'
        ? markSent({ key, state, attempts, error, sentAt: at })
        : mark({ key, state, attempts, error }),
    )
    if (notBefore !== undefined) yield* run(postpone({ key, notBefore }))
  },
}

export type Stored = Pick<OutboxRow, (typeof COLUMNS)[number]>

export const messageOf = (row: Present<Stored>): OutboxMessage => ({
  ...row,
  to: JSON.parse(row.to) as Address,
  wire: JSON.parse(row.wire) as Wire,
})

function* one(step: Step<Stored>): Work<OutboxMessage | undefined> {
  const row = yield* first(step)
  return row && messageOf(row)
}

function* counts(): Work<Record<keyof typeof COUNTED, number>> {
  const out = { pending: 0, held: 0, phone: 0, expired: 0, dead: 0 }
  for (const state of Object.keys(out) as (keyof typeof out)[]) out[state] = (yield* first(COUNTED[state]({})))?.n ?? 0
  return out
}

export function outboxStore(engine: Engine): OutboxStore {
  return {
    waiting: async (limit, since = 0) => (await engine.read(() => all(waiting({ limit, since })))).map(messageOf),
    inReplyTo: async (inbound) => (await engine.read(() => all(inReplyTo({ inbound })))).map(messageOf),
    byKey: (key) => engine.read(() => one(byKey({ key }))),
    telling: (tells) => engine.read(() => one(telling({ tells }))),
    count: () => engine.read(counts),
  }
}
