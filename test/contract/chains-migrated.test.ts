import Sqlite from 'better-sqlite3'
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import { openStore, sqlitePathOf } from '../../src/store/index.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { databases } from './databases.ts'
import { AT, auditEntry, receiptWith, submission } from './samples.ts'
import { execute, tamper } from './tamper.ts'

const KEY = Buffer.alloc(32, 9)
const places = databases()

/** A database as it was before there were chains, with some rows; number 3 of the trail was never used. */
async function oldDatabase(engine: 'sqlite' | 'postgres'): Promise<string> {
  const url = await places[engine]()
  const path = sqlitePathOf(url)
  const dialect =
    path === undefined
      ? new PostgresDialect({ pool: new Pool({ connectionString: url }) })
      : new SqliteDialect({ database: new Sqlite(path) })
  const db = new Kysely<unknown>({ dialect })
  const old = Object.fromEntries(
    migrations.slice(0, 3).map(({ name, up }) => [name, { up: (trx: Kysely<unknown>) => up(trx, engine) }]),
  )
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  await db.destroy()
  if (error !== undefined) throw error
  const rows = [1, 2, 4, 5].map(
    (n) => `(${n}, ${AT + n}, 'p-${n}', '市民', 'web', 'old-${n}', 't', 'done', null, '''x')`,
  )
  const items = [1, 2, 3].map((n) => {
    const s = submission(`s-${n}`, `000${n}`, n === 3 ? { consultationId: 'k-1' } : {})
    const values = [s.id, s.receipt, s.secretHash, s.kind, s.state, s.personId, s.channel, s.address, s.body]
    const texts = values.map((value) => `'${value}'`).join(', ')
    const draft = s.consultationId === undefined ? 'null' : `'${s.consultationId}'`
    return `(${texts}, ${draft}, '${JSON.stringify(s.words)}', 'v1', '000${n}', 0, ${AT}, ${AT}, ${AT}, 0)`
  })
  await execute(
    url,
    `insert into audit (seq, at, actor_id, role, channel, command, target, result, before, after) values ${rows.join()}`,
    `insert into submission (id, receipt, secret_hash, kind, state, person_id, channel, address, body, consultation_id,
     words, consent_notice, tail, rev, consent_at, filed_at, updated_at, redo_count) values ${items.join()}`,
    `insert into used_receipt (receipt) select receipt from submission`,
  )
  return url
}

test.each(['sqlite', 'postgres'] as const)(
  'rows from before the chain begin it, are told apart, and are watched from then on (%s)',
  async (engine) => {
    const url = await oldDatabase(engine)
    const store = await openStore({ url, key: KEY })
    expect(await store.chains.trail()).toEqual({ rows: 4, before: 4, faults: [] })
    expect(await store.chains.submissions()).toEqual({ rows: 3, before: 3, faults: [] })
    await store.commit([
      { do: 'audit', entry: auditEntry('new') },
      { do: 'submission.file', submission: submission('s-9', '0009'), proof: { salt: 'x' } },
    ])
    await store.commit([{ do: 'submission.erase', id: 's-2', why: 'withdrawn', at: AT }])
    expect(await store.chains.trail()).toEqual({ rows: 5, before: 4, faults: [] })
    expect(await store.chains.submissions()).toEqual({ rows: 5, before: 3, faults: [] })
    const old = await store.chains.included(receiptWith('0001'))
    expect(old).toEqual({ state: 'intact', number: 1, at: AT })
    expect(await store.chains.included(receiptWith('0003'))).toMatchObject({ state: 'intact', number: 1 })
    expect(await store.chains.included(receiptWith('0002'))).toMatchObject({ state: 'gone', number: 2 })
    expect(await store.chains.included(receiptWith('0009'))).toMatchObject({ state: 'intact', number: 3 })

    await expect(execute(url, `update audit set command = 'x' where seq = 2`)).rejects.toThrow('insert-only')
    await tamper(
      url,
      `update audit set command = 'x' where seq = 2`,
      `update submission set body = 'x' where id = 's-1'`,
    )
    expect((await store.chains.trail()).faults).toMatchObject([{ number: 2, why: 'changed', what: 'x', at: AT + 2 }])
    expect((await store.chains.submissions()).faults).toMatchObject([{ number: 1, why: 'changed' }])
    await store.close()
  },
)

test.each(['sqlite', 'postgres'] as const)(
  'an old row that is deleted is missed by the row behind it (%s)',
  async (engine) => {
    const url = await oldDatabase(engine)
    const store = await openStore({ url, key: KEY })
    await store.commit([{ do: 'audit', entry: auditEntry('new') }])
    await tamper(url, 'delete from audit where seq = 5')
    expect((await store.chains.trail()).faults).toMatchObject([{ number: 5, why: 'missing' }])
    await tamper(url, 'delete from audit where seq = 1')
    expect((await store.chains.trail()).faults).toMatchObject([{ number: 1, why: 'missing' }])
    await store.close()
  },
)
