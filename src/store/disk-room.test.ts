import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { diskHasRoom } from './disk-room.ts'
import { openStore } from './index.ts'

test.each([
  [0.5, true],
  [0.89, true],
  [0.9, false],
  [1, false],
])('a disk used by %f has room: %s', async (used, room) => {
  expect(await diskHasRoom('x', async () => used)()).toBe(room)
})

test('a disk that cannot be asked, or that of another machine, holds nobody up', async () => {
  expect(await diskHasRoom('/no/such/folder/x.db')()).toBe(true)
  expect(await diskHasRoom(undefined)()).toBe(true)
  expect(
    await diskHasRoom('x', async () => {
      throw new Error('gone')
    })(),
  ).toBe(true)
})

test('a store asks the disk on which it lies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-room-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  let used = 0.9
  const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}`, diskUsed: async () => used })
  expect(await store.attachments.hasRoom()).toBe(false)
  used = 0.2
  expect(await store.attachments.hasRoom()).toBe(true)
  await store.close()
})
