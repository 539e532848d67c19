import fc from 'fast-check'
import { totalsOf } from '../../src/domain/adoption.ts'
import { BOOKING_STATES } from '../../src/domain/booking.ts'
import { LEDGER_KINDS } from '../../src/domain/ledger.ts'
import { ROLES } from '../../src/domain/role.ts'
import { STATES } from '../../src/domain/submission.ts'
import { KEPT_KINDS } from '../../src/ports/erasure.ts'
import type { Change } from '../../src/ports/store.ts'
import { attachmentKinds } from './arbitrary-attachments.ts'
import { passKinds } from './arbitrary-passes.ts'
import {
  AT,
  auditEntry,
  batch,
  confirmation,
  outgoing,
  receiptWith,
  record,
  submission,
  unanswered,
  wholeSubmission,
} from './samples.ts'

/** Few ids, so that changes often meet: duplicates, conflicts, missing rows. */
const few = (prefix: string): fc.Arbitrary<string> => fc.constantFrom('1', '2', '3').map((n) => prefix + n)
const words = fc.string({ unit: 'binary', maxLength: 12 })
const at = fc.integer({ min: 0, max: 90_000_000 }).map((ms) => AT + ms)
const grant = fc
  .tuple(fc.constantFrom(...ROLES), fc.option(few('s-')))
  .map(([role, stationId]) => (stationId === null ? { role } : { role, stationId }))
const records = fc.array(
  fc
    .tuple(few('e-'), fc.jsonValue(), fc.constantFrom('entry' as const, 'door' as const))
    .map(([id, data, kind]) => record(id, data, kind)),
  { maxLength: 4 },
)

