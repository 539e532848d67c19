import Sqlite from 'better-sqlite3'
import { sqlitePathOf } from '../../src/store/index.ts'
import { administer } from '../helpers/postgres.ts'

const SQLITE_TRIGGERS = ['audit_no_update', 'audit_no_delete', 'inclusion_no_update', 'inclusion_no_delete']
const POSTGRES_TRIGGERS = [
  'audit_no_edit on audit',
  'audit_no_truncate on audit',
  'inclusion_no_edit on inclusion',
  'inclusion_no_truncate on inclusion',
]

/** What somebody with the database in hand might try. */
export async function execute(url: string, ...statements: readonly string[]): Promise<void> {
  const path = sqlitePathOf(url)
  if (path === undefined) return administer(url, statements.join(';'))
  const db = new Sqlite(path)
  try {
    for (const statement of statements) db.exec(statement)
  } finally {
    db.close()
  }
}

/** The same after doing away with what guards the rows. */
export function tamper(url: string, ...statements: readonly string[]): Promise<void> {
  const sqlite = sqlitePathOf(url) !== undefined
  const free = sqlite ? 'pragma foreign_keys = OFF' : 'set session_replication_role = replica'
  const triggers = sqlite ? SQLITE_TRIGGERS : POSTGRES_TRIGGERS
  return execute(url, free, ...triggers.map((trigger) => `drop trigger if exists ${trigger}`), ...statements)
}
