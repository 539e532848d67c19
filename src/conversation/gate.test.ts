import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUSY, outboxDesk } from '../../test/helpers/outbox-desk.ts'
import type { SendResult } from '../ports/channel.ts'
import { createGate, gatedBy } from './gate.ts'

const SECOND = 1_000
const HOUR = 60 * 60 * SECOND
const laneOf = (n: number): string => `web|c${n}|${n}`

test('an hour without the platform: a message a minute is tried, none is lost, and all leave in order once it is back', async () => {
  const d = outboxDesk()
  const asked: number[] = []
  let up = true
  d.before = () => {
    if (up) return
    asked.push(d.now)
    d.answers.push(asked.length % 2 === 0 ? BUSY : 'throw')
  }
  up = false
  const said = new Map<number, string[]>()
  for (d.now = 0; d.now < HOUR; d.now += SECOND) {
    const person = (d.now / SECOND) % 50
    const key = `${person}/${d.now}`
    said.set(person, [...(said.get(person) ?? []), key])
    d.pushed(key, { lane: laneOf(person) })
    await d.outbox.flush()
  }
  const first = asked.filter((at) => at < 60 * SECOND).length
  expect(asked.length - first).toBeLessThanOrEqual(70)
  expect(asked.length).toBeGreaterThan(59)
  expect(d.sent).toEqual([])
  expect([...d.rows.values()].filter(({ state }) => state !== 'pending')).toEqual([])
  up = true
  const back = d.now
  while (d.sent.length < d.rows.size && d.now < back + 2 * 60 * SECOND) {
    await d.outbox.flush()
    d.now += SECOND
  }
  expect(d.sent).toHaveLength(d.rows.size)
  for (const [person, keys] of said) expect(d.sent.filter((key) => key.startsWith(`${person}/`))).toEqual(keys)
})

test('one conversation whose message the platform cannot bear holds up nobody else', async () => {
  const d = outboxDesk()
  d.before = (key) => void (key.startsWith('bad') && d.answers.push(BUSY))
  d.pushed('bad', { lane: laneOf(0) })
  for (let n = 1; n <= 20; n++) {
    d.now = n * 30 * SECOND
    await d.outbox.flush()
  }
  d.pushed('good', { lane: laneOf(1) })
  await d.outbox.flush()
  expect(d.sent).toEqual(['good'])
})

test('an answer that its own request waits for leaves at once, also while the channel pauses', async () => {
  const d = outboxDesk()
  d.before = (key) => void (key.startsWith('late') && d.answers.push(BUSY))
  for (let n = 0; n < 10; n++) d.pushed(`late/${n}`, { lane: laneOf(n) })
  await d.outbox.flush()
  expect(d.gate.closed()).toHaveLength(1)
  d.awaited.add('m-now')
  d.pushed('now', { lane: laneOf(50), inReplyTo: 'm-now' })
  d.pushed('other', { lane: laneOf(51) })
  await d.outbox.flush()
  expect(d.sent).toEqual(['now'])
})

const FAILED: SendResult = { ok: false, why: 'retry' }
/** A gate that was shut by failures of two conversations. */
function shut(jitter = 1) {
  let now = 0
  const told: string[] = []
  const gate = createGate({
    clock: { now: () => now },
    jitter: () => jitter,
    onPaused: () => void told.push('paused'),
    onOpened: () => void told.push('opened'),
  })
  for (let n = 0; n < 5; n++) gate.heard('slack', laneOf(n % 2), FAILED)
  const move = (ms: number): void => {
    now += ms
  }
  return { gate, told, move }
}

test('after five failures in a row a channel pauses, and no other', () => {
  const { gate, told } = shut()
  expect(gate.wait('slack', laneOf(7))).toBe(5 * SECOND)
  expect(gate.wait('web', laneOf(7))).toBe(0)
  expect(gate.closed()).toEqual([{ channel: 'slack', since: 0 }])
  expect(told).toEqual(['paused'])
})

