import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

const TEXTS = ['importance', 'person_id', 'about', 'bundle', 'via']

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  for (const name of TEXTS) await db.schema.alterTable('outbox').addColumn(name, 'text').execute()
  await db.schema.alterTable('outbox').addColumn('expires_at', whole).execute()
  const index = (name: string, column: string) => db.schema.createIndex(name).on('outbox').column(column)
  // Answers have none of these, so they cost no answer a page.
  await index('outbox_by_person_id', 'person_id').where(sql`person_id`, 'is not', null).execute()
  await index('outbox_by_tells', 'tells').where(sql`tells`, 'is not', null).execute()
  await index('outbox_held', 'not_before').where(sql`state`, '=', sql.lit('held')).execute()
  await index('outbox_phone', 'seq').where(sql`state`, '=', sql.lit('phone')).execute()
  await index('outbox_expired', 'seq').where(sql`state`, '=', sql.lit('expired')).execute()
  await db.schema
    .createTable('reach')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('lane', 'text', (c) => c.primaryKey())
    .addColumn('heard_at', whole, (c) => c.notNull())
    .addColumn('sent', whole, (c) => c.notNull())
    .addColumn('shut', whole, (c) => c.notNull())
    .execute()
}

/** What a notice may wait for, where it may go instead, and when each lane was last heard. */
export const notices: StoreMigration = { name: '0010-notices', up }
