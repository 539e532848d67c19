import { type Kysely, sql } from 'kysely'
import type { EngineName } from './index.ts'

const SQLITE = [
  sql`create trigger audit_no_update before update on audit begin select raise(abort, 'audit is insert-only'); end`,
  sql`create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is insert-only'); end`,
]

const POSTGRES = [
  sql`create function refuse_audit_edit() returns trigger language plpgsql as
    'begin raise exception ''audit is insert-only''; end'`,
  sql`create trigger audit_no_edit before update or delete on audit for each row execute function refuse_audit_edit()`,
  sql`create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_audit_edit()`,
]

/** The trail can only grow: the database itself refuses to change or delete a row of it. */
export async function refuseAuditEdits(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  for (const trigger of engine === 'sqlite' ? SQLITE : POSTGRES) await trigger.execute(db)
}

/** Lets a migration fill new columns of the trail; afterwards the database refuses edits as before. */
export async function whileEditable(db: Kysely<unknown>, engine: EngineName, fill: () => Promise<void>): Promise<void> {
  if (engine === 'postgres') {
    await sql`alter table audit disable trigger audit_no_edit`.execute(db)
    await fill()
    await sql`alter table audit enable trigger audit_no_edit`.execute(db)
    return
  }
  for (const name of ['audit_no_update', 'audit_no_delete']) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  await fill()
  await refuseAuditEdits(db, engine)
}
