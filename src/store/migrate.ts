import { type Kysely, Migrator } from 'kysely'
import { Problem } from '../domain/problem.ts'
import { codeOf } from './faults.ts'
import { type EngineName, migrations } from './migrations/index.ts'

/** Tries and waits while another process migrates the same file: 10 seconds in all. */
const TRIES = 200
const WAIT_MS = 50

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function migratorFor(db: Kysely<unknown>, engine: EngineName): Migrator {
  const known = Object.fromEntries(
    migrations.map(({ name, up }) => [name, { up: (trx: Kysely<unknown>) => up(trx, engine) }]),
  )
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(known) } })
}

/**
 * Brings the schema to the newest version, all pending migrations in one transaction; with `allowed` false it only
 * checks that nothing is pending.
 * @throws the database's error, or `STORE_FAILED` when the schema is older (not allowed to migrate) or newer than this program
 */
export async function migrate(db: Kysely<unknown>, engine: EngineName, allowed: boolean): Promise<void> {
  const migrator = migratorFor(db.withoutPlugins(), engine)
  if (!allowed) {
    const pending = (await migrator.getMigrations()).some((m) => m.executedAt === undefined)
    if (pending) throw new Problem('STORE_FAILED', {}, { cause: new Error('the schema has pending migrations') })
    return
  }
  for (let tries = 1; ; tries++) {
    const { error } = await migrator.migrateToLatest()
    if (error === undefined) return
    if (tries >= TRIES || !codeOf(error).startsWith('SQLITE_BUSY')) throw error
    await wait(WAIT_MS)
  }
}
