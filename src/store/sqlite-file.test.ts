import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './index.ts'
import { openSqliteFile } from './sqlite-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minyi-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const urlOf = (name: string): string => `sqlite:${at(name)}`

test('an existing file is opened as durable and as careful as a new one', () => {
  for (const opened of ['new', 'again']) {
    const db = openSqliteFile(at('minyi.db'))
    const now = (name: string): unknown => db.pragma(name, { simple: true })
    expect({ opened, mode: now('journal_mode'), sync: now('synchronous') }).toEqual({ opened, mode: 'wal', sync: 2 })
    expect(now('foreign_keys')).toBe(1)
    expect(now('trusted_schema')).toBe(0)
    expect(now('secure_delete')).toBe(1)
    expect(now('busy_timeout')).toBeGreaterThanOrEqual(5_000)
    db.exec('create table if not exists t (x)')
    db.close()
  }
})

test('a forgotten word is in no file any more', async () => {
  const secret = '幸福里三号楼的秘密'
  const store = await openStore({ url: urlOf('minyi.db') })
  await store.commit([{ do: 'conversation.keep', state: { lane: 'l', updatedAt: 1, data: { secret } } }])
  const found = (): string[] => readdirSync(folder).filter((name) => readFileSync(at(name)).includes(secret))
  expect(found()).toEqual(['minyi.db-wal'])
  await store.close()
  expect(found()).toEqual(['minyi.db'])
  const again = await openStore({ url: urlOf('minyi.db') })
  await again.commit([{ do: 'conversation.forget', lane: 'l' }])
  await again.close()
  expect(found()).toEqual([])
})

test('a missing folder is made, and only the owner can read the data', async () => {
  const store = await openStore({ url: urlOf('data/deep/minyi.db') })
  await store.commit([{ do: 'conversation.forget', lane: 'l' }])
  for (const name of readdirSync(at('data/deep'))) expect(statSync(at(`data/deep/${name}`)).mode & 0o077).toBe(0)
  expect(statSync(at('data/deep')).mode & 0o077).toBe(0)
  await store.close()
})

test('a place that cannot be a folder is named', async () => {
  writeFileSync(at('file'), '')
  await expect(openStore({ url: urlOf('file/minyi.db') })).rejects.toMatchObject({
    code: 'DATA_FOLDER',
    detail: { path: at('file') },
  })
})

test('a file that is no database, or a damaged one, stops the start and is left as it is', async () => {
  writeFileSync(at('other.db'), '这不是数据库'.repeat(1_000))
  const store = await openStore({ url: urlOf('minyi.db') })
  await store.close()
  const bytes = readFileSync(at('minyi.db'))
  bytes.fill(0x5a, 4_096)
  writeFileSync(at('minyi.db'), bytes)
  for (const name of ['other.db', 'minyi.db']) {
    const before = readFileSync(at(name))
    await expect(openStore({ url: urlOf(name) })).rejects.toMatchObject({ code: 'STORE_CORRUPT', retry: false })
    expect(readFileSync(at(name)).equals(before)).toBe(true)
  }
})

test('an address of no known database is refused', async () => {
  for (const url of ['', 'sqlite:', 'mysql://x/y', '/tmp/x.db'])
    await expect(openStore({ url })).rejects.toMatchObject({ code: 'STORE_FAILED' })
})
