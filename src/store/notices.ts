import type { Instant } from '../domain/shanghai.ts'
import type { NoticeChange } from '../ports/notices.ts'
import { WAITING } from './outbox.ts'
import type { OutboxRow, ReachRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { run, type Work } from './work.ts'

const PLANNED = ['state', 'notBefore', 'attempts', 'bundle', 'via', 'error'] as const

const plan = statement((db, p: Pick<OutboxRow, 'key' | (typeof PLANNED)[number]>) =>
  db.updateTable('outbox').set(only(p, PLANNED)).where('key', '=', p.key).where('state', 'in', WAITING),
)

const REACH = ['lane', 'heardAt', 'sent', 'shut'] as const

/** Of two instants the later one opens the window; answers to the earlier one count in it. */
const heard = statement((db, p: ReachRow) =>
  db
    .insertInto('reach')
    .values(only(p, REACH))
    .onConflict((on) =>
      on.column('lane').doUpdateSet((eb) => {
        const later = eb('excluded.heardAt', '>', eb.ref('reach.heardAt'))
        return {
          heardAt: eb.case().when(later).then(eb.ref('excluded.heardAt')).else(eb.ref('reach.heardAt')).end(),
          sent: eb
            .case()
            .when(later)
            .then(eb.ref('excluded.sent'))
            .else(eb('reach.sent', '+', eb.ref('excluded.sent')))
            .end(),
          shut: eb.ref('excluded.shut'),
        }
      }),
    ),
)

const sent = statement((db, p: { lane: string; count: number }) =>
  db
    .updateTable('reach')
    .set((eb) => ({ sent: eb('sent', '+', p.count) }))
    .where('lane', '=', p.lane),
)

const shut = statement((db, p: ReachRow) =>
  db
    .insertInto('reach')
    .values(only(p, REACH))
    .onConflict((on) => on.column('lane').doUpdateSet({ shut: 1 })),
)

const expire = statement((db, p: { before: Instant }) =>
  db.deleteFrom('reach').where('heardAt', '<', p.before).where('shut', '=', 0),
)

type Of<K extends NoticeChange['do']> = Extract<NoticeChange, { readonly do: K }>

export const noticeChanges = {
  *'notice.plan'(change: Of<'notice.plan'>): Work<void> {
    const { key, state, notBefore, attempts, bundle, via, error } = change
    yield* run(plan({ key, state, notBefore, attempts, bundle, via, error }))
  },
  *'lane.heard'({ lane, at, sent: answers }: Of<'lane.heard'>): Work<void> {
    yield* run(heard({ lane, heardAt: at, sent: answers, shut: 0 }))
  },
  *'lane.sent'({ lane, count }: Of<'lane.sent'>): Work<void> {
    yield* run(sent({ lane, count }))
  },
  *'lane.shut'({ lane }: Of<'lane.shut'>): Work<void> {
    yield* run(shut({ lane, heardAt: 0, sent: 0, shut: 1 }))
  },
  *'lane.expire'({ before }: Of<'lane.expire'>): Work<void> {
    yield* run(expire({ before }))
  },
}
