import type { Account, Person, SignInCode } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Grant } from '../domain/role.ts'
import type { AccountRow, GrantRow, SignInCodeRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { run, type Work } from './work.ts'

const putPerson = statement((db, p: { id: string; name: string | null }) =>
  db
    .insertInto('person')
    .values(only(p, ['id', 'name']))
    .onConflict((on) => on.column('id').doUpdateSet({ name: p.name })),
)
const ensurePerson = statement((db, p: { id: string }) =>
  db
    .insertInto('person')
    .values({ id: p.id })
    .onConflict((on) => on.column('id').doNothing()),
)
const removePerson = statement((db, p: { id: string }) => db.deleteFrom('person').where('id', '=', p.id))

const addGrant = statement((db, p: GrantRow) =>
  db
    .insertInto('roleGrant')
    .values(only(p, ['personId', 'role', 'stationId']))
    .onConflict((on) => on.columns(['personId', 'role', 'stationId']).doNothing()),
)
const removeGrant = statement((db, p: GrantRow) =>
  db
    .deleteFrom('roleGrant')
    .where('personId', '=', p.personId)
    .where('role', '=', p.role)
    .where('stationId', '=', p.stationId),
)
const removeGrants = statement((db, p: { id: string }) => db.deleteFrom('roleGrant').where('personId', '=', p.id))

const putAccount = statement((db, p: AccountRow) =>
  db
    .insertInto('account')
    .values(only(p, ['channel', 'user', 'personId', 'direct', 'linkedAt']))
    .onConflict((on) => on.columns(['channel', 'user']).doUpdateSet(only(p, ['personId', 'direct', 'linkedAt']))),
)

const putCode = statement((db, p: SignInCodeRow) =>
  db
    .insertInto('signInCode')
    .values(only(p, ['hash', 'personId', 'expiresAt', 'triesLeft']))
    .onConflict((on) => on.column('hash').doUpdateSet(only(p, ['personId', 'expiresAt', 'triesLeft']))),
)
const removeCode = statement((db, p: { hash: string }) => db.deleteFrom('signInCode').where('hash', '=', p.hash))

const grantRow = (personId: string, { role, stationId = '' }: Grant): GrantRow => ({ personId, role, stationId })

/** Accounts, roles and codes make their person if it is not there yet; removing a person removes all three. */
export const peopleChanges = {
  *'person.put'({ person }: { readonly person: Person }): Work<void> {
    yield* run(putPerson(person))
    yield* run(removeGrants(person))
    for (const grant of person.grants) yield* run(addGrant(grantRow(person.id, grant)))
  },
  *'person.remove'(change: { readonly id: string }): Work<void> {
    yield* run(removePerson(change))
  },
  *'grant.add'({ personId, grant }: { readonly personId: string; readonly grant: Grant }): Work<void> {
    yield* run(ensurePerson({ id: personId }))
    yield* run(addGrant(grantRow(personId, grant)))
  },
  *'grant.remove'({ personId, grant }: { readonly personId: string; readonly grant: Grant }): Work<void> {
    yield* run(removeGrant(grantRow(personId, grant)))
  },
  *'account.put'({ account }: { readonly account: Account }): Work<void> {
    yield* run(ensurePerson({ id: account.personId }))
    yield* run(putAccount(account))
  },
  *'code.put'({ code }: { readonly code: SignInCode }): Work<void> {
    yield* run(ensurePerson({ id: code.personId }))
    yield* run(putCode(code))
  },
  *'code.remove'(change: { readonly hash: string }): Work<void> {
    yield* run(removeCode(change))
  },
  *'code.spend'(change: { readonly hash: string }): Work<void> {
    if ((yield* run(removeCode(change))) === 0) throw new Problem('CODE_WRONG')
  },
}
