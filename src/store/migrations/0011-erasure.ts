import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  await db.schema.alterTable('submission').addColumn('erased_at', whole).execute()
  await db.schema
    .createIndex('submission_by_erased_at')
    .on('submission')
    .column('erased_at')
    .where(sql`erased_at`, 'is not', null)
    .execute()
  await db.schema
    .createIndex('submission_with_contact')
    .on('submission')
    .column('state')
    .where(sql`contact`, 'is not', null)
    .execute()
  await db.schema
    .createTable('erased_account')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('mark', 'text', (c) => c.primaryKey())
    .addColumn('at', whole, (c) => c.notNull())
    .execute()
}

/** When a submission was erased, and which accounts were. */
export const erasure: StoreMigration = { name: '0011-erasure', up }
