import { describe, expect, test } from 'vitest'
import { type Answer, BUSY, outboxDesk } from '../../test/helpers/outbox-desk.ts'
import type { OutboxMessage } from '../ports/store.ts'

describe('answers of one person', () => {
  test('leave in order, each marked as sent', async () => {
    const d = outboxDesk()
    for (const key of ['1', '2', '3']) d.pushed(key)
    await d.outbox.flush()
    expect(d.sent).toEqual(['1', '2', '3'])
    expect([...d.rows.values()].map((row) => [row.state, row.attempts])).toEqual(Array(3).fill(['sent', 1]))
  })

  test('wait behind one that must be sent again, and nobody else waits', async () => {
    const d = outboxDesk()
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
    const d = outboxDesk()
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

test('one answer alone outlives an hour in which nobody takes it', async () => {
  const d = outboxDesk()
  d.before = () => void (d.now < 3_600_000 && d.answers.push(BUSY))
  d.pushed('only')
  for (d.now = 0; d.now <= 2 * 3_600_000; d.now += 10_000) await d.outbox.flush()
  expect(d.sent).toEqual(['only'])
})

describe('a channel that cannot take a message now', () => {
  test('is asked again when it said it could, not before', async () => {
    const d = outboxDesk()
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
    const d = outboxDesk()
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
    const d = outboxDesk()
    d.answers = Array<Answer>(30).fill(how === 'refuses' ? BUSY : 'throw')
    d.pushed('1')
    const waits: number[] = []
    while (d.rows.get('1')?.state === 'pending') {
      await d.outbox.flush()
      const row = d.rows.get('1') as OutboxMessage
      if (row.state !== 'pending') break
      waits.push(row.notBefore - d.now)
      d.now = row.notBefore
    }
    expect(waits).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, ...Array<number>(13).fill(900)].map((seconds) => seconds * 1_000),
    )
    expect(d.rows.get('1')).toMatchObject({ state: 'dead', attempts: 24 })
    expect(d.sent).toEqual([])
  })

  test.each(['window', 'blocked', 'invalid'] as const)(
    'and never will (%s) makes a dead letter at once; the next one goes',
    async (why) => {
      const d = outboxDesk()
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
  const d = outboxDesk()
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
    const d = outboxDesk()
    d.put('added')
    for (let n = 0; n < 3; n++) await d.outbox.reload()
    await d.outbox.flush()
    await d.outbox.reload()
    await d.outbox.flush()
    expect(d.sent).toEqual(['added'])
  })

  test('does not send a second time what waits for its next try', async () => {
    const d = outboxDesk()
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
    const d = outboxDesk()
    d.before = async () => {
      await d.outbox.reload()
    }
    d.pushed('1')
    await d.outbox.flush()
    await d.outbox.flush()
    expect(d.sent).toEqual(['1'])
  })

  test('sees those since the last look alone, as long as no more wait than are read at once', async () => {
    const d = outboxDesk()
    d.put('old', { createdAt: 0 })
    d.put('new', { createdAt: 1_000, lane: 'web|d|v' })
    await d.outbox.reload(500)
    await d.outbox.flush()
    expect(d.sent).toEqual(['new'])
    await d.outbox.reload()
    await d.outbox.flush()
    expect(d.sent).toEqual(['new', 'old'])
  })

  test('leaves the messages of channels that are not run here where they are', async () => {
    const d = outboxDesk()
    d.put('elsewhere', { to: { channel: 'slack', account: 'a', conversation: 'c' } })
    await d.outbox.reload()
    await d.outbox.flush()
    expect(d.sent).toEqual([])
    expect(d.rows.get('elsewhere')).toMatchObject({ state: 'pending', attempts: 0 })
  })
})

test('a running process wakes itself when a message is due', async () => {
  const alarms: { inMs: number; run: () => void }[] = []
  const d = outboxDesk((inMs, run) => void alarms.push({ inMs, run }))
  d.pushed('1', { notBefore: 5_000 })
  await d.outbox.flush()
  expect(alarms[0]?.inMs).toBe(5_000)
  d.now = 5_000
  alarms[0]?.run()
  await d.outbox.flush()
  await new Promise((resolve) => setImmediate(resolve))
  expect(d.sent).toEqual(['1'])
})

test('a platform that takes its time is asked by sixty-four at once, and everybody is served in the end', async () => {
  const d = outboxDesk()
  const held: (() => void)[] = []
  d.before = () => new Promise((resolve) => void held.push(resolve))
  for (let n = 0; n < 500; n++) d.pushed(`${n}`, { lane: `web|c${n}|${n}` })
  const flushed = d.outbox.flush()
  for (let left = 500; left > 0; left -= 64) {
    await new Promise((resolve) => setImmediate(resolve))
    expect(held).toHaveLength(Math.min(64, left))
    for (const go of held.splice(0)) go()
  }
  await flushed
  expect(d.sent).toHaveLength(500)
})

test('after stopping nothing leaves any more', async () => {
  const d = outboxDesk()
  d.pushed('1')
  d.outbox.stop()
  await d.outbox.flush()
  expect(d.sent).toEqual([])
  expect(d.rows.get('1')?.state).toBe('pending')
})
