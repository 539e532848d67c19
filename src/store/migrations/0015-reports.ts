import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  await db.schema
    .createTable('figure_release')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('consultation_id', 'text', (c) => c.notNull())
    .addColumn('at', sqlite ? sql`integer` : sql`bigint`, (c) => c.notNull())
    .addColumn('hidden', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('figure_release_key', ['consultation_id', 'at'])
    .execute()
}

/** What was hidden in the numbers that were shown of a consultation. */
export const reports: StoreMigration = { name: '0015-reports', up }
