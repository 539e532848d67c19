import type { GroupNow } from '../../src/people/change-group.ts'
import { groupKey } from '../../src/people/groups.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { GroupBinding, QuietHours } from '../../src/ports/knowledge.ts'

export const sayQuiet = ({ from, to }: QuietHours): string => `${from}-${to}`

/** `柳岸街道站（灯塔社区）` */
export function sayOwner(binding: Pick<GroupBinding, 'stationId' | 'area'> | undefined, turn: Turn): string {
  if (binding === undefined) return '没有绑定'
  const name = turn.knowledge.station(binding.stationId)?.name ?? binding.stationId
  return binding.area === undefined ? name : `${name}（${binding.area}）`
}

export const nameOf = ({ id, binding, record }: GroupNow, here: boolean): string =>
  here ? '本群' : `群“${record?.name ?? binding?.name ?? groupKey(id)}”`

/** `归柳岸街道站，已静音，21:00-08:00不主动发消息` */
export function sayGroup(group: GroupNow, turn: Turn): string {
  const { binding, record } = group
  return [
    binding === undefined ? '没有绑定站点' : `归${sayOwner(binding, turn)}`,
    ...(record?.muted === true ? ['已静音'] : []),
    ...(record?.quiet === undefined ? [] : [`${sayQuiet(record.quiet)}不主动发消息`]),
  ].join('，')
}