/** One change of any kind. The record names every kind, so a new one cannot be forgotten here. */
const kinds: { readonly [K in Change['do']]: fc.Arbitrary<Extract<Change, { readonly do: K }>> } = {
  'submission.file': fc
    .tuple(few('sub-'), fc.constantFrom('AAA1', 'AAA2', 'AAA3'), words, at, fc.boolean())
    .map(([id, tail, body, filedAt, whole]) => ({
      do: 'submission.file',
      submission: { ...(whole ? wholeSubmission(id, tail) : submission(id, tail)), body, filedAt },
      ...(whole ? { proof: { salt: body } } : {}),
    })),
  'submission.erase': fc
    .tuple(few('sub-'), fc.constantFrom('withdrawn' as const, 'erased' as const), at)
    .map(([id, why, when]) => ({ do: 'submission.erase', id, why, at: when, lane: 'web|c-1|u-1', as: `gone-${id}` })),
  'person.erase': fc.tuple(few('p-'), few('u-'), at).map(([personId, user, when]) => ({
    do: 'person.erase',
    personId,
    accounts: [{ channel: 'web', user }],
    at: when,
  })),
  'retention.wipe': fc
    .tuple(
      fc.constantFrom(...KEPT_KINDS),
      fc.constantFrom('in-1', 'out-1', 'h-1', 'un-1', 'lane-1', receiptWith('AAA1')),
    )
    .map(([kept, id]) => ({ do: 'retention.wipe', kept, ids: [id] })),
  'submission.change': fc
    .tuple(
      few('sub-'),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...STATES),
      fc.option(words, { nil: undefined }),
    )
    .map(([id, rev, state, contact]) => ({ do: 'submission.change', id, rev, set: { state, contact } })),
  'submission.move': fc
    .tuple(few('sub-'), fc.constantFrom(...STATES), at, fc.option(few('p-')))
    .map(([submissionId, to, when, personId]) => ({
      do: 'submission.move',
      move: {
        submissionId,
        from: 'SUBMITTED',
        to,
        at: when,
        actor: '系统',
        ...(personId === null ? {} : { personId }),
      },
    })),
  'submission.supplement': fc.tuple(few('su-'), few('sub-'), words, at).map(([id, submissionId, text, when]) => ({
    do: 'submission.supplement',
    supplement: { id, submissionId, at: when, kind: 'supplement', text },
  })),
  'ledger.add': fc
    .tuple(few('le-'), few('sub-'), fc.constantFrom(...LEDGER_KINDS), words, at)
    .map(([id, submissionId, kind, reason, when]) => ({
      do: 'ledger.add',
      entry: { id, submissionId, kind, at: when, by: 'p-1', data: { reason, count: 2 } },
    })),
  'release.add': fc.tuple(few('k-'), at, words).map(([consultationId, when, name]) => ({
    do: 'release.add',
    release: { consultationId, at: when, hidden: { 区: [name] } },
  })),
  audit: words.map((command) => ({ do: 'audit', entry: auditEntry(command) })),
  'conversation.keep': fc
    .tuple(few('lane-'), at, fc.dictionary(words, fc.jsonValue()))
    .map(([lane, updatedAt, data]) => ({ do: 'conversation.keep', state: { lane, updatedAt, data } })),
  ...attachmentKinds(few, at),
  'booking.add': fc
    .tuple(
      few('b-'),
      few('o-'),
      few('p-'),
      fc.constantFrom('APPLIED' as const, 'BOOKED' as const, 'WAITING' as const),
      fc.option(fc.constantFrom(0, 1, 2)),
    )
    .map(([id, occasionId, personId, state, places]) => ({
      do: 'booking.add',
      booking: {
        id,
        number: `YY-${id}`,
        rev: 1,
        occasionId,
        stationId: 's-1',
        heldAt: AT + 9,
        side: '',
        personId,
        address: '{}',
        state,
        at: AT,
      },
      ...(places === null ? {} : { places }),
    })),
  'booking.change': fc
    .tuple(few('b-'), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...BOOKING_STATES))
    .map(([id, rev, state]) => ({ do: 'booking.change', id, rev, set: { state } })),
  'booking.settled': fc
    .tuple(few('o-'), fc.nat(2))
    .map(([occasionId, places]) => ({ do: 'booking.settled', occasionId, side: '', places })),
  'occasion.put': fc.tuple(few('o-'), fc.integer({ min: 0, max: 2 }), words, at).map(([id, rev, shown, heldAt]) => ({
    do: 'occasion.put',
    record: { id, stationId: 's-1', rev: rev + 1, sequence: rev, deputies: [shown], shown, updatedAt: AT },
    rev,
    heldAt,
  })),
  'attendance.put': fc.tuple(few('o-'), few('d-'), fc.boolean(), at).map(([occasionId, deputyId, came, heldAt]) => ({
    do: 'attendance.put',
    attendance: { occasionId, deputyId, stationId: 's-1', heldAt, came, by: 'p-1', at: AT },
  })),
  'occasion.publish': fc.tuple(few('n-'), few('o-'), words, at).map(([id, occasionId, text, when]) => ({
    do: 'occasion.publish',
    notice: { id, occasionId, at: when, by: 'p-1', text, digest: 'd', dueAt: AT },
  })),
  'visits.put': fc
    .tuple(few('o-'), fc.integer({ min: 0, max: 2 }), fc.nat(50), at)
    .map(([occasionId, rev, n, heldAt]) => ({
      do: 'visits.put',
      visits: { occasionId, stationId: 's-1', heldAt, rev: rev + 1, people: n, matters: n + 1, updatedAt: AT },
      rev,
    })),
  'booking.forget': few('p-').map((personId) => ({ do: 'booking.forget', personId, at: AT })),
  'conversation.forget': few('lane-').map((lane) => ({ do: 'conversation.forget', lane })),
  'conversation.expire': at.map((before) => ({ do: 'conversation.expire', before })),
  'outbox.add': fc
    .tuple(few('out-'), few('in-'), few('sub-'), words, fc.option(few('p-')))
    .map(([key, inReplyTo, tells, text, personId]) => ({
      do: 'outbox.add',
      message: outgoing(key, {
        wire: { text, choices: [text] },
        tells,
        ...(personId === null
          ? { inReplyTo }
          : { personId, about: tells, importance: 'low', expiresAt: AT + 7, bundle: text, via: 'web' }),
      }),
    })),
  'notice.plan': fc
    .tuple(
      few('out-'),
      fc.constantFrom('pending', 'held', 'phone', 'expired', 'recalled', 'dead'),
      at,
      fc.nat(5),
      fc.option(words),
    )
    .map(([key, state, notBefore, attempts, bundle]) => ({
      do: 'notice.plan',
      key,
      state,
      notBefore,
      attempts,
      ...(bundle === null ? {} : { bundle, via: 'piggy-back' }),
    })),
  'lane.heard': fc
    .tuple(few('lane-'), at, fc.nat(5))
    .map(([lane, when, sent]) => ({ do: 'lane.heard', lane, at: when, sent })),
  'lane.sent': fc
    .tuple(few('lane-'), fc.integer({ min: -2, max: 3 }))
    .map(([lane, count]) => ({ do: 'lane.sent', lane, count })),
  'lane.shut': few('lane-').map((lane) => ({ do: 'lane.shut', lane })),
  'lane.expire': at.map((before) => ({ do: 'lane.expire', before })),
  'outbox.mark': fc
    .tuple(few('out-'), fc.constantFrom('pending', 'sent', 'dead', 'recalled'), at, fc.nat(5), fc.option(words))
    .map(([key, state, when, attempts, error]) => ({
      do: 'outbox.mark',
      key,
      state,
      at: when,
      attempts,
      ...(error === null ? { notBefore: when } : { error }),
    })),
  'inbox.done': fc.tuple(few('in-'), at).map(([key, when]) => ({ do: 'inbox.done', key, at: when })),
  'inbox.failed': fc
    .tuple(few('in-'), fc.nat(5), fc.boolean())
    .map(([key, attempts, dead]) => ({ do: 'inbox.failed', key, attempts, dead })),
  'unanswered.add': few('un-').map((id) => ({ do: 'unanswered.add', unanswered: unanswered(id) })),
  'unanswered.expire': at.map((before) => ({ do: 'unanswered.expire', before })),
  'confirmed.add': fc
    .tuple(few('cf-'), few('mk-'), fc.constantFrom('thumbs-up' as const, 'staff' as const), at)
    .map(([id, mark, how, when]) => ({
      do: 'confirmed.add',
      confirmation: { ...confirmation(id), how, at: when },
      mark,
    })),
  'confirmed.remove': few('cf-').map((id) => ({ do: 'confirmed.remove', id })),
  'confirmed.unmark': at.map((before) => ({ do: 'confirmed.unmark', before })),
  'subscription.put': fc.tuple(few('p-'), few('wuye-'), few('u-'), at).map(([personId, topic, user, when]) => ({
    do: 'subscription.put',
    subscription: {
      personId,
      topic,
      address: { channel: 'web', account: 'minyi', conversation: user, user },
      at: when,
    },
  })),
  'group.put': fc
    .tuple(few('g-'), fc.option(few('s-'), { nil: undefined }), fc.boolean(), at)
    .map(([conversation, stationId, muted, when]) => ({
      do: 'group.put',
      group: {
        channel: 'wechat',
        conversation,
        ...(stationId === undefined ? {} : { binding: { stationId } }),
        muted,
        by: 'p-1',
        at: when,
      },
    })),
  'subscription.remove': fc
    .tuple(few('p-'), few('wuye-'))
    .map(([personId, topic]) => ({ do: 'subscription.remove', personId, topic })),
  'ledger.close': fc
    .tuple(few('k-'), fc.integer({ min: 1, max: 3 }), fc.constantFrom('close' as const, 'ask', 'reopen'), at)
    .map(([consultationId, number, what, when]) => ({
      do: 'ledger.close',
      closing: { consultationId, number, what, at: when, by: 'p-1', totals: totalsOf([]) },
    })),
  'batch.add': fc
    .tuple(few('up-'), fc.integer({ min: 1, max: 3 }), few('sub-'), at)
    .map(([id, number, item, when]) => ({
      do: 'batch.add',
      batch: { id, number, at: when, by: 'p-1', receiver: '市人大法工委', consultationId: 'k-1' },
      items: [item],
    })),
  'job.done': at.map((when) => ({ do: 'job.done', job: 'sweep', at: when })),
  'person.put': fc
    .tuple(few('p-'), fc.option(words), fc.array(grant, { maxLength: 3 }))
    .map(([id, name, grants]) => ({ do: 'person.put', person: name === null ? { id, grants } : { id, name, grants } })),
  'person.remove': few('p-').map((id) => ({ do: 'person.remove', id })),
  'grant.add': fc.tuple(few('p-'), grant).map(([personId, one]) => ({ do: 'grant.add', personId, grant: one })),
  'grant.remove': fc.tuple(few('p-'), grant).map(([personId, one]) => ({ do: 'grant.remove', personId, grant: one })),
  'account.put': fc.tuple(few('u-'), few('p-'), at).map(([user, personId, linkedAt]) => ({
    do: 'account.put',
    account: { channel: 'web', user, personId, linkedAt },
  })),
  'code.put': fc.tuple(few('h-'), few('p-'), fc.nat(5)).map(([hash, personId, triesLeft]) => ({
    do: 'code.put',
    code: { hash, personId, expiresAt: AT, triesLeft },
  })),
  ...passKinds(few, at),
  'code.remove': few('h-').map((hash) => ({ do: 'code.remove', hash })),
  'code.spend': few('h-').map((hash) => ({ do: 'code.spend', hash })),
  'knowledge.put': fc.tuple(few('kb-'), at, fc.option(at), records).map(([id, importedAt, approvedAt, list]) => ({
    do: 'knowledge.put',
    batch: batch(id, { importedAt, ...(approvedAt === null ? {} : { approvedBy: 'p-1', approvedAt }) }),
    records: list,
  })),
  'knowledge.approve': fc
    .tuple(few('kb-'), at)
    .map(([batchId, when]) => ({ do: 'knowledge.approve', batchId, by: 'p-1', at: when })),
  'knowledge.remove': few('kb-').map((batchId) => ({ do: 'knowledge.remove', batchId })),
}

const change: fc.Arbitrary<Change> = fc.oneof(...(Object.values(kinds) as fc.Arbitrary<Change>[]))

/** What a program may ask of a store, in any order. */
export type Command =
  | { readonly ask: 'commit'; readonly changes: readonly Change[] }
  | { readonly ask: 'claim'; readonly keys: readonly string[] }

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.array(change, { maxLength: 5 }).map((changes) => ({ ask: 'commit' as const, changes })) },
  { weight: 1, arbitrary: fc.array(few('in-'), { maxLength: 3 }).map((keys) => ({ ask: 'claim' as const, keys })) },
)
