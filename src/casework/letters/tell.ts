import type { Person } from '../../domain/person.ts'
import { isDeputy } from '../../domain/role.ts'
import { dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Deputy } from '../../domain/station.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Change, Store } from '../../ports/store.ts'
import { serves } from '../../station/deputies.ts'
import { type Told, tellPerson } from '../tell-colleague.ts'

type People = Pick<Store['people'], 'accountsOf' | 'byId'>

/** The person who reads and answers as a deputy today; undefined where the office has no account of theirs. */
export async function holderOf(
  people: Pick<People, 'byId'>,
  deputy: Deputy | undefined,
  at: Instant,
): Promise<Person | undefined> {
  if (deputy?.person === undefined || !serves(deputy, dayOf(at))) return undefined
  const person = await people.byId(deputy.person)
  return person !== undefined && isDeputy(person.grants) ? person : undefined
}

/** Writes to the deputy with whom a letter lies: to whom it is addressed, else who asked about it. */
export async function tellAddressee(
  people: People,
  { deputyId, stationId = '', handedAt }: Submission,
  deputies: readonly Deputy[],
  told: Told,
  askedBy?: string,
): Promise<readonly Change[]> {
  if (handedAt !== undefined) return []
  const deputy = deputies.find(({ id, person, stations }) =>
    deputyId === undefined
      ? person !== undefined && person === askedBy && stations.includes(stationId)
      : id === deputyId,
  )
  const person = await holderOf(people, deputy, told.at)
  return person === undefined ? [] : tellPerson(people, person, told)
}

/** That a letter came: once, and none of its words. */
export const tellOfLetter = (
  people: People,
  letter: Submission,
  deputies: readonly Deputy[],
  at: Instant,
): Promise<readonly Change[]> =>
  tellAddressee(people, letter, deputies, {
    key: `letter:${letter.id}`,
    text: `有群众给您写信了，编号 ${letter.receipt}。看内容请发“打开 ${letter.receipt}”，看全部请发“我的来信”。`,
    at,
  })
