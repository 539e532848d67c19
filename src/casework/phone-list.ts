import { Problem } from '../domain/problem.ts'
import type { Submission } from '../domain/submission.ts'
import type { Change, OutboxMessage, Store } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { isOffline } from './file.ts'
import { authorise, MAY, rolesAt } from './may.ts'
import { itemOf, toldChanges } from './notice-keeper.ts'
import { tellInPerson } from './told.ts'

type Reads = Pick<Store, 'submissions' | 'notices'>

/** Notices looked at for one list. */
const MOST = 1_000

/** Somebody who has to be told in another way, or could not be told at all. */
export interface Unreached {
  readonly item: Submission
  readonly notice: OutboxMessage
}

/** What this person may telephone about, most pressing first; what changed meanwhile is left out. */
export async function toTelephone(store: Reads, grants: Desk['grants']): Promise<readonly Unreached[]> {
  return (await seen(store, 'phone', grants)).toSorted((a, b) => by(a) - by(b))
}

const by = ({ notice }: Unreached): number => notice.expiresAt ?? Number.POSITIVE_INFINITY

/** Who could not be told and left no telephone, newest first. */
export async function notReached(store: Reads, grants: Desk['grants']): Promise<readonly Unreached[]> {
  return (await seen(store, 'expired', grants)).toReversed()
}

async function seen(store: Reads, state: 'phone' | 'expired', grants: Desk['grants']): Promise<readonly Unreached[]> {
  const found = await Promise.all(
    (await store.notices.listed(state, MOST)).map(async (notice): Promise<readonly Unreached[]> => {
      const item = await itemOf(store, notice)
      const may = item !== undefined && rolesAt(grants, item.stationId).some((role) => MAY.phone.includes(role))
      return may ? [{ item, notice }] : []
    }),
  )
  return found.flat()
}

/**
 * Staff told a person by telephone, which counts as told: everything on the list about the item.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`; `NOTHING_TO_PHONE` nothing about it is on the list
 */
export async function toldByPhone(store: Reads, item: Submission, desk: Desk): Promise<readonly Change[]> {
  const held = authorise(desk.grants, 'phone', item.stationId)
  const waiting = await store.notices.ofPerson(item.personId)
  const notices = waiting.filter((one) => one.state === 'phone' && (one.about ?? one.tells) === item.id)
  if (notices.length === 0) throw new Problem('NOTHING_TO_PHONE', { receipt: item.receipt })
  return [
    ...notices.map(({ key, attempts }): Change => ({ do: 'outbox.mark', key, state: 'told', at: desk.at, attempts })),
    ...(await toldChanges(store, notices, desk.at)),
    {
      do: 'audit',
      entry: {
        at: desk.at,
        actorId: desk.personId,
        role: held[0] ?? '站点联络员',
        channel: desk.channel,
        command: 'phone',
        target: item.receipt,
        result: 'done',
      },
    },
  ]
}

/**
 * A telephone call counts as told, for everybody: who handed something in on paper is told by telephone in any case.
 * @throws {Problem} as {@link toldByPhone} and {@link tellInPerson}
 */
export const toldOnThePhone = async (store: Reads, item: Submission, desk: Desk): Promise<readonly Change[]> =>
  isOffline(item) ? tellInPerson(item, '已电话告知', desk) : toldByPhone(store, item, desk)
