import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { Address } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'
import { laneAt, queueNotice } from '../ports/notices.ts'
import type { Change, Lane, PeopleStore } from '../ports/store.ts'
import { codeOf } from './clusters.ts'
import type { Draft } from './drafts.ts'
import type { Miss, UpkeepReads } from './reads.ts'
import { sayEntry } from './say-entry.ts'

/**
 * Who asked is linked to the question by the person's keyed id alone. Where to write to lies apart, one row a person,
 * without any words, and is wiped thirty days after their last question without an answer.
 */
interface Asker {
  readonly to: Address
  readonly scope: 'direct' | 'group'
}

/** Where the address of a person who asked lies. Forgetting this lane means that they are never written to. */
export const askerLane = (personId: string): Lane => `asker|${personId}`

/** Remembers where this person can be told that there is an answer now. */
export function rememberAsker({ message, speaker, memory, at }: Turn): readonly Change[] {
  if (speaker.staff) return []
  const to: Address = { ...message.from, user: message.sender.id }
  const asker: Asker = { to, scope: message.scope }
  const kept: Change = {
    do: 'conversation.keep',
    state: { lane: askerLane(speaker.id), updatedAt: at, data: { ...asker } },
  }
  if (message.scope === 'direct') return [kept]
  /** Leaving a group wipes what is remembered of its member; this row is how one sees that they are still there. */
  return [kept, { do: 'conversation.keep', state: { lane: laneAt(to), updatedAt: at, data: { ...memory } } }]
}

/** People who asked what a draft answers. */
export function askersOf(draft: Draft, misses: readonly Miss[]): readonly string[] {
  const codes = new Set(draft.codes)
  return [...new Set(misses.filter((miss) => codes.has(codeOf(miss.text))).map((miss) => miss.personId))]
}

export interface Telling {
  readonly draft: Draft
  readonly misses: readonly Miss[]
  readonly reads: UpkeepReads
  readonly people: Pick<PeopleStore, 'accountsOf'>
  readonly at: Instant
  readonly holdMs: number
}

/** One notice for each person who asked, can be reached alone and was not forgotten. */
export async function tellAskers(telling: Telling): Promise<readonly Change[]> {
  const notices = await Promise.all(
    askersOf(telling.draft, telling.misses).map(async (personId): Promise<readonly Change[]> => {
      const to = await reach(personId, telling)
      return to === undefined ? [] : [notice(personId, to, telling)]
    }),
  )
  return notices.flat()
}

async function reach(personId: string, { reads, people, at }: Telling): Promise<Address | undefined> {
  const kept = await reads.kept(askerLane(personId))
  if (kept === undefined || at - kept.updatedAt >= FORM_DAYS * DAY_MS) return undefined
  const { to, scope } = kept.data as unknown as Asker
  if (scope === 'direct') return to
  if ((await reads.kept(laneAt(to))) === undefined) return undefined
  const account = (await people.accountsOf(personId)).find((one) => one.channel === to.channel && one.user === to.user)
  return account?.direct === undefined ? undefined : { ...to, conversation: account.direct }
}

function notice(personId: string, to: Address, { draft, misses, at, holdMs }: Telling): Change {
  const codes = new Set(draft.codes)
  const asked = misses.findLast((miss) => miss.personId === personId && codes.has(codeOf(miss.text)))
  const when = asked === undefined ? '' : `${sayDay(dayOf(asked.at), at)}`
  const text = `您${when}问过的“${draft.entry.title}”，现在有答案了：\n${sayEntry(draft.entry)}`
  return queueNotice(to, `kb:${draft.entry.id}:${personId}`, text, at, {
    notBefore: at + holdMs,
    personId,
    importance: 'low',
  })
}
