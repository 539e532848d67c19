import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

const NEW_COLUMNS = ['kind', 'title', 'beside', 'arranged', 'gone'] as const

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  for (const column of NEW_COLUMNS) await db.schema.alterTable('occasion').addColumn(column, 'text').execute()
  await db.schema.createIndex('occasion_by_arranged').on('occasion').column('arranged').execute()
  await db.schema
    .createTable('visits')
    .modifyEnd(sqlite ? sql`strict` : sql``)
    .addColumn('occasion_id', 'text', (c) => c.primaryKey())
    .addColumn('station_id', 'text', (c) => c.notNull())
    .addColumn('held_at', whole, (c) => c.notNull())
    .addColumn('rev', whole, (c) => c.notNull())
    .addColumn('people', whole, (c) => c.notNull())
    .addColumn('matters', whole, (c) => c.notNull())
    .addColumn('updated_at', whole, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('visits_by_day').on('visits').column('held_at').execute()
}

/** What a session was when somebody booked it, so that it is known again or missed; who came without booking. */
export const sessions: StoreMigration = { name: '0023-sessions', up }
