import type { Person } from '../domain/person.ts'
import { holds } from '../domain/role.ts'
import type { Store } from '../ports/store.ts'

/** Who watches over the items of a station; where nobody has that role, who runs the system there. */
export async function supervisorsOf(
  people: Pick<Store['people'], 'list'>,
  stationId: string | undefined,
): Promise<readonly Person[]> {
  const all = await people.list()
  const withRole = (role: '督办人' | '管理员') => all.filter((person) => holds(person.grants, role, stationId))
  const watching = withRole('督办人')
  return watching.length > 0 ? watching : withRole('管理员')
}
