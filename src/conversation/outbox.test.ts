import { describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Channel, SendResult } from '../ports/channel.ts'
import type { Change, OutboxMessage } from '../ports/store.ts'
import { createOutbox, type Outbox } from './outbox.ts'

type Answer = SendResult | 'throw'
const BUSY: SendResult = { ok: false, why: 'retry' }

interface Desk {
  readonly outbox: Outbox
  readonly sent: string[]
  readonly rows: Map<string, OutboxMessage>
  readonly errors: string[]
  now: number
  /** What the channel answers next; when empty all is well. */
  answers: Answer[]
  /** Runs before every send. */
  before: (key: string) => Promise<void> | void
  put(key: string, more?: Partial<OutboxMessage>): OutboxMessage
  pushed(key: string, more?: Partial<OutboxMessage>): void
}

/** An outbox on a table in memory, with a clock that stands still until it is moved. */
function desk(wake?: (inMs: number, run: () => void) => void): Desk {
  const rows = new Map<string, OutboxMessage>()
  const sent: string[] = []
  const errors: string[] = []
  const channel: Channel = {
    id: 'web',
    capabilities: CAPABILITIES.web,
    start: async () => undefined,
    stop: async () => undefined,
    send: async (_to, _wire, { key }) => {
      await d.before(key)
      const answer = d.answers.shift() ?? { ok: true }
      if (answer === 'throw') throw new Error('line down')
      if (answer.ok) sent.push(key)
      return answer
    },
  }
  const commit = async (changes: readonly Change[]): Promise<void> => {
    for (const change of changes) {
      if (change.do !== 'outbox.mark') continue
      const row = rows.get(change.key)
      if (row === undefined) throw new Error('no such row')
      const { do: _, key, at, ...set } = change
      rows.set(key, { ...row, ...set, ...(set.state === 'sent' ? { sentAt: at } : {}) } as OutboxMessage)
    }
  }
  const outbox = createOutbox({
    store: {
      commit,
      outbox: {
        waiting: async () => [...rows.values()].filter((row) => row.state === 'pending'),
        inReplyTo: async () => [],
        byKey: async (key) => rows.get(key),
        telling: async () => undefined,
        count: async () => ({ pending: 0, held: 0, phone: 0, expired: 0, dead: 0 }),
      },
    },
    channel: (id) => (id === 'web' ? channel : undefined),
    clock: { now: () => d.now },
    log: { info: () => undefined, warn: () => undefined, error: (_, sentence) => void errors.push(sentence) },
    jitter: () => 0.5,
    ...(wake === undefined ? {} : { wake }),
  })
  const d: Desk = {
    outbox,
    sent,
    rows,
    errors,
    now: 0,
    answers: [],
    before: () => undefined,
    put(key, more = {}) {
      const message: OutboxMessage = {
        key,
        lane: 'web|c|u',
        to: { channel: 'web', account: 'a', conversation: 'c', user: 'u' },
        scope: 'direct',
        wire: { text: key, choices: [] },
        createdAt: 0,
        notBefore: 0,
        state: 'pending',
        attempts: 0,
        inReplyTo: 'm',
        ...more,
      }
      rows.set(key, message)
      return message
    },
    pushed: (key, more) => outbox.push([d.put(key, more)]),
  }
  return d
}

describe('answers of one person', () => {
  test('leave in order, each marked as sent', async () => {
    const d = desk()
    for (const key of ['1', '2', '3']) d.pushed(key)
    await d.outbox.flush()
    expect(d.sent).toEqual(['1', '2', '3'])
    expect([...d.rows.values()].map((row) => [row.state, row.attempts])).toEqual(Array(3).fill(['sent', 1]))
  })

  test('wait behind one that must be sent again, and nobody else waits', async () => {
    const d = desk()
    d.answers = [BUSY]
    d.pushed('1')
    await d.outbox.flush()
    d.pushed('2')
    d.pushed('other', { lane: 'web|d|v' })
    await d.outbox.flush()
    expect(d.sent).toEqual(['other'])
    d.now = 1_000
    await d.outbox.flush()
    expect(d.sent).toEqual(['other', '1', '2'])
  })

  test('are never sent side by side', async () => {
    const d = desk()
    let running = 0
    let most = 0
    d.before = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
    }
    for (const key of ['1', '2', '3', '4']) d.pushed(key)
    await Promise.all([d.outbox.flush(), d.outbox.flush()])
    expect(most).toBe(1)
    expect(d.sent).toEqual(['1', '2', '3', '4'])
  })
})

