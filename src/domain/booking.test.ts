import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOOKING_STATES, type Booking, type BookingState, isLive, moveBooking, movingUp, placeFor } from './booking.ts'

const booking = (state: BookingState): Booking => ({
  id: 'b',
  number: 'YY-260914-7K3M-Q',
  rev: 1,
  occasionId: 'o',
  stationId: 's',
  heldAt: 1,
  side: '',
  personId: 'p',
  address: '{}',
  state,
  at: 0,
})

/** Who may move a booking from one state to another, before it begins and after. */
const ALLOWED = `
APPLIED BOOKED staff both
APPLIED WAITING staff both
APPLIED REFUSED staff both
APPLIED CANCELLED citizen before
APPLIED CALLED_OFF staff both
WAITING BOOKED staff both
WAITING BOOKED system both
WAITING REFUSED staff both
WAITING CANCELLED citizen before
WAITING CALLED_OFF staff both
WAITING ATTENDED staff after
BOOKED CANCELLED citizen before
BOOKED CALLED_OFF staff both
BOOKED ATTENDED staff after
BOOKED ABSENT staff after
ATTENDED ABSENT staff after
ABSENT ATTENDED staff after`
  .trim()
  .split('\n')

test('every move of a booking that is not listed is refused, whoever tries and whenever', () => {
  for (const from of BOOKING_STATES)
    for (const to of BOOKING_STATES)
      for (const by of ['citizen', 'staff', 'system'] as const)
        for (const begun of [false, true]) {
          const when = begun ? 'after' : 'before'
          const may = ['both', when].some((time) => ALLOWED.includes(`${from} ${to} ${by} ${time}`))
          const move = (): unknown => moveBooking(booking(from), to, { by, begun, reason: '名额已满' })
          if (may) expect(move()).toMatchObject({ state: to })
          else expect(move, `${from} ${to} ${by} ${when}`).toThrow()
        }
})

test('a refusal says why', () => {
  expect(() => moveBooking(booking('APPLIED'), 'REFUSED', { by: 'staff', begun: false, reason: ' ' })).toThrow()
})

test('in whatever order people come and go, places are full or nobody waits, and who came first is in first', () => {
  const step = fc.oneof(
    fc.constant('come' as const),
    fc.nat(9).map((n) => ({ leave: n })),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (steps, places) => {
      const all: { state: BookingState }[] = []
      const now = () => ({
        booked: all.filter(({ state }) => state === 'BOOKED').length,
        waiting: all.filter(({ state }) => state === 'WAITING').length,
      })
      for (const one of steps) {
        if (one === 'come') all.push({ state: placeFor(now(), places) })
        else {
          const live = all.filter(isLive)
          const gone = live[one.leave % Math.max(live.length, 1)]
          if (gone !== undefined) gone.state = 'CANCELLED'
          for (const up of all.filter(({ state }) => state === 'WAITING').slice(0, movingUp(now(), places)))
            up.state = 'BOOKED'
        }
        const { booked, waiting } = now()
        expect(booked).toBeLessThanOrEqual(places)
        expect(waiting === 0 || booked === places).toBe(true)
        const states = all.map(({ state }) => state)
        expect(states.lastIndexOf('BOOKED') < states.indexOf('WAITING') || !states.includes('WAITING')).toBe(true)
      }
    }),
  )
})
