/**
 * Who may see a draft and give an opinion. 主题: everybody. 定向: who is on the list, and for everybody else the draft does
 * not exist. Ids of stations and persons; groups as `<channel>:<conversation>`.
 */
export type Audience =
  | { readonly kind: '主题' }
  | {
      readonly kind: '定向'
      readonly groups: readonly string[]
      readonly stations: readonly string[]
      readonly persons: readonly string[]
    }

/** Where somebody stands when they ask. */
export interface Visitor {
  readonly personId?: string
  /** Stations that they or their group belong to. */
  readonly stationIds?: readonly string[]
  /** The group in which they speak. */
  readonly group?: { readonly channel: string; readonly conversation: string }
}

/** Whether a draft exists for this visitor. */
export function isInvited(audience: Audience | undefined, visitor: Visitor): boolean {
  if (audience === undefined || audience.kind === '主题') return true
  const { personId, stationIds = [], group } = visitor
  return (
    (personId !== undefined && audience.persons.includes(personId)) ||
    stationIds.some((id) => audience.stations.includes(id)) ||
    (group !== undefined && audience.groups.includes(`${group.channel}:${group.conversation}`))
  )
}
