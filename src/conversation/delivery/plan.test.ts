import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../domain/shanghai.ts'
import { type Plan, planFor, type Route, type Waiting } from './plan.ts'
import { decentFrom, QUIET } from './quiet.ts'

const HOUR_MS = 60 * 60_000
const NOON = Date.parse('2026-09-14T12:00:00+08:00')
const at = (day: number, clock: string): number => Date.parse(`2026-09-${day}T${clock}:00+08:00`)

const notice = (more: Partial<Waiting> = {}): Waiting => ({
  importance: 'normal',
  createdAt: NOON,
  contact: true,
  failing: false,
  ...more,
})
const route = (heardAgo: number, more: Partial<Route> = {}): Route => ({
  lane: 'wechat-official|a|a',
  heardAt: NOON - heardAgo,
  sent: 1,
  shut: 0,
  proactive: { mode: 'window', windowMs: 24 * HOUR_MS, quota: 10 },
  ...more,
})
const anytime = (more: Partial<Route> = {}): Route => ({
  ...route(0),
  lane: 'web|a|a',
  heardAt: 0,
  proactive: { mode: 'anytime' },
  ...more,
})
const plan = (n: Partial<Waiting>, routes: readonly Route[], now = NOON): Plan => planFor(notice(n), routes, now, QUIET)

test.each([
  ['12:00', 14, '12:00', 14],
  ['21:29', 14, '21:29', 14],
  ['21:30', 14, '07:30', 15],
  ['23:59', 14, '07:30', 15],
  ['00:00', 15, '07:30', 15],
  ['07:29', 15, '07:30', 15],
  ['07:30', 15, '07:30', 15],
] as const)('at %s (day %d) the next decent time is %s (day %d)', (clock, day, then, thatDay) => {
  expect(decentFrom(at(day, clock), QUIET)).toBe(at(thatDay, then))
})

test('hours of rest by day are possible, and none at all', () => {
  expect(decentFrom(at(14, '12:30'), { from: '12:00', to: '14:00' })).toBe(at(14, '14:00'))
  expect(decentFrom(at(14, '23:00'), { from: '00:00', to: '00:00' })).toBe(at(14, '23:00'))
})

describe('a notice whose own channel is open', () => {
  test('is sent there, also where another one is open too', () => {
    const own = route(HOUR_MS)
    expect(plan({}, [own, anytime()])).toEqual({ do: 'send', route: own })
  })
  test('waits for the morning when it is night, unless it is urgent', () => {
    const night = at(14, '22:00')
    const own = route(HOUR_MS)
    expect(plan({}, [own], night)).toEqual({ do: 'wait', until: at(15, '07:30') })
    expect(plan({ importance: 'urgent' }, [own], night)).toEqual({ do: 'send', route: own })
  })
  test('is held when the window closes before the morning', () => {
    expect(plan({}, [route(16 * HOUR_MS)], at(14, '22:00'))).toMatchObject({ do: 'hold' })
  })
  test('goes to the telephone when it never arrives', () => {
    const late = NOON + 6 * DAY_MS
    expect(plan({ failing: true }, [anytime()], late)).toEqual({ do: 'phone' })
    expect(plan({ failing: true }, [anytime()])).toMatchObject({ do: 'send' })
  })
})

describe('a notice whose own channel is closed', () => {
  test.each([
    ['was not heard for a day', route(24 * HOUR_MS)],
    ['was never heard', route(0, { heardAt: 0 })],
    ['took as many messages as it may', route(HOUR_MS, { sent: 8 })],
    ['refused', anytime({ shut: 1 })],
    ['never lets us speak first', anytime({ proactive: { mode: 'never' } })],
  ])('because it %s takes another one, else is held until staff must telephone', (_, own) => {
    const other = anytime({ lane: 'web|b|b' })
    expect(plan({}, [own, other])).toEqual({ do: 'send', route: other })
    expect(plan({}, [own])).toEqual({ do: 'hold', until: NOON + 6 * DAY_MS })
  })
  test('is telephoned four days before its time, at once when it is urgent, never when it matters little', () => {
    const expiresAt = NOON + 5 * DAY_MS
    expect(plan({ expiresAt }, [])).toEqual({ do: 'hold', until: NOON + DAY_MS })
    expect(plan({ expiresAt }, [], NOON + DAY_MS)).toEqual({ do: 'phone' })
    expect(plan({ importance: 'urgent' }, [])).toEqual({ do: 'phone' })
    expect(plan({ importance: 'low', expiresAt }, [], NOON + DAY_MS)).toEqual({ do: 'hold', until: expiresAt })
    expect(plan({ importance: 'low', expiresAt }, [], expiresAt)).toEqual({ do: 'expire', why: 'out-of-date' })
  })
  test('of a person without a telephone is held to the end, then given up with the reason', () => {
    expect(plan({ contact: false }, [])).toEqual({ do: 'hold', until: NOON + 10 * DAY_MS })
    expect(plan({ contact: false }, [], NOON + 10 * DAY_MS)).toEqual({ do: 'expire', why: 'no-contact' })
  })
})

const anyRoute = fc.record({
  lane: fc.constant('l'),
  heardAt: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -3 * DAY_MS, max: 0 }).map((ago) => NOON + ago),
  ),
  sent: fc.nat(12),
  shut: fc.constantFrom(0 as const, 1 as const),
  proactive: fc.constantFrom(
    { mode: 'anytime' as const },
    { mode: 'never' as const },
    { mode: 'window' as const, windowMs: 24 * HOUR_MS, quota: 10 },
  ),
})
const anyNotice = fc.record({
  importance: fc.constantFrom('urgent' as const, 'normal' as const, 'low' as const),
  createdAt: fc.integer({ min: -12 * DAY_MS, max: 0 }).map((ago) => NOON + ago),
  contact: fc.boolean(),
  failing: fc.boolean(),
})

test('nothing is ever sent at night, outside a window or over its number, and whatever waits is looked at later', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyNotice, fc.array(anyRoute, { maxLength: 3 }), fc.nat(2 * DAY_MS), (n, routes, later) => {
      const now = NOON + later
      const made = planFor(n, routes, now, QUIET)
      seen.add(made.do)
      if (made.do === 'send') {
        const { proactive, heardAt, sent, shut } = made.route
        expect(n.importance === 'urgent' || decentFrom(now, QUIET) === now).toBe(true)
        expect([proactive.mode, shut]).not.toContain('never')
        expect(shut).toBe(0)
        if (proactive.mode === 'window') {
          expect(now).toBeLessThan(heardAt + 24 * HOUR_MS)
          expect(sent).toBeLessThan(10)
        }
      } else if (made.do === 'wait' || made.do === 'hold') expect(made.until).toBeGreaterThan(now)
      else if (made.do === 'expire') expect(n.contact && n.importance !== 'low').toBe(false)
      else expect(n.contact).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  expect([...seen].sort()).toEqual(['expire', 'hold', 'phone', 'send', 'wait'])
})
