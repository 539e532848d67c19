import type { AuditEntry, Change } from '../ports/store.ts'
import { adoptionChanges } from './adoption.ts'
import { agendaChanges } from './agenda.ts'
import { attachmentChanges } from './attachments.ts'
import { attendanceChanges } from './attendance.ts'
import { bookingChanges } from './bookings.ts'
import { type Ends, lockEnds } from './chain.ts'
import { confirmedChanges } from './confirmed.ts'
import { conversationChanges } from './conversations.ts'
import { erasureChanges } from './erase.ts'
import { personErasure } from './erase-person.ts'
import { markAccounts } from './erased-again.ts'
import { groupChanges } from './groups.ts'
import { inboxChanges } from './inbox.ts'
import { include, inclusionsOf } from './inclusion.ts'
import { knowledgeChanges } from './knowledge.ts'
import { ledgerChanges } from './ledger.ts'
import { noticeChanges } from './notices.ts'
import { occasionChanges } from './occasions.ts'
import { outboxChanges } from './outbox.ts'
import { passChanges } from './passes.ts'
import { peopleChanges } from './people.ts'
import { reportChanges } from './reports.ts'
import { retentionChanges } from './retention.ts'
import { submissionChanges } from './submissions.ts'
import { subscriptionChanges } from './subscriptions.ts'
import { appendTrail, trailChanges } from './trail.ts'
import { visitChanges } from './visits.ts'
import type { Work } from './work.ts'

/** Rows of the trail come last: their chain is locked from the first of them to the end of the transaction. */
type Unchained = Exclude<Change, { readonly do: 'audit' }>
type Appliers = { readonly [K in Unchained['do']]: (change: Extract<Change, { readonly do: K }>) => Work<void> }

const appliers: Appliers = {
  ...submissionChanges,
  ...erasureChanges,
  ...personErasure,
  ...retentionChanges,
  ...ledgerChanges,
  ...trailChanges,
  ...conversationChanges,
  ...outboxChanges,
  ...noticeChanges,
  ...inboxChanges,
  ...peopleChanges,
  ...knowledgeChanges,
  ...confirmedChanges,
  ...agendaChanges,
  ...subscriptionChanges,
  ...attachmentChanges,
  ...bookingChanges,
  ...occasionChanges,
  ...attendanceChanges,
  ...visitChanges,
  ...groupChanges,
  ...passChanges,
  ...adoptionChanges,
  ...reportChanges,
}

/**
 * All changes in their order, as one piece of work; then what they add to the chains, tied with the key.
 * @returns where the chains end now
 */
export function* applyAll(changes: readonly Change[], key: Buffer, ends: Ends): Work<Ends> {
  const entries: AuditEntry[] = []
  for (const change of changes)
    if (change.do === 'audit') entries.push(change.entry)
    else yield* (appliers[change.do] as (change: Unchained) => Work<void>)(change)
  yield* markAccounts(changes, key)
  const inclusions = yield* inclusionsOf(changes)
  if (inclusions.length === 0 && entries.length === 0) return ends
  const appending = yield* lockEnds(
    ends,
    inclusions.map((entry) => entry.chain),
  )
  yield* include(inclusions, appending, key)
  yield* appendTrail(entries, appending, key)
  return appending
}
