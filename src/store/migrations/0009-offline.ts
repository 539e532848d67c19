import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['origin', 'person_name', 'deputy', 'entry_key'])
    await db.schema.alterTable('submission').addColumn(name, 'text').execute()
  await db.schema
    .createIndex('submission_by_entry_key')
    .unique()
    .on('submission')
    .column('entry_key')
    .where(sql`entry_key`, 'is not', null)
    .execute()
}

/** What came by telephone, on paper or on a reception day; a row of a table is entered once. */
export const offline: StoreMigration = { name: '0009-offline', up }
