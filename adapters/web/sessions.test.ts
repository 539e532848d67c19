import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, sizeOf } from './encode.ts'
import { createRing } from './ring.ts'
import { createSessions, type Sessions } from './sessions.ts'

const line = (key: string, text = key): Line => ({ who: 'bot', key, text, choices: [] })

function open(limits: Parameters<typeof createSessions>[0]['limits'] = {}): {
  sessions: Sessions
  clock: { at: number }
} {
  const clock = { at: 1_000_000_000 }
  let n = 0
  const random = {
    base32() {
      n += 1
      return `EPOCH${n}`
    },
    digits: () => '0',
  }
  return { sessions: createSessions({ clock: { now: () => clock.at }, random, limits }), clock }
}

describe('ring', () => {
  test('keeps the last ones and replays exactly what came after any id it gave', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 150 }),
        fc.nat(200),
        (max, count, pick) => {
          const ring = createRing<number>('E', max)
          for (let i = 1; i <= count; i += 1) ring.push(i)
          const all = ring.after(undefined)
          expect(all.map((e) => e.item)).toEqual(Array.from({ length: count }, (_, i) => i + 1).slice(-max))
          const seen = all[pick % Math.max(1, all.length)]
          if (seen === undefined) return
          expect(ring.after(seen.id).map((e) => e.item)).toEqual(all.map((e) => e.item).filter((n) => n > seen.item))
        },
      ),
    )
  })

  test('replays everything for an id of another ring, a later number or nonsense', () => {
    const ring = createRing<string>('NEW', 3)
    ring.push('a')
    for (const id of ['OLD-1', 'NEW-2', 'NEW', '-1', 'NEW-x', 'NEW-1e3', '']) expect(ring.after(id)).toHaveLength(1)
    expect(ring.after('NEW-1')).toHaveLength(0)
  })
})

describe('sessions', () => {
  test('never hold more sessions, lines or characters than they may', () => {
    const step = fc.record({ session: fc.nat(12), size: fc.nat(45), remove: fc.boolean(), wait: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const { sessions, clock } = open({ sessions: 5, chars: 100, lines: 2, keepMs: 2_000 })
        for (const [n, { session, size, remove, wait }] of steps.entries()) {
          clock.at += wait
          const said = line(`k${n}`, 'x'.repeat(size))
          sessions.add(`s${session}`, said)
          if (remove) sessions.remove(`s${session}`, said)
          const held = sessions.size()
          expect(held.sessions).toBeLessThanOrEqual(5)
          expect(held.chars).toBeLessThanOrEqual(100)
          expect(held.chars).toBeGreaterThanOrEqual(0)
          expect(sessions.after(`s${session}`, undefined).length).toBeLessThanOrEqual(2)
        }
      }),
    )
  })

  test('count exactly the characters that they hold', () => {
    const { sessions } = open({ lines: 2 })
    const lines = ['a', 'bb', 'ccc'].map((text, i) => line(`k${i}`, text))
    for (const said of lines) sessions.add('s', said)
    expect(sessions.size().chars).toBe(sizeOf(lines[1] as Line) + sizeOf(lines[2] as Line))
    sessions.forget('s')
    expect(sessions.size()).toEqual({ sessions: 0, chars: 0, streams: 0 })
  })

  test('take the same line once', () => {
    const { sessions } = open()
    expect(sessions.add('s', line('k'))).toBe(true)
    expect(sessions.add('s', line('k', 'again'))).toBe(false)
    expect(sessions.after('s', undefined)).toHaveLength(1)
  })

  test('forget an idle session, but not one that somebody is looking at', () => {
    const { sessions, clock } = open({ keepMs: 100 })
    sessions.add('idle', line('k'))
    sessions.add('watched', line('k'))
    sessions.watch('watched', () => undefined)
    clock.at += 101
    sessions.add('other', line('k'))
    expect(sessions.after('idle', undefined)).toHaveLength(0)
    expect(sessions.after('watched', undefined)).toHaveLength(1)
  })

  test('end the streams of a session that is forgotten', () => {
    const { sessions } = open()
    const heard: string[] = []
    sessions.watch('s', (what) => heard.push(what))
    sessions.add('s', line('k'))
    sessions.forget('s')
    expect(heard).toEqual(['changed', 'ended'])
  })

  test('give room for a new window once another one is closed', () => {
    const { sessions } = open({ streamsPerSession: 1, streams: 2 })
    const close = sessions.watch('a', () => undefined)
    expect(sessions.watch('a', () => undefined)).toBeUndefined()
    expect(sessions.watch('b', () => undefined)).toBeDefined()
    expect(sessions.watch('c', () => undefined)).toBeUndefined()
    close?.()
    close?.()
    expect(sessions.watch('c', () => undefined)).toBeDefined()
    expect(sessions.size().streams).toBe(2)
  })

  test('count posts within any one minute', () => {
    const { sessions, clock } = open({ postsPerMinute: 2 })
    expect([1, 2, 3].map(() => sessions.mayPost('s'))).toEqual([true, true, false])
    expect(sessions.mayPost('other')).toBe(true)
    clock.at += 60_001
    expect(sessions.mayPost('s')).toBe(true)
  })
})
