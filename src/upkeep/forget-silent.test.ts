import { expect, test } from 'vitest'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Change } from '../ports/store.ts'
import { forgetSilent } from './forget-silent.ts'

const forgotten = (at: number, doneAt?: number): Promise<readonly Change[]> =>
  forgetSilent.due({ store: { agenda: { doneAt: async () => doneAt } }, at } as never)

test('after thirty days of silence nothing is remembered', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'conversation.expire', before: 970 * DAY_MS })
})

test('questions without an answer are kept for two years', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'unanswered.expire', before: 270 * DAY_MS })
})

test('by whom an answer was confirmed cannot be told two days later, even by whoever has the key', async () => {
  expect(await forgotten(1_000 * DAY_MS)).toContainEqual({ do: 'confirmed.unmark', before: 998 * DAY_MS })
})

test('it is done once a day', async () => {
  const noon = Date.parse('2026-09-14T12:00:00+08:00')
  expect(await forgotten(noon, noon - 60_000)).toEqual([])
  expect(await forgotten(noon, noon - DAY_MS)).toContainEqual({ do: 'job.done', job: 'forget-silent', at: noon })
})
