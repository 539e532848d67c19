import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Change, Store } from '../ports/store.ts'
import { openStore } from './index.ts'

const MAX_BYTES = 1024 * 1024

let folder = ''
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minyi-full-'))
  store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}`, maxBytes: MAX_BYTES })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const keep = (lane: string, text: string): Change => ({
  do: 'conversation.keep',
  state: { lane, updatedAt: 1, data: { text } },
})
const big = (id: string, bytes: number): Change => ({
  do: 'knowledge.put',
  batch: { id, importedAt: 1 },
  records: [{ kind: 'entry', id: 'e', data: 'x'.repeat(bytes) }],
})

test('on a full disk nothing is half written, reading goes on, and it works again when there is room', async () => {
  await store.commit([big('fits', MAX_BYTES / 2), keep('before', '在')])
  const version = await store.knowledge.version()
  await expect(store.commit([keep('half', '半'), big('too-big', MAX_BYTES)])).rejects.toMatchObject({
    code: 'STORE_FULL',
    retry: true,
  })
  expect(await store.conversation('half')).toBeUndefined()
  expect(await store.knowledge.version()).toBe(version)
  expect((await store.conversation('before'))?.data).toEqual({ text: '在' })
  await expect(store.commit([big('same-size', MAX_BYTES / 2)])).rejects.toMatchObject({ code: 'STORE_FULL' })
  await store.commit([{ do: 'knowledge.remove', batchId: 'fits' }])
  await store.commit([big('same-size', MAX_BYTES / 2), keep('after', '好了')])
  expect((await store.conversation('after'))?.data).toEqual({ text: '好了' })
})

test('one that is too big does not take its neighbours of the same moment down', async () => {
  const results = await Promise.allSettled([
    store.commit([keep('first', '一')]),
    store.commit([keep('with-big', '二'), big('too-big', MAX_BYTES)]),
    store.commit([keep('third', '三')]),
  ])
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await store.conversation('first')).toBeDefined()
  expect(await store.conversation('with-big')).toBeUndefined()
  expect(await store.conversation('third')).toBeDefined()
})
