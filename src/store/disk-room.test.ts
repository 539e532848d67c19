import { expect, test } from 'vitest'
import { diskHasRoom } from './disk-room.ts'

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
