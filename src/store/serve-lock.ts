import { resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Problem } from '../domain/problem.ts'
import { codeOf, faultOf } from './faults.ts'
import { prepareFile } from './sqlite-file.ts'

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
  const lockPath = `${path}.serving`
  prepareFile(lockPath)
  const held = new Sqlite(lockPath, { timeout: 0 })
  try {
    held.exec('begin exclusive')
  } catch (error) {
    held.close()
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new Problem('ALREADY_SERVING', { path }, { cause: error })
    throw faultOf(error)
  }
  return { release: () => void held.close() }
}
