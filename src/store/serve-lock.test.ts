import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, takeServeLock } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minyi-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('only one can serve a database; when it stops the next may', () => {
  const path = join(folder, 'minyi.db')
  const lock = takeServeLock(path)
  const refused = expect.objectContaining({ code: 'ALREADY_SERVING', detail: { path } })
  expect(() => takeServeLock(path)).toThrow(refused)
  expect(() => takeServeLock(path)).toThrow(refused)
  lock.release()
  takeServeLock(path).release()
})

test('each database has a lock of its own', () => {
  const one = takeServeLock(join(folder, 'one.db'))
  const two = takeServeLock(join(folder, 'two.db'))
  one.release()
  two.release()
})

test('a command works beside the server', async () => {
  const path = join(folder, 'minyi.db')
  const lock = takeServeLock(path)
  const store = await openStore({ url: `sqlite:${path}` })
  await store.commit([{ do: 'person.put', person: { id: 'p', name: '张三', grants: [] } }])
  expect(await store.people.byId('p')).toEqual({ id: 'p', name: '张三', grants: [] })
  await store.close()
  lock.release()
})

test('a lock in a folder that is not there makes the folder first', () => {
  takeServeLock(join(folder, 'new', 'minyi.db')).release()
})