describe('a channel that cannot take a message now', () => {
  test('is asked again when it said it could, not before', async () => {
    const d = desk()
    d.answers = [{ ok: false, why: 'retry', afterMs: 30_000 }]
    d.pushed('1')
    await d.outbox.flush()
    expect(d.rows.get('1')).toMatchObject({ state: 'pending', attempts: 1, notBefore: 30_000 })
    d.now = 29_999
    await d.outbox.flush()
    expect(d.sent).toEqual([])
    d.now = 30_000
    await d.outbox.flush()
    expect(d.sent).toEqual(['1'])
  })

  test('said for one keeps all others of that channel from asking before; then all leave, each person in order', async () => {
    const d = desk()
    d.answers = [{ ok: false, why: 'retry', afterMs: 30_000 }]
    d.pushed('0/0', { lane: 'web|c0|0' })
    await d.outbox.flush()
    const asked: string[] = []
    d.before = (key) => void asked.push(key)
    const keys = Array.from({ length: 500 }, (_, n) => ({
      key: `${n % 50}/${1 + Math.floor(n / 50)}`,
      lane: `web|c${n % 50}|${n % 50}`,
    }))
    for (const { key, lane } of keys) d.pushed(key, { lane })
    for (d.now = 0; d.now < 30_000; d.now += 1_000) await d.outbox.flush()
    expect(asked).toEqual([])
    d.now = 30_000
    await d.outbox.flush()
    expect(d.sent).toHaveLength(501)
    for (let person = 0; person < 50; person++) {
      const own = d.sent.filter((key) => key.startsWith(`${person}/`)).map((key) => Number(key.split('/')[1]))
      expect(own).toEqual(own.toSorted((a, b) => a - b))
    }
  })

  test.each(['refuses', 'breaks down'])('that %s without a time is asked after ever longer waits', async (how) => {
    const d = desk()
    d.answers = Array<Answer>(20).fill(how === 'refuses' ? BUSY : 'throw')
    d.pushed('1')
    const waits: number[] = []
    while (d.rows.get('1')?.state === 'pending') {
      await d.outbox.flush()
      const row = d.rows.get('1') as OutboxMessage
      if (row.state !== 'pending') break
      waits.push(row.notBefore - d.now)
      d.now = row.notBefore
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900].map((seconds) => seconds * 1_000))
    expect(d.rows.get('1')).toMatchObject({ state: 'dead', attempts: 12 })
    expect(d.sent).toEqual([])
  })

  test.each(['window', 'blocked', 'invalid'] as const)(
    'and never will (%s) makes a dead letter at once; the next one goes',
    async (why) => {
      const d = desk()
      d.answers = [{ ok: false, why }]
      d.pushed('1')
      d.pushed('2')
      await d.outbox.flush()
      expect(d.rows.get('1')).toMatchObject({ state: 'dead', attempts: 1, error: why })
      expect(d.sent).toEqual(['2'])
    },
  )
})

test('notices are left to those who know when they may leave', async () => {
  const d = desk()
  const { inReplyTo: _, ...notice } = d.put('notice')
  d.rows.set('notice', notice)
  d.outbox.push([notice])
  await d.outbox.reload()
  await d.outbox.flush()
  expect(d.sent).toEqual([])
  expect(d.rows.get('notice')).toEqual(notice)
})

describe('looking for what another process added', () => {
  test('sends it, once, however often one looks', async () => {
    const d = desk()
    d.put('added')
    for (let n = 0; n < 3; n++) await d.outbox.reload()
    await d.outbox.flush()
    await d.outbox.reload()
    await d.outbox.flush()
    expect(d.sent).toEqual(['added'])
  })

  test('does not send a second time what waits for its next try', async () => {
    const d = desk()
    d.answers = [BUSY]
    d.pushed('1')
    await d.outbox.flush()
    await d.outbox.reload()
    await d.outbox.reload()
    d.now = 10_000
    await d.outbox.flush()
    await d.outbox.flush()
    expect(d.sent).toEqual(['1'])
  })

  test('while it is just being sent does not send it again', async () => {
    const d = desk()
    d.before = async () => {
      await d.outbox.reload()
    }
    d.pushed('1')
    await d.outbox.flush()
    await d.outbox.flush()
    expect(d.sent).toEqual(['1'])
  })

  test('leaves the messages of channels that are not run here where they are', async () => {
    const d = desk()
    d.put('elsewhere', { to: { channel: 'slack', account: 'a', conversation: 'c' } })
    await d.outbox.reload()
    await d.outbox.flush()
    expect(d.sent).toEqual([])
    expect(d.rows.get('elsewhere')).toMatchObject({ state: 'pending', attempts: 0 })
  })
})

test('a running process wakes itself when a message is due', async () => {
  const alarms: { inMs: number; run: () => void }[] = []
  const d = desk((inMs, run) => void alarms.push({ inMs, run }))
  d.pushed('1', { notBefore: 5_000 })
  await d.outbox.flush()
  expect(alarms[0]?.inMs).toBe(5_000)
  d.now = 5_000
  alarms[0]?.run()
  await d.outbox.flush()
  await new Promise((resolve) => setImmediate(resolve))
  expect(d.sent).toEqual(['1'])
})

test('after stopping nothing leaves any more', async () => {
  const d = desk()
  d.pushed('1')
  d.outbox.stop()
  await d.outbox.flush()
  expect(d.sent).toEqual([])
  expect(d.rows.get('1')?.state).toBe('pending')
})
