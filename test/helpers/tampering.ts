import Sqlite from 'better-sqlite3'

/** Runs a statement on a database file, as somebody who has it in hand. */
export function tamperWith(file: string, statement: string): void {
  const db = new Sqlite(file)
  try {
    db.exec(statement)
  } finally {
    db.close()
  }
}
