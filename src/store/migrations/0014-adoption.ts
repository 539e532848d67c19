import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const numbered = (name: string) =>
    db.schema
      .createTable(name)
      .modifyEnd(sqlite ? sql`strict` : sql``)
      .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
  await db.schema.alterTable('submission').addColumn('final_clause', 'text').execute()
  /** In the order of clause and person, so that people are counted as they pass by; then the same by state. */
  for (const [name, counted] of [
    ['people', ['person_id', 'station_id']],
    ['states', ['state', 'main_id', 'station_id']],
  ] as const)
    await db.schema
      .createIndex(`submission_clause_${name}`)
      .on('submission')
      .columns(['consultation_id', 'clause', ...counted])
      .where(sql<boolean>`consultation_id is not null and state <> 'WITHDRAWN'`)
      .execute()
  await numbered('closing')
    .addColumn('consultation_id', 'text', (c) => c.notNull())
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('second', 'text')
    .addColumn('reason', 'text')
    .addColumn('mark', 'text')
    .addColumn('totals', 'text', (c) => c.notNull())
    .addUniqueConstraint('closing_once', ['consultation_id', 'number'])
    .execute()
  await numbered('up_batch')
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('number', whole, (c) => c.notNull().unique())
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('receiver', 'text', (c) => c.notNull())
    .addColumn('consultation_id', 'text')
    .addColumn('part', 'text')
    .execute()
  await db.schema
    .createTable('up_batch_item')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('batch_id', 'text', (c) => c.notNull().references('up_batch.id'))
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
    .addPrimaryKeyConstraint('up_batch_item_once', ['batch_id', 'submission_id'])
    .execute()
  await db.schema.createIndex('up_batch_item_by_submission_id').on('up_batch_item').column('submission_id').execute()
}

/** Opinions counted by clause, the clause of the final text, closed ledgers with their totals, batches that went up. */
export const adoption: StoreMigration = { name: '0014-adoption', up }
