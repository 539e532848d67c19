import { mayDo } from '../casework/may.ts'
import { Problem } from '../domain/problem.ts'
import type { GroupRecord } from '../ports/groups.ts'
import type { Turn } from '../ports/intent.ts'
import type { GroupBinding } from '../ports/knowledge.ts'
import type { Change } from '../ports/store.ts'
import { type GroupId, groupKey } from './groups.ts'

/** A group as it stands: to whom it belongs now, and what was said about it in chats. */
export interface GroupNow {
  readonly id: GroupId
  readonly binding: GroupBinding | undefined
  readonly record: GroupRecord | undefined
}

/**
 * Who manages the groups of a station may; of a group that belongs to nobody, who manages any.
 * @throws {Problem} `GROUP_SCOPE`
 */
export function authoriseGroup(turn: Turn, stationId: string | undefined): void {
  const { grants } = turn.speaker
  const may =
    stationId === undefined
      ? grants.some((grant) => mayDo([grant], 'group', grant.stationId))
      : mayDo(grants, 'group', stationId)
  if (may) return
  const station = turn.knowledge.station(stationId ?? '')?.name
  throw new Problem('GROUP_SCOPE', station === undefined ? {} : { station })
}

type Said = Pick<GroupRecord, 'muted'> & Partial<Pick<GroupRecord, 'binding' | 'name' | 'quiet'>>

/** What was said about a group so far, with something of it said anew; `undefined` takes it back. */
export function changeGroup(
  turn: Turn,
  { id, binding, record }: GroupNow,
  said: { readonly [K in keyof Said]?: Said[K] | undefined },
): readonly Change[] {
  authoriseGroup(turn, binding?.stationId)
  const before: Said = { muted: false, ...record }
  const { muted, ...rest } = { ...before, ...said }
  const group: GroupRecord = {
    ...id,
    ...present({ binding: rest.binding, name: rest.name, quiet: rest.quiet }),
    muted: muted ?? false,
    by: turn.speaker.id,
    at: turn.at,
  }
  return [
    { do: 'group.put', group },
    {
      do: 'audit',
      entry: {
        at: turn.at,
        actorId: turn.speaker.id,
        role: turn.speaker.grants.map(({ role }) => role).join('、'),
        channel: turn.message.from.channel,
        command: 'group',
        target: groupKey(id),
        result: 'done',
        before: JSON.stringify({ binding: binding?.stationId ?? null, ...shown(record) }),
        after: JSON.stringify({ binding: group.binding ?? 'as filed', ...shown(group) }),
      },
    },
  ]
}

const shown = (record: GroupRecord | undefined): Partial<GroupRecord> =>
  record === undefined ? {} : { muted: record.muted, ...present({ quiet: record.quiet }) }

/** Without the keys that hold nothing. */
const present = <T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
