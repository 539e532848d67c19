import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('submission').addColumn('due_day', 'text').execute()
  await db.schema
    .createIndex('submission_by_due_day')
    .on('submission')
    .column('due_day')
    .where(sql`due_day`, 'is not', null)
    .execute()
}

/** The last day on which an answer is in time. */
export const due: StoreMigration = { name: '0005-due', up }
