import type { Instant } from '../domain/shanghai.ts'
import type { GroupRecord } from '../ports/groups.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { GroupBinding } from '../ports/knowledge.ts'
import type { Store } from '../ports/store.ts'
import { standingOf } from '../station/succession.ts'

export interface GroupId {
  readonly channel: string
  readonly conversation: string
}

export const sameGroup = (a: GroupId, b: GroupId): boolean =>
  a.channel === b.channel && a.conversation === b.conversation

/** How a group is written in the trail, in audiences and in commands: `wechat:G1`. */
export const groupKey = ({ channel, conversation }: GroupId): string => `${channel}:${conversation}`

/** To whom a group belongs: what was said in a chat goes before what the files say. */
export function bindingOf(filed: GroupBinding | undefined, record: GroupRecord | undefined): GroupBinding | undefined {
  const bound = record?.binding
  if (record === undefined || bound === undefined) return filed
  if (bound === 'none') return undefined
  const { channel, conversation } = record
  return { channel, conversation, name: record.name ?? filed?.name ?? conversation, ...bound }
}

/**
 * A group with the station that is there now where its own was merged or replaced, so that its questions reach somebody;
 * one that was closed without another stays with it.
 */
export function nowOf(
  binding: GroupBinding | undefined,
  { station: find }: Pick<Knowledge, 'station'>,
  at: Instant,
): GroupBinding | undefined {
  const own = binding === undefined ? undefined : find(binding.stationId)
  if (binding === undefined || own === undefined) return binding
  const { station = own } = standingOf(own, find, at)
  return station === own ? binding : { ...binding, stationId: station.id }
}

/** The group of a message, if it belongs to anybody. */
export async function groupAt(
  at: GroupId,
  filed: readonly GroupBinding[],
  store: Pick<Store, 'groups'>,
): Promise<GroupBinding | undefined> {
  const known = filed.find((one) => sameGroup(one, at))
  return bindingOf(known, await store.groups.of(at.channel, at.conversation))
}

/** Every group that belongs to somebody. */
export async function groupsNow(
  filed: readonly GroupBinding[],
  store: Pick<Store, 'groups'>,
): Promise<readonly GroupBinding[]> {
  const records = await store.groups.list()
  const others = filed.filter((one) => !records.some((record) => sameGroup(record, one)))
  const bound = records.flatMap(
    (record) =>
      bindingOf(
        filed.find((one) => sameGroup(one, record)),
        record,
      ) ?? [],
  )
  return [...others, ...bound]
}

/** Groups to which something may be said that nobody asked for. */
export async function groupsAwake(
  filed: readonly GroupBinding[],
  store: Pick<Store, 'groups'>,
): Promise<readonly GroupBinding[]> {
  const muted = (await store.groups.list()).filter((record) => record.muted)
  return (await groupsNow(filed, store)).filter((one) => !muted.some((record) => sameGroup(record, one)))
}

/** Knowledge with the groups as they are bound now. */
export async function knowingGroups<K extends Pick<Knowledge, 'content'>>(
  knowledge: K,
  store: Pick<Store, 'groups'>,
): Promise<K> {
  return { ...knowledge, content: { ...knowledge.content, groups: await groupsNow(knowledge.content.groups, store) } }
}
