import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  for (const name of ['reading_id', 'clause_ids', 'stance'])
    await db.schema.alterTable('submission').addColumn(name, 'text').execute()
  await db.schema.alterTable('submission').addColumn('masks_at', whole).execute()
}

/** On which reading and clauses an opinion was made, for or against, and whether its words hold personal data. */
export const clauses: StoreMigration = { name: '0012-clauses', up }
