import { closeSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Problem } from '../domain/problem.ts'
import { isFull } from './faults.ts'
import { makeFolder } from './make-folder.ts'

/** How long a write waits for another process (the command line beside the server). */
const BUSY_MS = 5_000
/** Upper bound of the write-ahead log between checkpoints; a bigger one is cut back. */
const LOG_BYTES = 64 * 1024 * 1024

/** SQLite forgets most of these when a file is closed, so every open sets and reads back all of them. */
const PRAGMAS: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['busy_timeout', String(BUSY_MS), BUSY_MS],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', String(LOG_BYTES), LOG_BYTES],
]

/**
 * Makes a file and its folder with access for their owner alone; SQLite gives its companions the same rights.
 * @throws {Problem} `DATA_FOLDER` it cannot be made or written to
 */
export function prepareFile(path: string): void {
  try {
    makeFolder(dirname(path))
    closeSync(openSync(path, 'a', 0o600))
  } catch (cause) {
    if (isFull(cause)) throw cause
    throw new Problem('DATA_FOLDER', { path: dirname(path) }, { cause })
  }
}

/** Bounds the growth of the file, in bytes; a commit that does not fit is refused as on a full disk. */
function bound(db: Sqlite.Database, bytes: number): void {
  const page = Number(db.pragma('page_size', { simple: true }))
  db.pragma(`max_page_count = ${Math.floor(bytes / page)}`)
}

/**
 * Opens a database file, making it and its folder when they are missing.
 * @throws {Problem} `DATA_FOLDER`; `STORE_FAILED` when a pragma did not take effect; or an error of SQLite
 */
export function openSqliteFile(file: string, maxBytes?: number): Sqlite.Database {
  const path = resolve(file)
  prepareFile(path)
  const db = new Sqlite(path, { timeout: BUSY_MS })
  try {
    for (const [name, set, reads] of PRAGMAS) {
      db.pragma(`${name} = ${set}`)
      const now = db.pragma(name, { simple: true })
      if (now !== reads) throw new Problem('STORE_FAILED', {}, { cause: new Error(`pragma ${name} has no effect`) })
    }
    if (maxBytes !== undefined) bound(db, maxBytes)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}
