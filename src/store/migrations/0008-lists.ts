import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

/** States in which a result is owed, as they were named when this was written. */
export const OWED = [
  'SUBMITTED',
  'NEED_INFO',
  'REGISTERED',
  'CLASSIFIED',
  'TRANSFERRED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REPORTED_UP',
  'REDO',
] as const
/** Sorts behind every day. */
export const NO_DAY = '9999-12-31'

/** By these a list is filtered: an index that holds them need not look at the rows that it passes over. */
const FILTERS = ['state', 'station_id', 'kind', 'consultation_id', 'clause', 'assignee_id', 'updated_at', 'outcome']

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const states = sql.join(OWED.map((state) => sql.lit(state)))
  const whole = engine === 'sqlite' ? sql`integer` : sql`smallint`
  /** SQLite can add only columns that it works out when they are read; an index over them holds them ready. */
  const kept = engine === 'sqlite' ? sql`virtual` : sql`stored`
  const owed = sql`case when state in (${states}) then 1 else 0 end`
  const order = sql`coalesce(due_day, ${sql.lit(NO_DAY)})`
  await sql`alter table submission add column owed ${whole} generated always as (${owed}) ${kept}`.execute(db)
  await sql`alter table submission add column due_order text generated always as (${order}) ${kept}`.execute(db)
  await db.schema
    .createIndex('submission_by_due_order')
    .on('submission')
    .columns(['owed', 'due_order', 'filed_at', 'seq', ...FILTERS])
    .execute()
  await db.schema.dropIndex('submission_by_station_id_state').execute()
  await db.schema
    .createIndex('submission_by_station_id_due_order')
    .on('submission')
    .columns(['station_id', 'owed', 'due_order', 'filed_at', 'seq', ...FILTERS.filter((name) => name !== 'station_id')])
    .execute()
  await db.schema.dropIndex('submission_by_filed_at').execute()
  await db.schema
    .createIndex('submission_by_filed_at')
    .on('submission')
    .columns(['filed_at', 'seq', ...FILTERS])
    .execute()
}

/** Lists in the order in which things fall due, page by page, however many items there are. */
export const lists: StoreMigration = { name: '0008-lists', up }
