import { mayDo } from '../../src/casework/may.ts'
import type { GroupNow } from '../../src/people/change-group.ts'
import { bindingOf, type GroupId, groupKey, nowOf, sameGroup } from '../../src/people/groups.ts'
import { CHANNELS } from '../../src/ports/channel.ts'
import type { GroupRecord } from '../../src/ports/groups.ts'
import type { Turn } from '../../src/ports/intent.ts'

const PLACE = /^\d{1,3}$/

type Records = readonly GroupRecord[]

function all(turn: Turn, records: Records): readonly GroupNow[] {
  const filed = turn.knowledge.content.groups
  const ids: readonly GroupId[] = [...filed, ...records.filter((one) => !filed.some((other) => sameGroup(one, other)))]
  return ids.map(({ channel, conversation }) => now({ channel, conversation }, turn, records))
}

function now(id: GroupId, turn: Turn, records: Records): GroupNow {
  const record = records.find((one) => sameGroup(one, id))
  const filed = turn.knowledge.content.groups.find((one) => sameGroup(one, id))
  return { id, record, binding: nowOf(bindingOf(filed, record), turn.knowledge, turn.at) }
}

const managed = (turn: Turn, groups: readonly GroupNow[]): readonly GroupNow[] =>
  groups.filter(({ binding }) => mayDo(turn.speaker.grants, 'group', binding?.stationId))

/** Groups that this person manages; those that belong to nobody only for the city. */
export const mine = async (turn: Turn): Promise<readonly GroupNow[]> =>
  managed(turn, all(turn, await turn.store.groups.list()))

/** The group that is meant: the one in which it is said, a place in the list, a name, or `wechat:G1`; else why not. */
export async function groupNamed(turn: Turn, said: string | undefined): Promise<GroupNow | string> {
  const records = await turn.store.groups.list()
  const { channel, conversation } = turn.message.from
  if (said === undefined) return now({ channel, conversation }, turn, records)
  const groups = all(turn, records)
  const known = managed(turn, groups)
  if (PLACE.test(said)) return known[Number(said) - 1] ?? '没有这个序号的群。发“群列表”看有哪些。'
  const written = groups.find(({ id }) => groupKey(id) === said) ?? fresh(said, turn, records)
  if (written !== undefined) return written
  const named = known.filter(({ binding, record }) => (record?.name ?? binding?.name)?.includes(said) === true)
  const [only] = named.length === 1 ? named : []
  return (
    only ??
    (named.length > 1
      ? '不止一个群的名称里有这几个字，请用“群列表”里的序号。'
      : '没有查到这个群。发“群列表”看有哪些；没有绑定过的群，请在群里发“绑定本群 站点名称”。')
  )
}

/** A group that nobody spoke of before, by its channel and conversation. */
function fresh(said: string, turn: Turn, records: Records): GroupNow | undefined {
  const cut = said.indexOf(':')
  const channel = said.slice(0, cut)
  const conversation = said.slice(cut + 1)
  return cut > 0 && conversation !== '' && CHANNELS.some((one) => one === channel)
    ? now({ channel, conversation }, turn, records)
    : undefined
}
