import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore, sqlitePathOf } from '../../src/store/index.ts'
import { administer } from '../helpers/postgres.ts'
import { databases } from './databases.ts'
import { auditEntry } from './samples.ts'

const places = databases()

/** What somebody with the database in hand might try. */
async function execute(url: string, statement: string): Promise<void> {
  const path = sqlitePathOf(url)
  if (path === undefined) return administer(url, statement)
  const db = new Sqlite(path)
  try {
    db.exec(statement)
  } finally {
    db.close()
  }
}

test.each(['sqlite', 'postgres'] as const)(
  'a row of the trail can neither be changed nor deleted (%s)',
  async (engine) => {
    const url = await places[engine]()
    const store = await openStore({ url })
    await store.commit([{ do: 'audit', entry: auditEntry('first') }])
    const attempts = [`update audit set command = 'other'`, 'delete from audit', `delete from audit where seq = 1`]
    if (engine === 'postgres') attempts.push('truncate audit')
    for (const attempt of attempts) await expect(execute(url, attempt)).rejects.toThrow('audit is insert-only')
    await store.commit([{ do: 'audit', entry: auditEntry('second') }])
    expect((await store.dump()).audit.map((row) => row.command)).toEqual(['first', 'second'])
    await store.close()
  },
)
