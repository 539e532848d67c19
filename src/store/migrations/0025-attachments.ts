import { type Kysely, sql } from 'kysely'
import type { EngineName, StoreMigration } from './index.ts'

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const sqlite = engine === 'sqlite'
  const end = sqlite ? sql`strict` : sql``
  const whole = sqlite ? sql`integer` : sql`bigint`
  const { schema } = db
  await schema
    .createTable('attachment')
    .modifyEnd(end)
    .addColumn('seq', sqlite ? 'integer' : 'bigserial', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('size', whole, (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('added_at', whole, (c) => c.notNull())
    .addColumn('submission_id', 'text')
    .addColumn('supplement_id', 'text')
    .execute()
  await schema.createIndex('attachment_by_submission').on('attachment').column('submission_id').execute()
  await schema.createIndex('attachment_by_person').on('attachment').columns(['person_id', 'added_at']).execute()
  // Bytes lie apart, so that looking through what there is reads none of them.
  await schema
    .createTable('attachment_content')
    .modifyEnd(end)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('bytes', sqlite ? sql`blob` : sql`bytea`, (c) => c.notNull())
    .execute()
}

/** Pictures and documents that citizens hand in. */
export const attachments: StoreMigration = { name: '0025-attachments', up }
