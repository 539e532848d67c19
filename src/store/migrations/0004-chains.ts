import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { chainOld, includeOld } from './0004-old-rows.ts'
import { whileEditable } from './audit-triggers.ts'
import type { EngineName, StoreMigration } from './index.ts'

const SQLITE = [
  sql`create trigger inclusion_no_update before update on inclusion begin select raise(abort, 'inclusion is insert-only'); end`,
  sql`create trigger inclusion_no_delete before delete on inclusion begin select raise(abort, 'inclusion is insert-only'); end`,
]
const POSTGRES = [
  sql`create function refuse_inclusion_edit() returns trigger language plpgsql as
    'begin raise exception ''inclusion is insert-only''; end'`,
  sql`create trigger inclusion_no_edit before update or delete on inclusion for each row
    execute function refuse_inclusion_edit()`,
  sql`create trigger inclusion_no_truncate before truncate on inclusion for each statement
    execute function refuse_inclusion_edit()`,
]

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const whole = sqlite ? sql`integer` : sql`bigint`
  const table = (name: string): CreateTableBuilder<string, string> =>
    db.schema.createTable(name).modifyEnd(sqlite ? sql`strict, without rowid` : sql``)

  await db.schema.alterTable('audit').addColumn('link', 'text').execute()
  await db.schema
    .alterTable('submission')
    .addColumn('salt', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  await table('chain')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('seal', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('inclusion')
    .modifyEnd(sqlite ? sql`strict` : sql``)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('number', whole, (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('receipt', 'text', (c) => c.notNull())
    .addColumn('at', whole, (c) => c.notNull())
    .addColumn('leaf', 'text', (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('inclusion_by_receipt').on('inclusion').column('receipt').execute()
  await db.schema
    .createIndex('inclusion_gone_once')
    .unique()
    .on('inclusion')
    .column('receipt')
    .where(sql`what`, 'in', sql`('withdrawn', 'erased')`)
    .execute()
  await whileEditable(db, engine, () => chainOld(db))
  await includeOld(db)
  for (const trigger of sqlite ? SQLITE : POSTGRES) await trigger.execute(db)
}

/** The trail and what was handed in become chains; what was there before is tied together without a key and marked. */
export const chains: StoreMigration = { name: '0004-chains', up }
