import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const text = sqlite ? sql`text` : sql`text collate "C"`
  await db.schema
    .createTable('pass')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('hash', text, (c) => c.primaryKey())
    .addColumn('use', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('other', 'text')
    .addColumn('made_at', whole, (c) => c.notNull())
    .addColumn('expires_at', whole, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('pass_by_person_id').on('pass').column('person_id').execute()
}

/** One-time codes by which people go on elsewhere or join their accounts. */
export const passes: StoreMigration = { name: '0026-passes', up }
