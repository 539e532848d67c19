import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const text = sqlite ? sql`text` : sql`text collate "C"`
  await db.schema.alterTable('submission').addColumn('deputy_id', 'text').execute()
  await db.schema.alterTable('submission').addColumn('handed_at', whole).execute()
  await sql`create index submission_by_deputy on submission (deputy_id, state) where deputy_id is not null`.execute(db)
  await db.schema
    .createTable('attendance')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('occasion_id', text, (c) => c.notNull())
    .addColumn('deputy_id', text, (c) => c.notNull())
    .addColumn('station_id', text, (c) => c.notNull())
    .addColumn('held_at', whole, (c) => c.notNull())
    .addColumn('came', whole, (c) => c.notNull())
    .addColumn('by', text, (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addPrimaryKeyConstraint('attendance_pk', ['occasion_id', 'deputy_id'])
    .execute()
  await db.schema.createIndex('attendance_by_day').on('attendance').column('held_at').execute()
}

/** To which deputy a letter is addressed, and which deputies were at which session. */
export const deputies: StoreMigration = { name: '0022-deputies', up }
