import type { Audience } from '../../src/domain/audience.ts'
import type { Pile, Placed } from './pile.ts'
import { fault } from './say-issue.ts'

/** Turns the names of an invitation into ids: a station by id, code or name, a group by name or id, a person by id or name. */
export function settleAudience(pile: Pile, audience: Audience, from: Placed<unknown>): Audience {
  if (audience.kind === '主题') return audience
  const settled = { groups: [] as string[], stations: [] as string[], persons: [] as string[] }
  for (const name of audience.persons) {
    const station = pile.stations.find(({ value }) => [value.id, value.code, value.name].includes(name))
    const group = pile.groups.find(({ value }) => [value.name, value.conversation].includes(name))
    const person = pile.people.find(({ value }) => [value.id, value.name].includes(name))
    if (station !== undefined) settled.stations.push(station.value.id)
    else if (group !== undefined) settled.groups.push(`${group.value.channel}:${group.value.conversation}`)
    else if (person !== undefined) settled.persons.push(person.value.id)
    else
      pile.faults.push(
        fault(from.source, [...from.path, '邀请'], {
          problem: `没有“${name}”这个站点、群或人员`,
          mend: '请写 stations、groups、people 文件里已有的名称或编号',
        }),
      )
  }
  return { kind: '定向', ...settled }
}
