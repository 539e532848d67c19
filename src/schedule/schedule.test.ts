import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../domain/problem.ts'
import type { Job } from '../ports/job.ts'
import type { OutboxMessage, Store } from '../ports/store.ts'
import { openStore } from '../store/index.ts'
import { createSchedule, type Schedule } from './index.ts'

const NOON = Date.parse('2026-09-14T12:00:00+08:00')

const note = (key: string): OutboxMessage => ({
  key,
  lane: 'web|c|u',
  to: { channel: 'web', account: 'a', conversation: 'c' },
  scope: 'direct',
  wire: { text: key, choices: [] },
  createdAt: NOON,
  notBefore: NOON,
  state: 'pending',
  attempts: 0,
})

/** Says each of the words once, two at a time. */
const saying = (name: string, words: readonly string[]): Job => ({
  name,
  async due({ store }) {
    const said = await Promise.all(words.map((word) => store.outbox.byKey(word)))
    return words
      .filter((_, n) => said[n] === undefined)
      .slice(0, 2)
      .map((word) => ({ do: 'outbox.add', message: note(word) }))
  },
})

interface Office {
  readonly store: Store
  readonly logs: string[]
  schedule(...jobs: readonly Job[]): Schedule
  said(): Promise<readonly string[]>
}

async function office(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-schedule-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const logs: string[] = []
  const line = (fields: Readonly<Record<string, unknown>>, sentence: string): void =>
    void logs.push(`${sentence} ${fields.job}`)
  return {
    store,
    logs,
    schedule: (...jobs) =>
      createSchedule({
        jobs,
        store,
        knowledge: () => undefined as never,
        clock: { now: () => NOON },
        log: { info: line, warn: line, error: line },
        newId: () => 'id',
      }),
    said: async () => (await store.outbox.waiting(100)).map(({ key }) => key),
  }
}

test('a job is asked until nothing is left, and what was done is not done again after a restart', async () => {
  const { schedule, said } = await office()
  const job = saying('five', ['1', '2', '3', '4', '5'])
  await schedule(job).run()
  expect(await said()).toEqual(['1', '2', '3', '4', '5'])
  await schedule(job).run()
  expect(await said()).toHaveLength(5)
})

test('a job that fails is named in the log and keeps no other from its work', async () => {
  const { schedule, said, logs } = await office()
  const broken: Job = { name: 'broken', due: () => Promise.reject(new Error('no')) }
  await schedule(broken, saying('after', ['1'])).run()
  expect(await said()).toEqual(['1'])
  expect(logs).toEqual(['a job failed broken'])
})

test('a portion is worked out anew when somebody was faster, and given up when that goes on', async () => {
  const { schedule, logs } = await office()
  let left = 2
  const late: Job = {
    name: 'late',
    async due() {
      if (left-- > 0) throw new Problem('CONFLICT', { who: '何静', state: '承办中' })
      return []
    },
  }
  await schedule(late).run()
  expect(logs).toEqual([])
  left = 3
  await schedule(late).run()
  expect(logs).toEqual(['a job failed late'])
})

test('a job that never comes to an end leaves room for the others', async () => {
  const { schedule, said, logs } = await office()
  const endless: Job = { name: 'endless', due: async () => [{ do: 'job.done', job: 'endless', at: NOON }] }
  await schedule(endless, saying('after', ['1'])).run()
  expect(await said()).toEqual(['1'])
  expect(logs).toEqual(['a job goes on at the next run endless'])
})

test('who asks for a run while one is going on gets the same one', async () => {
  const { schedule } = await office()
  let asked = 0
  const counting: Job = {
    name: 'counting',
    due: async () => (asked++ === 0 ? [{ do: 'job.done', job: 'x', at: 1 }] : []),
  }
  const one = schedule(counting)
  await Promise.all([one.run(), one.run()])
  expect(asked).toBe(2)
})

test('stopping lets the portion in hand end and begins no other', async () => {
  const { schedule, said } = await office()
  const stopping: Job = {
    name: 'stopping',
    async due(context) {
      void one.stop()
      return saying('inner', ['1', '2', '3', '4']).due(context)
    },
  }
  const one = schedule(stopping)
  await one.run()
  await one.stop()
  expect(await said()).toEqual(['1', '2'])
})
