import { expect, test } from 'vitest'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Memory } from '../ports/intent.ts'
import { keep, merge, recall } from './memory.ts'

const dialogue = { dialogue: 'submit' } as unknown as NonNullable<Memory['dialogue']>
const topic = { label: 'ask_station', stationId: 's' }
const stateOf = (memory: Memory) => ({ lane: 'l', updatedAt: 1_000, data: memory as Readonly<Record<string, unknown>> })

test('who never spoke to us is not remembered', () => expect(recall(undefined, 0)).toEqual({}))

test('within a day everything is remembered, after it only an open form', () => {
  const memory: Memory = { topic, offered: [{ label: '甲' }], dialogue }
  expect(recall(stateOf(memory), 1_000 + DAY_MS - 1)).toEqual(memory)
  expect(recall(stateOf(memory), 1_000 + DAY_MS)).toEqual({ dialogue })
  expect(recall(stateOf({ topic }), 1_000 + DAY_MS)).toEqual({})
})

test('what is set to nothing is forgotten, what is not mentioned stays', () => {
  const memory: Memory = { topic, asked: '几点开门', offered: [{ label: '甲' }] }
  expect(merge(memory, undefined)).toEqual(memory)
  expect(merge(memory, { offered: undefined, asked: '在哪里' })).toEqual({ topic, asked: '在哪里' })
  expect(memory.offered).toHaveLength(1)
})

test('nothing to remember leaves no row behind', () => {
  expect(keep('l', {}, 5, false)).toEqual([])
  expect(keep('l', {}, 5, true)).toEqual([{ do: 'conversation.forget', lane: 'l' }])
  expect(keep('l', { topic }, 5, false)).toEqual([
    { do: 'conversation.keep', state: { lane: 'l', updatedAt: 5, data: { topic } } },
  ])
})
