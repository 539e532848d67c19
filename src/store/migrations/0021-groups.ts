import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const text = sqlite ? sql`text` : sql`text collate "C"`
  await db.schema.alterTable('submission').addColumn('came_by', 'text').execute()
  await db.schema
    .createTable('chat_group')
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .addColumn('channel', text, (c) => c.notNull())
    .addColumn('conversation', text, (c) => c.notNull())
    .addColumn('bound', 'text')
    .addColumn('station_id', 'text')
    .addColumn('area', 'text')
    .addColumn('name', 'text')
    .addColumn('muted', whole, (c) => c.notNull())
    .addColumn('quiet_from', 'text')
    .addColumn('quiet_to', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addPrimaryKeyConstraint('chat_group_pk', ['channel', 'conversation'])
    .execute()
  await db.schema.createIndex('audit_by_command').on('audit').columns(['command', 'at']).execute()
}

/** To whom chat groups belong and when they are left in peace; by which code a submission came. */
export const groups: StoreMigration = { name: '0021-groups', up }
