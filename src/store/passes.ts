import { Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Address } from '../ports/channel.ts'
import type { PassChange, PassStore } from '../ports/passes.ts'
import type { Lane } from '../ports/store.ts'
import type { PassRow } from './schema.ts'
import { only, type Present, statement } from './statement.ts'
import { type Engine, first, run, type Work } from './work.ts'

const COLUMNS = ['hash', 'use', 'personId', 'from', 'other', 'madeAt', 'expiresAt'] as const

const put = statement((db, p: PassRow) =>
  db
    .insertInto('pass')
    .values(only(p, COLUMNS))
    .onConflict((on) => on.column('hash').doUpdateSet(only(p, COLUMNS))),
)
const spend = statement((db, p: { hash: string }) => db.deleteFrom('pass').where('hash', '=', p.hash))
const of = statement((db, p: { hash: string }) => db.selectFrom('pass').select(COLUMNS).where('hash', '=', p.hash))
/** Codes that somebody was given and did not use. */
export const forgetPasses = statement((db, p: { personId: string }) =>
  db.deleteFrom('pass').where('personId', '=', p.personId),
)

interface AsRead {
  lane: Lane
  updatedAt: Instant
}
const take = statement((db, p: AsRead) =>
  db.deleteFrom('conversation').where('lane', '=', p.lane).where('updatedAt', '=', p.updatedAt),
)
/** Locks the row where others could write beside us. */
const expected = statement((db, p: AsRead) =>
  db
    .updateTable('conversation')
    .set((eb) => ({ updatedAt: eb.ref('updatedAt') }))
    .where('lane', '=', p.lane)
    .where('updatedAt', '=', p.updatedAt),
)

interface Joined {
  from: string
  to: string
}
const JOIN = [
  statement((db, p: Joined) => db.updateTable('account').set({ personId: p.to }).where('personId', '=', p.from)),
  statement((db, p: Joined) => db.updateTable('submission').set({ personId: p.to }).where('personId', '=', p.from)),
  statement((db, p: Joined) => db.updateTable('unanswered').set({ personId: p.to }).where('personId', '=', p.from)),
  statement((db, p: Joined) => db.updateTable('outbox').set({ personId: p.to }).where('personId', '=', p.from)),
  statement((db, p: Joined) =>
    db
      .updateTable('subscription')
      .set({ personId: p.to })
      .where('personId', '=', p.from)
      .where('topic', 'not in', (eb) =>
        eb.selectFrom('subscription as s').select('s.topic').where('s.personId', '=', p.to),
      ),
  ),
  statement((db, p: Joined) =>
    db
      .updateTable('booking')
      .set({ personId: p.to })
      .where('personId', '=', p.from)
      .where('occasionId', 'not in', (eb) =>
        eb.selectFrom('booking as b').select('b.occasionId').where('b.personId', '=', p.to),
      ),
  ),
]
const ensurePerson = statement((db, p: { id: string }) =>
  db
    .insertInto('person')
    .values({ id: p.id })
    .onConflict((on) => on.column('id').doNothing()),
)
const unlink = statement((db, p: { channel: string; user: string }) =>
  db.deleteFrom('account').where('channel', '=', p.channel).where('user', '=', p.user),
)

type Of<K extends PassChange['do']> = Extract<PassChange, { readonly do: K }>

export const passChanges = {
  *'pass.put'({ pass }: Of<'pass.put'>): Work<void> {
    const { from, other } = pass
    const addresses = { from: JSON.stringify(from), other: other === undefined ? null : JSON.stringify(other) }
    yield* run(put({ ...pass, ...addresses }))
  },
  *'pass.spend'(change: Of<'pass.spend'>): Work<void> {
    if ((yield* run(spend(change))) === 0) throw new Problem('PASS_WRONG')
  },
  *'conversation.take'(change: Of<'conversation.take'>): Work<void> {
    if ((yield* run(take(change))) === 0) throw new Problem('CONFLICT')
  },
  *'conversation.expect'(change: Of<'conversation.expect'>): Work<void> {
    if ((yield* run(expected(change))) === 0) throw new Problem('CONFLICT')
  },
  *'person.join'({ from, to }: Of<'person.join'>): Work<void> {
    if (from === to) return
    yield* run(ensurePerson({ id: to }))
    for (const step of JOIN) yield* run(step({ from, to }))
  },
  *'account.remove'(change: Of<'account.remove'>): Work<void> {
    yield* run(unlink(change))
  },
}

const read = ({ from, other, ...row }: Present<PassRow>) => ({
  ...row,
  from: JSON.parse(from) as Address,
  ...(other === undefined ? {} : { other: JSON.parse(other) as Address }),
})

export function passStore(engine: Engine): PassStore {
  return {
    async of(hash) {
      const row = await engine.read(() => first(of({ hash })))
      return row === undefined ? undefined : read(row)
    },
  }
}
