import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { isProblem, Problem } from '../domain/problem.ts'
import { faultOf } from './faults.ts'
import { makeFolder } from './make-folder.ts'
import { takeServeLock } from './serve-lock.ts'

const OWNER_ONLY = 0o600
const BLOCK = 1024 * 1024
/** Everything in one step after the first: a copy in steps begins anew whenever the server writes. */
const ALL_PAGES = 2 ** 31 - 1
/** What SQLite keeps beside a database that is open. */
const COMPANIONS = ['-wal', '-shm'] as const

export interface BackupMade {
  readonly file: string
  readonly bytes: number
  readonly submissions: number
  readonly sha256: string
}

function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  const block = Buffer.alloc(BLOCK)
  for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read))
  closeSync(file)
  return hash.digest('hex')
}

function toDisk(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** What is wrong with a file that should be a database of ours. */
function faultIn(path: string): string | undefined {
  try {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') return '内部校验没有通过'
      const found = db.prepare("select 1 from sqlite_master where type = 'table' and name = 'submission'").get()
      return found === undefined ? '里面没有民意的数据' : undefined
    } finally {
      db.close()
    }
  } catch {
    return '打不开'
  }
}

/**
 * Copies a database that may be in use into one file, checked, with its checksum beside it (`FILE.sha256`).
 * @throws {Problem} `BACKUP_EXISTS`, `STORE_FULL`, `STORE_CORRUPT`, `DATA_FOLDER`
 */
export async function backupSqlite(database: string, target: string): Promise<BackupMade> {
  const file = resolve(target)
  if (existsSync(file)) throw new Problem('BACKUP_EXISTS', { path: file })
  const part = `${file}.part`
  try {
    makeFolder(dirname(file))
    rmSync(part, { force: true })
    closeSync(openSync(part, 'w', OWNER_ONLY))
    const source = new Sqlite(resolve(database), { fileMustExist: true })
    try {
      await source.backup(part, { progress: () => ALL_PAGES })
    } finally {
      source.close()
    }
    const submissions = alone(part)
    if (faultIn(part) !== undefined) throw new Problem('STORE_CORRUPT')
    chmodSync(part, OWNER_ONLY)
    toDisk(part)
    const sha256 = sha256Of(part)
    writeFileSync(`${file}.sha256`, `${sha256}\n`, { mode: OWNER_ONLY })
    renameSync(part, file)
    return { file, bytes: statSync(file).size, submissions, sha256 }
  } catch (error) {
    rmSync(part, { force: true })
    throw isProblem(error) ? error : faultOf(error)
  }
}

/** A copy is one file, whole without companions, and says so in its header. Counts the submissions in it. */
function alone(path: string): number {
  const copy = new Sqlite(path)
  try {
    copy.pragma('journal_mode = DELETE')
    return Number(copy.prepare('select count(*) from submission').pluck().get())
  } finally {
    copy.close()
  }
}

/**
 * Puts a backup in the place of a database that nobody serves. The one that was there stays beside it.
 * @returns where it is now; undefined when there was none
 * @throws {Problem} `MUST_STOP`; `BACKUP_BROKEN`: nothing was touched
 */
export function restoreSqlite(backup: string, database: string): string | undefined {
  const [from, to] = [resolve(backup), resolve(database)]
  const sum = `${from}.sha256`
  if (!existsSync(from)) throw new Problem('BACKUP_BROKEN', { path: from, why: '没有这个文件' })
  if (existsSync(sum) && readFileSync(sum, 'utf8').trim() !== sha256Of(from))
    throw new Problem('BACKUP_BROKEN', { path: from, why: '校验值不符' })
  const why = faultIn(from)
  if (why !== undefined) throw new Problem('BACKUP_BROKEN', { path: from, why })
  const lock = lockOf(to)
  const part = `${to}.part`
  try {
    copyFileSync(from, part)
    chmodSync(part, OWNER_ONLY)
    toDisk(part)
    const replaced = existsSync(to) ? asideOf(to) : undefined
    renameSync(part, to)
    return replaced
  } catch (error) {
    rmSync(part, { force: true })
    throw faultOf(error)
  } finally {
    lock.release()
  }
}

function lockOf(path: string): ReturnType<typeof takeServeLock> {
  try {
    return takeServeLock(path)
  } catch (error) {
    throw isProblem(error, 'ALREADY_SERVING') ? new Problem('MUST_STOP', {}, { cause: error }) : error
  }
}

/** Moves a database out of the way with everything that belongs to it. */
function asideOf(path: string): string {
  const aside = `${path}.replaced`
  for (const end of ['', ...COMPANIONS]) {
    rmSync(`${aside}${end}`, { force: true })
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`)
  }
  return aside
}
