import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  await db.schema
    .createTable('job_done')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('job', 'text', (c) => c.primaryKey())
    .addColumn('at', sqlite ? sql`integer` : sql`bigint`, (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('submission_fed_back')
    .on('submission')
    .column('fed_back_at')
    .where(sql`state`, '=', sql.lit('FED_BACK'))
    .execute()
  await db.schema
    .createIndex('submission_need_info')
    .on('submission')
    .column('updated_at')
    .where(sql`state`, '=', sql.lit('NEED_INFO'))
    .execute()
}

/** When jobs were done last, and the items that wait for a citizen. */
export const agenda: StoreMigration = { name: '0006-agenda', up }
