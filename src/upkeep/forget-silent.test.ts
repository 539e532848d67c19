import { expect, test } from 'vitest'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import { forgetSilent } from './forget-silent.ts'

test('after thirty days of silence nothing is remembered', async () => {
  const written: Change[] = []
  const now = 100 * DAY_MS
  await forgetSilent({ commit: async (changes) => void written.push(...changes) }, now)
  expect(written).toEqual([{ do: 'conversation.expire', before: 70 * DAY_MS }])
})
