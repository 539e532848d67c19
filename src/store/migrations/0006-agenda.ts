import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

const SINCE = { NEED_INFO: 'updated_at', RESULT_READY: 'decided_at', FED_BACK: 'fed_back_at' }

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  await db.schema
    .createTable('job_done')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('job', 'text', (c) => c.primaryKey())
    .addColumn('at', sqlite ? sql`integer` : sql`bigint`, (c) => c.notNull())
    .execute()
  for (const [state, since] of Object.entries(SINCE))
    await db.schema
      .createIndex(`submission_${state.toLowerCase()}`)
      .on('submission')
      .column(since)
      .where(sql`state`, '=', sql.lit(state))
      .execute()
}

/** When jobs were done last; the few items that wait for somebody are found at once. */
export const agenda: StoreMigration = { name: '0006-agenda', up }
