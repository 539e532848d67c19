import { type CreateIndexBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { AUDIT, BATCH, INBOX, MOVE, OUTBOX, SUBMISSION, type Types, UNANSWERED } from './0001-columns.ts'
import { refuseAuditEdits } from './audit-triggers.ts'
import type { EngineName, StoreMigration } from './index.ts'

type Table = CreateTableBuilder<string, string>

const toSubmission = (table: Table): Table =>
  table.addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
const toPerson = (table: Table): Table =>
  table.addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
const toBatch = (table: Table): Table =>
  table.addColumn('batch_id', 'text', (c) => c.notNull().references('knowledge_batch.id').onDelete('cascade'))

function builders(db: Kysely<unknown>, engine: EngineName) {
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  const table = (name: string, sqliteEnd = sql`strict`): Table =>
    db.schema.createTable(name).modifyEnd(engine === 'sqlite' ? sqliteEnd : sql``)
  /** A table whose rows are numbered in the order of their making. */
  const numbered = (name: string): Table =>
    table(name).addColumn('seq', engine === 'sqlite' ? 'integer' : 'bigserial', (c) => c.primaryKey())
  return {
    numbered,
    numberedBy: (name: string, id: string): Table => numbered(name).addColumn(id, 'text', (c) => c.notNull().unique()),
    keyed: (name: string, key: string): Table =>
      table(name, sql`strict, without rowid`).addColumn(key, 'text', (c) => c.primaryKey()),
    columns: (made: Table, types: Types): Table =>
      Object.entries(types).reduce(
        (out, [name, type]) =>
          out.addColumn(name, type.startsWith('text') ? 'text' : whole, (c) => (type.endsWith('?') ? c : c.notNull())),
        made,
      ),
    index: (on: string, ...of: string[]): CreateIndexBuilder<string> =>
      db.schema
        .createIndex(`${on}_by_${of.join('_')}`)
        .on(on)
        .columns(of),
    /** Index of the few rows that are in one state, in order. */
    stateIndex: (on: string, state: string): CreateIndexBuilder<string> =>
      db.schema.createIndex(`${on}_${state}`).on(on).column('seq').where(sql`state`, '=', sql.lit(state)),
  }
}

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const { numbered, numberedBy, keyed, columns, index, stateIndex } = builders(db, engine)

  const submission = numberedBy('submission', 'id').addColumn('receipt', 'text', (c) => c.notNull().unique())
  await columns(submission, SUBMISSION).execute()
  await index('submission', 'tail').execute()
  await index('submission', 'person_id', 'filed_at').execute()
  await index('submission', 'consultation_id', 'filed_at').execute()
  await index('submission', 'assignee_id').where(sql`assignee_id`, 'is not', null).execute()
  await index('submission', 'station_id', 'state').execute()
  await index('submission', 'filed_at').execute()
  await keyed('used_receipt', 'receipt').execute()
  await columns(toSubmission(numbered('move')), MOVE).execute()
  await index('move', 'submission_id').execute()
  await columns(toSubmission(numberedBy('supplement', 'id')), { at: 'whole', kind: 'text', text: 'text' }).execute()
  await index('supplement', 'submission_id').execute()
  await columns(numbered('audit'), AUDIT).execute()
  await refuseAuditEdits(db, engine)

  await columns(numberedBy('inbox', 'key'), INBOX).execute()
  await stateIndex('inbox', 'running').execute()
  await columns(numberedBy('outbox', 'key'), OUTBOX).execute()
  await index('outbox', 'in_reply_to').execute()
  await stateIndex('outbox', 'pending').execute()
  await stateIndex('outbox', 'dead').execute()
  await columns(keyed('conversation', 'lane'), { updated_at: 'whole', data: 'text' }).execute()
  await columns(numberedBy('unanswered', 'id'), UNANSWERED).execute()

  await columns(numberedBy('person', 'id'), { name: 'text?' }).execute()
  await columns(toPerson(numbered('role_grant')), { role: 'text', station_id: 'text' })
    .addUniqueConstraint('role_grant_once', ['person_id', 'role', 'station_id'])
    .execute()
  const account: Types = { channel: 'text', user: 'text', direct: 'text?', linked_at: 'whole' }
  await columns(toPerson(numbered('account')), account)
    .addUniqueConstraint('account_once', ['channel', 'user'])
    .execute()
  await index('account', 'person_id').execute()
  await columns(toPerson(keyed('sign_in_code', 'hash')), { expires_at: 'whole', tries_left: 'whole' }).execute()
  await index('sign_in_code', 'person_id').execute()

  await columns(numberedBy('knowledge_batch', 'id'), BATCH).execute()
  await columns(toBatch(numbered('knowledge')), { kind: 'text', id: 'text', data: 'text' })
    .addUniqueConstraint('knowledge_once', ['batch_id', 'kind', 'id'])
    .execute()
  await columns(keyed('counter', 'name'), { value: 'whole' }).execute()
  await sql`insert into counter (name, value) values ('knowledge', 0)`.execute(db)
}

/** Everything of the first release. */
export const first: StoreMigration = { name: '0001-first', up }
