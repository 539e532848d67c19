import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const table = (name: string, end: ReturnType<typeof sql>): CreateTableBuilder<string, never> =>
    db.schema.createTable(name).modifyEnd(sqlite ? end : sql``)

  await table('confirmed', sql`strict`)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('articles', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('times', whole, (c) => c.notNull())
    .addColumn('first_at', whole, (c) => c.notNull())
    .addColumn('last_at', whole, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('confirmed_by_last_at').on('confirmed').column('last_at').execute()
  await table('confirmed_mark', sql`strict, without rowid`)
    .addColumn('mark', 'text', (c) => c.primaryKey())
    .addColumn('at', whole, (c) => c.notNull())
    .execute()
}

/** Questions whose answers somebody confirmed. */
export const confirmed: StoreMigration = { name: '0002-confirmed', up }