test('an answer in between, even a refusal, begins the count anew', () => {
  const gate = createGate({ clock: { now: () => 0 }, jitter: () => 1 })
  for (let n = 0; n < 20; n++) {
    gate.heard('slack', laneOf(n), n % 4 === 3 ? { ok: false, why: 'blocked' } : FAILED)
    expect(gate.wait('slack', laneOf(n))).toBe(0)
  }
})

test('after the pause one alone tries, somebody else than the last time; its success opens for all', () => {
  const { gate, told, move } = shut()
  move(5 * SECOND)
  expect(gate.wait('slack', laneOf(1))).toBe(0)
  expect(gate.wait('slack', laneOf(2))).toBe(SECOND)
  gate.heard('slack', laneOf(1), FAILED)
  expect(gate.wait('slack', laneOf(2))).toBe(10 * SECOND)
  move(10 * SECOND)
  expect(gate.wait('slack', laneOf(1))).toBe(SECOND)
  expect(gate.wait('slack', laneOf(2))).toBe(0)
  gate.heard('slack', laneOf(2), { ok: true })
  expect(gate.wait('slack', laneOf(1))).toBe(0)
  expect(told).toEqual(['paused', 'paused', 'opened'])
})

test('a trial that never comes to an end does not shut the channel for good', () => {
  const { gate, move } = shut()
  move(5 * SECOND)
  expect(gate.wait('slack', laneOf(1))).toBe(0)
  move(2 * 60 * SECOND)
  expect(gate.wait('slack', laneOf(2))).toBe(0)
})

test('pauses grow to a minute at most, and are never all alike', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 }), (jitter, trials) => {
      const { gate, move } = shut(jitter)
      for (let n = 0; n < trials; n++) {
        move(60 * SECOND + SECOND)
        expect(gate.wait('slack', laneOf(1))).toBe(0)
        gate.heard('slack', laneOf(1), FAILED)
        const longest = Math.min(60, 5 * 2 ** (n + 1)) * SECOND
        const wait = gate.wait('slack', laneOf(1))
        expect(wait).toBeCloseTo(longest * (0.5 + jitter / 2), 5)
      }
    }),
  )
})

test('a part that must wait, or fails, keeps the other parts of its channel going; the channel is told as one', () => {
  const told: string[] = []
  const gate = createGate({ clock: { now: () => 0 }, jitter: () => 1, onPaused: (channel) => void told.push(channel) })
  const desk = {
    id: 'wecom' as const,
    partOf: ({ conversation }: { conversation: string }) => conversation.slice(0, 2),
  }
  const at = (conversation: string) => gatedBy(desk, { channel: 'wecom', account: 'wecom', conversation })
  gate.heard(at('r1'), laneOf(1), { ok: false, why: 'retry', afterMs: 60 * SECOND })
  for (let n = 0; n < 5; n++) gate.heard(at('bot'), laneOf(n), BUSY)
  expect([at('r1'), at('bot'), at('kf')].map((gated) => gate.wait(gated, laneOf(9)) > 0)).toEqual([true, true, false])
  expect(told).toEqual(['wecom'])
  expect(gate.closed()).toEqual([{ channel: 'wecom', since: 0 }])
  gate.open('wecom')
  expect(gate.wait(at('bot'), laneOf(9))).toBe(0)
})

test('a time that the platform asked for is kept, also when an answer that was under way arrives', () => {
  let now = 0
  const gate = createGate({ clock: { now: () => now }, jitter: () => 1 })
  gate.heard('slack', laneOf(1), { ok: false, why: 'retry', afterMs: 30 * SECOND })
  gate.heard('slack', laneOf(2), { ok: true })
  expect(gate.wait('slack', laneOf(3))).toBe(30 * SECOND)
  now = 30 * SECOND
  expect(gate.wait('slack', laneOf(3))).toBe(0)
  expect(gate.closed()).toEqual([])
})
