import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import { type Expired, KEPT_KINDS, type KeptKind } from '../ports/erasure.ts'
import type { Job } from '../ports/job.ts'
import type { OfficeSettings } from '../ports/knowledge.ts'
import type { Change, Store } from '../ports/store.ts'
import { UNANSWERED_DAYS } from '../upkeep/forget-silent.ts'

/** Messages that came in, until it is sure that they do not come a second time. */
const RECEIVED_DAYS = 30
/** Texts of messages sent: long enough to settle what somebody was told. */
const SENT_DAYS = 90
/** Files that somebody handed over and did not hand in. */
const FILE_DAYS = 1
/** Rows deleted in one transaction. */
const PORTION = 500

type Settings = Pick<OfficeSettings, 'contactDays' | 'keptDays'>

/** Days for which each is kept: what the forms promise, what the office set, else the default. */
export function keptDays({ contactDays, keptDays: set = {} }: Settings): Readonly<Record<KeptKind, number>> {
  return {
    contact: contactDays,
    received: set.received ?? RECEIVED_DAYS,
    sent: set.sent ?? SENT_DAYS,
    code: 0,
    pass: 0,
    unanswered: set.unanswered ?? UNANSWERED_DAYS,
    conversation: FORM_DAYS,
    booking: contactDays,
    file: FILE_DAYS,
  }
}

/** What goes now, oldest first where age is an order. */
export function expiredNow(
  store: Pick<Store, 'erasures'>,
  kept: KeptKind,
  settings: Settings,
  at: Instant,
  limit: number,
): Promise<readonly Expired[]> {
  return store.erasures.expired(kept, at - keptDays(settings)[kept] * DAY_MS, limit)
}

/** One portion of what goes, to be committed at once; empty when nothing is left. */
export async function wipePortion(
  store: Pick<Store, 'erasures'>,
  kept: KeptKind,
  settings: Settings,
  at: Instant,
): Promise<readonly Change[]> {
  const ids = (await expiredNow(store, kept, settings, at, PORTION)).map(({ id }) => id)
  if (ids.length === 0) return []
  return [{ do: 'retention.wipe', kept, ids }, ...(kept === 'contact' ? ids.map((id) => traceOf(id, at)) : [])]
}

/** A change of a submission has its row in the trail. */
const traceOf = (target: string, at: Instant): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: 'system',
    role: '系统',
    channel: 'system',
    command: 'retention-contact',
    target,
    result: 'done',
  },
})

/** Deletes what was kept long enough, kind by kind. */
export const retentionJobs: readonly Job[] = KEPT_KINDS.map((kept) => ({
  name: `retention-${kept}`,
  due: ({ store, knowledge, at }) => wipePortion(store, kept, knowledge.content.settings, at),
}))
