import type { Change } from '../ports/store.ts'
import { confirmedChanges } from './confirmed.ts'
import { conversationChanges } from './conversations.ts'
import { inboxChanges } from './inbox.ts'
import { knowledgeChanges } from './knowledge.ts'
import { ledgerChanges } from './ledger.ts'
import { outboxChanges } from './outbox.ts'
import { peopleChanges } from './people.ts'
import { submissionChanges } from './submissions.ts'
import { trailChanges } from './trail.ts'
import type { Work } from './work.ts'

type Appliers = { readonly [K in Change['do']]: (change: Extract<Change, { readonly do: K }>) => Work<void> }

const appliers: Appliers = {
  ...submissionChanges,
  ...ledgerChanges,
  ...trailChanges,
  ...conversationChanges,
  ...outboxChanges,
  ...inboxChanges,
  ...peopleChanges,
  ...knowledgeChanges,
  ...confirmedChanges,
}

/** All changes in their order, as one piece of work. */
export function* applyAll(changes: readonly Change[]): Work<void> {
  for (const change of changes) yield* (appliers[change.do] as (change: Change) => Work<void>)(change)
}
