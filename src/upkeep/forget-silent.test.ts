import { expect, test } from 'vitest'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import { forgetSilent } from './forget-silent.ts'

async function forgotten(now: number): Promise<readonly Change[]> {
  const written: Change[] = []
  await forgetSilent({ commit: async (changes) => void written.push(...changes) }, now)
  return written
}

test('after thirty days of silence nothing is remembered', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'conversation.expire', before: 970 * DAY_MS })
})

test('questions without an answer are kept for two years', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'unanswered.expire', before: 270 * DAY_MS })
})

test('by whom an answer was confirmed cannot be told two days later, even by whoever has the key', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'confirmed.unmark', before: 998 * DAY_MS })
})
