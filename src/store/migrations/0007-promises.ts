import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  for (const name of ['promise_told_day', 'delivery'])
    await db.schema.alterTable('submission').addColumn(name, 'text').execute()
  for (const name of ['delivered_at', 'kept_private_at'])
    await db.schema.alterTable('submission').addColumn(name, whole).execute()
  await db.schema
    .createIndex('submission_by_promise_day')
    .on('submission')
    .column('promise_day')
    .where(sql`promise_day`, 'is not', null)
    .execute()
  await db.schema
    .createIndex('submission_by_published_at')
    .on('submission')
    .column('published_at')
    .where(sql`published_at`, 'is not', null)
    .execute()
}

/** What became of a promise, who was told that its day came, and whose words stay private. */
export const promises: StoreMigration = { name: '0007-promises', up }
