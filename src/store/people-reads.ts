import type { Account, Person } from '../domain/person.ts'
import type { Grant } from '../domain/role.ts'
import type { PeopleStore } from '../ports/store.ts'
import type { GrantRow } from './schema.ts'
import { statement } from './statement.ts'
import { all, type Engine, first, type Work } from './work.ts'

const ACCOUNT_COLUMNS = ['channel', 'user', 'personId', 'direct', 'linkedAt'] as const

const accountBy = statement((db, p: { channel: string; user: string }) =>
  db.selectFrom('account').select(ACCOUNT_COLUMNS).where('channel', '=', p.channel).where('user', '=', p.user),
)
const accountsOf = statement((db, p: { id: string }) =>
  db.selectFrom('account').select(ACCOUNT_COLUMNS).where('personId', '=', p.id).orderBy('seq'),
)
const personBy = statement((db, p: { id: string }) =>
  db.selectFrom('person').select(['id', 'name']).where('id', '=', p.id),
)
const persons = statement((db) => db.selectFrom('person').select(['id', 'name']).orderBy('seq'))
const grantsOf = statement((db, p: { id: string }) =>
  db.selectFrom('roleGrant').select(['personId', 'role', 'stationId']).where('personId', '=', p.id).orderBy('seq'),
)
const grants = statement((db) => db.selectFrom('roleGrant').select(['personId', 'role', 'stationId']).orderBy('seq'))
const codeBy = statement((db, p: { hash: string }) =>
  db.selectFrom('signInCode').selectAll().where('hash', '=', p.hash),
)

const grantOf = ({ role, stationId }: GrantRow): Grant => (stationId === '' ? { role } : { role, stationId })

function* person(id: string): Work<Person | undefined> {
  const row = yield* first(personBy({ id }))
  return row && { ...row, grants: (yield* all(grantsOf({ id }))).map(grantOf) }
}

function* byAccount(channel: string, user: string): Work<{ account: Account; person: Person } | undefined> {
  const account = yield* first(accountBy({ channel, user }))
  const behind = account && (yield* person(account.personId))
  return behind && { account, person: behind }
}

function* list(): Work<readonly Person[]> {
  const held = new Map<string, Grant[]>()
  for (const row of yield* all(grants({}))) {
    const known = held.get(row.personId)
    if (known === undefined) held.set(row.personId, [grantOf(row)])
    else known.push(grantOf(row))
  }
  const everybody = yield* all(persons({}))
  return everybody
    .map((row) => ({ ...row, grants: held.get(row.id) ?? [] }))
    .filter((one) => one.name !== undefined || one.grants.length > 0)
}

export function peopleStore(engine: Engine): PeopleStore {
  return {
    byAccount: (channel, user) => engine.read(() => byAccount(channel, user)),
    byId: (id) => engine.read(() => person(id)),
    accountsOf: (id) => engine.read(() => all(accountsOf({ id }))),
    list: () => engine.read(list),
    code: (hash) => engine.read(() => first(codeBy({ hash }))),
  }
}
