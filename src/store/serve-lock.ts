import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Problem } from '../domain/problem.ts'
import { codeOf, faultOf } from './faults.ts'

export interface ServeLock {
  release(): void
}

/**
 * Makes this process the only one that serves a database file, until released or killed (the operating system then lets
 * go). The lock is a small file beside the database, so commands can still open the database itself.
 * @throws {Problem} `ALREADY_SERVING` at once; `DATA_FOLDER` the folder cannot be written to
 */
export function takeServeLock(databasePath: string): ServeLock {
  const path = resolve(databasePath)
  let held: Sqlite.Database
  try {
    held = new Sqlite(`${path}.serving`, { timeout: 0 })
  } catch (cause) {
    throw new Problem('DATA_FOLDER', { path: dirname(path) }, { cause })
  }
  try {
    held.exec('begin exclusive')
  } catch (error) {
    held.close()
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new Problem('ALREADY_SERVING', { path }, { cause: error })
    throw faultOf(error)
  }
  return { release: () => void held.close() }
}
