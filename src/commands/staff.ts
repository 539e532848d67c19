import { type Grant, ROLES, type Role, STATION_STAFF } from '../domain/role.ts'
import type { Station } from '../domain/station.ts'
import { CODE_VALID_MS, mintCode } from '../people/sign-in.ts'
import type { Change } from '../ports/store.ts'
import { systemRandom } from '../random.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface StaffOptions {
  readonly station?: string
  readonly role?: readonly string[]
}

const trail = (command: string, target: string, at: number, after?: string): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: 'command-line',
    role: '管理员',
    channel: 'command-line',
    command,
    target,
    result: 'done',
    ...(after === undefined ? {} : { after }),
  },
})

/**
 * Adds a staff member, or roles to one of that name, and makes a one-time sign-in code. Of somebody known, with neither
 * role nor station said, the roles stay as they are.
 */
export async function addStaff(
  name: string,
  options: StaffOptions,
  office: Office,
  at: number,
): Promise<{
  readonly id: string
  readonly code: string
  readonly minutes: number
  readonly grants: readonly Grant[]
}> {
  const station = options.station === undefined ? undefined : await stationNamed(options.station, office)
  const known = (await office.store.people.list()).find((p) => p.name === name)
  const works = known?.grants.some(({ role }) => role !== '市民') === true
  const onlyCode = works && options.role === undefined && station === undefined
  const roles = onlyCode ? [] : rolesNamed(options.role)
  const grants = roles.map((role): Grant => ({ role, ...(station === undefined ? {} : { stationId: station.id }) }))
  const id = known?.id ?? systemRandom.id()
  const { code, change } = mintCode(id, at, systemRandom, office.seal)
  await office.store.commit([
    ...(known === undefined
      ? [{ do: 'person.put', person: { id, name, grants } } as const]
      : grants.map((grant): Change => ({ do: 'grant.add', personId: id, grant }))),
    change,
    trail('staff-add', id, at, JSON.stringify(grants)),
  ])
  return { id, code, minutes: CODE_VALID_MS / 60_000, grants }
}

/** Takes every role and account link away; takes effect with the next message. */
export async function removeStaff(name: string, office: Office, at: number): Promise<void> {
  const person = (await office.store.people.list()).find((p) => p.name === name || p.id === name)
  if (person === undefined) throw new WrongInput(`没有叫“${name}”的工作人员。用 staff list 看名单。`)
  await office.store.commit([{ do: 'person.remove', id: person.id }, trail('staff-remove', person.id, at)])
}

/** A station by its id, code, name or another name. @throws {WrongInput} */
export async function stationNamed(typed: string, office: Office): Promise<Station> {
  const stations = (await office.store.knowledge.approved())
    .filter((r) => r.kind === 'station')
    .map((r) => r.data as Station)
  const found = stations.find(
    (s) => s.id === typed || s.code === typed || s.name === typed || s.aliases.includes(typed),
  )
  if (found === undefined)
    throw new WrongInput(`没有“${typed}”这个站点。有：${stations.map((s) => `${s.id} ${s.name}`).join('、')}`)
  return found
}

function rolesNamed(names: readonly string[] | undefined): readonly Role[] {
  if (names === undefined || names.length === 0) return STATION_STAFF
  return names.flatMap((name) => {
    if (name === '工作人员') return STATION_STAFF
    const role = ROLES.find((r) => r === name)
    if (role === undefined || role === '市民')
      throw new WrongInput(`没有“${name}”这个角色。可以写：工作人员、${ROLES.filter((r) => r !== '市民').join('、')}`)
    return [role]
  })
}
