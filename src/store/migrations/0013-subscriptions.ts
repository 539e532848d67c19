import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  // Postgres sorts text by the rules of a language unless told otherwise; reading on behind a person needs one order.
  const text = sqlite ? sql`text` : sql`text collate "C"`
  await db.schema
    .createTable('subscription')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('person_id', text, (c) => c.notNull())
    .addColumn('topic', text, (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('at', sqlite ? sql`integer` : sql`bigint`, (c) => c.notNull())
    .addPrimaryKeyConstraint('subscription_pk', ['person_id', 'topic'])
    .execute()
  await db.schema.createIndex('subscription_by_topic').on('subscription').columns(['topic', 'person_id']).execute()
}

/** Who asked to hear of which draft. */
export const subscriptions: StoreMigration = { name: '0013-subscriptions', up }
