import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

const TEXTS = [
  'level',
  'main_id',
  'outside_body',
  'outside_number',
  'promise',
  'promise_day',
  'delivery_rating',
  'delivery_comment',
  'entered_by',
]
const WHOLE = ['delivery_rated_at', 'published_at']

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  for (const name of TEXTS) await db.schema.alterTable('submission').addColumn(name, 'text').execute()
  for (const name of WHOLE) await db.schema.alterTable('submission').addColumn(name, whole).execute()
  await db.schema
    .createIndex('submission_by_main_id')
    .on('submission')
    .column('main_id')
    .where(sql`main_id`, 'is not', null)
    .execute()
  await db.schema
    .createTable('ledger')
    .modifyEnd(sqlite ? sql`strict` : sql``)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('ledger_by_submission_id').on('ledger').column('submission_id').execute()
  await db.schema.createIndex('ledger_by_kind_at').on('ledger').columns(['kind', 'at']).execute()
}

/** Grading, merging, handing over, promises, the second rating, and the ledger of what happened on the way. */
export const casework: StoreMigration = { name: '0003-casework', up }
