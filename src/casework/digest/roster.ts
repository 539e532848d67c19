import type { Person } from '../../domain/person.ts'
import { isStaff, type Role } from '../../domain/role.ts'
import type { Store } from '../../ports/store.ts'
import { rolesAt } from '../may.ts'

/** Who works where, as it stands now. */
export interface Roster {
  /** Those who hold a role at just this station; where nobody does, those who hold it everywhere. */
  holders(role: Role, stationId: string | undefined): readonly Person[]
  /** Somebody who still works on items of a station. */
  at(personId: string | undefined, stationId: string | undefined): Person | undefined
  person(id: string): Person | undefined
}

export async function readRoster(people: Pick<Store['people'], 'list'>): Promise<Roster> {
  const staff = (await people.list()).filter((person) => isStaff(person.grants))
  const byId = new Map(staff.map((person) => [person.id, person]))
  const known = new Map<string, readonly Person[]>()
  const holding = (role: Role, stationId: string | undefined): readonly Person[] =>
    staff.filter((person) => person.grants.some((g) => g.role === role && g.stationId === stationId))
  return {
    holders(role, stationId) {
      const key = `${role}|${stationId ?? ''}`
      const found = known.get(key)
      if (found !== undefined) return found
      const own = stationId === undefined ? [] : holding(role, stationId)
      const made = own.length > 0 ? own : holding(role, undefined)
      known.set(key, made)
      return made
    },
    at(personId, stationId) {
      const person = personId === undefined ? undefined : byId.get(personId)
      return person !== undefined && rolesAt(person.grants, stationId).length > 0 ? person : undefined
    },
    person: (id) => byId.get(id),
  }
}
