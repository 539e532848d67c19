import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely'
import { refuseAuditEdits } from './audit-triggers.ts'
import type { EngineName, StoreMigration } from './index.ts'

type Types = Readonly<Record<string, 'text' | 'whole' | 'text?' | 'whole?'>>

const SUBMISSION: Types = {
  secret_hash: 'text',
  kind: 'text',
  state: 'text',
  rev: 'whole',
  person_id: 'text',
  channel: 'text',
  address: 'text',
  station_id: 'text?',
  consultation_id: 'text?',
  clause: 'text?',
  clause_text: 'text?',
  body: 'text',
  reason: 'text?',
  words: 'text',
  contact: 'text?',
  consent_at: 'whole',
  consent_notice: 'text',
  filed_at: 'whole',
  updated_at: 'whole',
  assignee_id: 'text?',
  category: 'text?',
  outcome: 'text?',
  outcome_reason: 'text?',
  decided_by: 'text?',
  decided_at: 'whole?',
  released_by: 'text?',
  fed_back_at: 'whole?',
  rating: 'text?',
  rating_comment: 'text?',
  rated_at: 'whole?',
  redo_count: 'whole',
  tail: 'text',
}
const MOVE: Types = { from: 'text', to: 'text', at: 'whole', actor: 'text', person_id: 'text?', reason: 'text?' }
const AUDIT: Types = {
  at: 'whole',
  actor_id: 'text',
  role: 'text',
  channel: 'text',
  command: 'text',
  target: 'text',
  result: 'text',
  before: 'text?',
  after: 'text?',
}
const INBOX: Types = {
  lane: 'text',
  message: 'text?',
  claimed_at: 'whole',
  state: 'text',
  attempts: 'whole',
  done_at: 'whole?',
}
const OUTBOX: Types = {
  lane: 'text',
  to: 'text',
  scope: 'text',
  wire: 'text',
  created_at: 'whole',
  not_before: 'whole',
  state: 'text',
  attempts: 'whole',
  in_reply_to: 'text?',
  tells: 'text?',
  error: 'text?',
  sent_at: 'whole?',
}
const UNANSWERED: Types = {
  at: 'whole',
  channel: 'text',
  station_id: 'text?',
  person_id: 'text',
  masked_text: 'text',
  why: 'text',
}
const BATCH: Types = { imported_at: 'whole', imported_by: 'text?', approved_by: 'text?', approved_at: 'whole?' }

async function up(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  const end: RawBuilder<unknown> = engine === 'sqlite' ? sql`strict` : sql``

  const table = (name: string): CreateTableBuilder<string, string> => db.schema.createTable(name).modifyEnd(end)
  /** A table whose rows are numbered in the order of their making. */
  const numbered = (name: string): CreateTableBuilder<string, string> =>
    table(name).addColumn('seq', engine === 'sqlite' ? 'integer' : 'bigserial', (c) => c.primaryKey())
  const withColumns = (made: CreateTableBuilder<string, string>, types: Types): CreateTableBuilder<string, string> =>
    Object.entries(types).reduce(
      (out, [name, type]) =>
        out.addColumn(name, type.startsWith('text') ? 'text' : whole, (c) => (type.endsWith('?') ? c : c.notNull())),
      made,
    )
  const withId = (name: string, id = 'id'): CreateTableBuilder<string, string> =>
    numbered(name).addColumn(id, 'text', (c) => c.notNull().unique())
  const index = (on: string, ...columns: readonly string[]) =>
    db.schema
      .createIndex(`${on}_by_${columns.join('_')}`)
      .on(on)
      .columns([...columns])

  await withColumns(
    withId('submission').addColumn('receipt', 'text', (c) => c.notNull().unique()),
    SUBMISSION,
  ).execute()
  for (const columns of [['tail'], ['person_id'], ['consultation_id', 'clause'], ['station_id', 'state'], ['filed_at']])
    await index('submission', ...columns).execute()
  await table('used_receipt')
    .addColumn('receipt', 'text', (c) => c.primaryKey())
    .execute()

  const ofSubmission = (made: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> =>
    made.addColumn('submission_id', 'text', (c) => c.notNull().references('submission.id'))
  await withColumns(ofSubmission(numbered('move')), MOVE).execute()
  await index('move', 'submission_id').execute()
  await withColumns(ofSubmission(withId('supplement')), { at: 'whole', kind: 'text', text: 'text' }).execute()
  await index('supplement', 'submission_id').execute()
  await withColumns(numbered('audit'), AUDIT).execute()
  await refuseAuditEdits(db, engine)

  await withColumns(withId('inbox', 'key'), INBOX).execute()
  await index('inbox', 'seq').where(sql`state`, '=', sql.lit('running')).execute()
  await withColumns(withId('outbox', 'key'), OUTBOX).execute()
  await index('outbox', 'in_reply_to').execute()
  for (const state of ['pending', 'dead'])
    await db.schema
      .createIndex(`outbox_${state}`)
      .on('outbox')
      .column('seq')
      .where(sql`state`, '=', sql.lit(state))
      .execute()
  const lane = table('conversation').addColumn('lane', 'text', (c) => c.primaryKey())
  await withColumns(lane, { updated_at: 'whole', data: 'text' }).execute()
  await withColumns(withId('unanswered'), UNANSWERED).execute()

  await withColumns(withId('person'), { name: 'text?' }).execute()
  const ofPerson = (made: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> =>
    made.addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
  await withColumns(ofPerson(numbered('role_grant')), { role: 'text', station_id: 'text' })
    .addUniqueConstraint('role_grant_once', ['person_id', 'role', 'station_id'])
    .execute()
  await withColumns(ofPerson(numbered('account')), {
    channel: 'text',
    user: 'text',
    direct: 'text?',
    linked_at: 'whole',
  })
    .addUniqueConstraint('account_once', ['channel', 'user'])
    .execute()
  await index('account', 'person_id').execute()
  const code = table('sign_in_code').addColumn('hash', 'text', (c) => c.primaryKey())
  await withColumns(ofPerson(code), { expires_at: 'whole', tries_left: 'whole' }).execute()
  await index('sign_in_code', 'person_id').execute()

  await withColumns(withId('knowledge_batch'), BATCH).execute()
  const record = numbered('knowledge').addColumn('batch_id', 'text', (c) =>
    c.notNull().references('knowledge_batch.id').onDelete('cascade'),
  )
  await withColumns(record, { kind: 'text', id: 'text', data: 'text' })
    .addUniqueConstraint('knowledge_once', ['batch_id', 'kind', 'id'])
    .execute()
  const counter = table('counter').addColumn('name', 'text', (c) => c.primaryKey())
  await withColumns(counter, { value: 'whole' }).execute()
  await (db as Kysely<{ counter: { name: string; value: number } }>)
    .insertInto('counter')
    .values({ name: 'knowledge', value: 0 })
    .execute()
}

export const first: StoreMigration = { name: '0001-first', up }
