import { describe, expect, test } from 'vitest'
import type { Attendance } from '../../src/domain/attendance.ts'
import { type Booking, filled, movingUp, placeFor } from '../../src/domain/booking.ts'
import type { OccasionRecord } from '../../src/domain/occasion.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { AT } from './samples.ts'
import type { Subject } from './store-contract.ts'

const PEOPLE = 30
const PLACES = 10
/** Somebody who always comes second tries again; nobody needs more. */
const TRIES = 40

const booking = (occasionId: string, who: string, state: Booking['state'] = 'BOOKED', side = ''): Booking => ({
  id: `${occasionId}:${who}`,
  number: `YY-${occasionId}-${who}`,
  rev: 1,
  occasionId,
  stationId: 'bk-station',
  heldAt: AT + 1_000,
  side,
  personId: who,
  address: '{}',
  matter: '路灯',
  contact: '5550-1',
  state,
  at: AT,
})

export function bookingsContract(on: Subject): void {
  const at = (occasionId: string) => on.store.bookings.find({ occasionIds: [occasionId] })

  /** Reads, decides and writes like a conversation: again when somebody else was faster. */
  async function again(attempt: () => Promise<void>): Promise<void> {
    for (let n = 1; ; n++) {
      try {
        return await attempt()
      } catch (error) {
        if (n === TRIES || !isProblem(error, 'CONFLICT')) throw error
      }
    }
  }

  const book = (occasionId: string, who: string, places: number, side = ''): Promise<void> =>
    again(async () => {
      const state = placeFor(filled(await at(occasionId), side), places)
      await on.store.commit([{ do: 'booking.add', booking: booking(occasionId, who, state, side), places }])
    })

  const leave = (occasionId: string, who: string, places: number): Promise<void> =>
    again(async () => {
      const all = await at(occasionId)
      const own = all.find(({ personId }) => personId === who) as Booking
      const rest = all.filter(({ id }) => id !== own.id)
      const up = rest.filter(({ state }) => state === 'WAITING').slice(0, movingUp(filled(rest, ''), places))
      await on.store.commit([
        { do: 'booking.change', id: own.id, rev: own.rev, set: { state: 'CANCELLED' } },
        ...up.map(({ id, rev }) => ({ do: 'booking.change', id, rev, set: { state: 'BOOKED' } }) as const),
        { do: 'booking.settled', occasionId, side: '', places },
      ])
    })

  describe('places at an occasion', () => {
    test('thirty people who book ten places at once get exactly ten, and twenty wait in order', async () => {
      const people = Array.from({ length: PEOPLE }, (_, n) => `bk-${n}`)
      await Promise.all(people.map((who) => book('bk-rush', who, PLACES)))
      const all = await at('bk-rush')
      expect(all.map(({ state }) => state)).toEqual([
        ...Array.from({ length: PLACES }, () => 'BOOKED'),
        ...Array.from({ length: PEOPLE - PLACES }, () => 'WAITING'),
      ])
      expect(new Set(all.map(({ personId }) => personId))).toEqual(new Set(people))
    })

    test('who leaves gives the place to the first who waits, also when several leave at once', async () => {
      for (const who of ['a', 'b', 'c', 'd', 'e', 'f']) await book('bk-leave', who, 2)
      await Promise.all([leave('bk-leave', 'a', 2), leave('bk-leave', 'b', 2), leave('bk-leave', 'e', 2)])
      expect((await at('bk-leave')).map(({ personId, state }) => `${personId} ${state}`)).toEqual([
        'a CANCELLED',
        'b CANCELLED',
        'c BOOKED',
        'd BOOKED',
        'e CANCELLED',
        'f WAITING',
      ])
    })

    test('while people leave and others come, no place stays empty and none is given twice', async () => {
      for (const who of ['a', 'b', 'c', 'd']) await book('bk-mix', who, 3)
      await Promise.all([
        leave('bk-mix', 'a', 3),
        book('bk-mix', 'e', 3),
        leave('bk-mix', 'c', 3),
        book('bk-mix', 'f', 3),
      ])
      expect(filled(await at('bk-mix'), '')).toEqual({ booked: 3, waiting: 1 })
    })

    test('each side has places of its own; a person has one booking, and may book again after leaving', async () => {
      await book('bk-sides', 'a', 1, '正方')
      await book('bk-sides', 'b', 1, '反方')
      expect(filled(await at('bk-sides'), '反方')).toEqual({ booked: 1, waiting: 0 })
      const twice = { ...booking('bk-sides', 'a', 'BOOKED', '旁听'), id: 'bk-twice', number: 'bk-twice' }
      await expect(on.store.commit([{ do: 'booking.add', booking: twice, places: 9 }])).rejects.toMatchObject({
        code: 'CONFLICT',
      })
      await on.store.commit([
        { do: 'booking.change', id: 'bk-sides:a', rev: 1, set: { state: 'CANCELLED' } },
        { do: 'booking.add', booking: twice, places: 9 },
      ])
      expect(await on.store.bookings.find({ personId: 'a', occasionIds: ['bk-sides'], states: ['BOOKED'] })).toEqual([
        twice,
      ])
    })

    test('a revision is changed once', async () => {
      await book('bk-rev', 'a', 1)
      const change = { do: 'booking.change', id: 'bk-rev:a', rev: 1, set: { state: 'ABSENT' } } as const
      await on.store.commit([change])
      await expect(on.store.commit([change])).rejects.toMatchObject({ code: 'CONFLICT' })
      expect((await at('bk-rev'))[0]).toMatchObject({ state: 'ABSENT', rev: 2 })
    })

    test('who is erased leaves nothing but that there was a booking', async () => {
      await book('bk-erase', 'bk-gone', 1)
      await on.store.commit([{ do: 'person.erase', personId: 'bk-gone', accounts: [], at: AT }])
      expect(await on.store.bookings.find({ personId: 'bk-gone' })).toEqual([])
      const [left] = await at('bk-erase')
      expect(left).toMatchObject({ state: 'CANCELLED', personId: '', address: '{}' })
      expect(Object.keys(left as Booking)).not.toContain('contact')
      expect(Object.keys(left as Booking)).not.toContain('matter')
    })

    test('when it was kept long enough the person is forgotten and the count stays', async () => {
      await book('bk-old', 'bk-was', 1)
      expect((await on.store.erasures.expired('booking', AT + 1_000, 99)).map(({ id }) => id)).not.toContain(
        'bk-old:bk-was',
      )
      const due = await on.store.erasures.expired('booking', AT + 1_001, 99)
      expect(due).toContainEqual({ id: 'bk-old:bk-was', at: AT + 1_000 })
      await on.store.commit([{ do: 'retention.wipe', kept: 'booking', ids: ['bk-old:bk-was'] }])
      expect((await at('bk-old'))[0]).toMatchObject({ state: 'BOOKED', personId: '' })
    })

    test('what the office changes is known by its revision and moves its bookings; what was published stays', async () => {
      await book('bk-occ', 'a', 1)
      const record: OccasionRecord = {
        id: 'bk-occ',
        stationId: 'bk-station',
        rev: 1,
        sequence: 1,
        day: '2026-09-18',
        deputies: ['岳青山'],
        shown: '{}',
        updatedAt: AT,
      }
      await on.store.commit([{ do: 'occasion.put', record, rev: 0, heldAt: AT + 9_000 }])
      expect((await at('bk-occ'))[0]?.heldAt).toBe(AT + 9_000)
      const second = { ...record, rev: 2, sequence: 2, cancelled: '停电' }
      await on.store.commit([{ do: 'occasion.put', record: second, rev: 1, heldAt: AT + 9_000 }])
      for (const rev of [0, 1])
        await expect(on.store.commit([{ do: 'occasion.put', record: second, rev, heldAt: AT }])).rejects.toMatchObject({
          code: 'CONFLICT',
        })
      expect(await on.store.bookings.records({ ids: ['bk-occ'] })).toEqual([second])
      const third = {
        ...second,
        rev: 3,
        kind: '月进站',
        title: '听',
        beside: ['bk-b'],
        arranged: 'bk-new',
        gone: '没有了',
      }
      await on.store.commit([{ do: 'occasion.put', record: third, rev: 2, heldAt: AT + 9_000 }])
      expect(await on.store.bookings.records({ ids: ['bk-new'] })).toEqual([third])
      const notice = { id: 'bk-n', occasionId: 'bk-occ', at: AT, by: 'p-1', text: '公告', digest: 'd', dueAt: AT - 1 }
      await on.store.commit([{ do: 'occasion.publish', notice }])
      expect(await on.store.bookings.published(['bk-occ'])).toEqual([notice])
      expect(await on.store.bookings.published([])).toEqual([])
    })

    test('whether a deputy was there is kept as it was entered last, and found by time and station', async () => {
      const entry = (occasionId: string, deputyId: string, more: Partial<Attendance> = {}): Attendance => ({
        occasionId,
        deputyId,
        stationId: 'at-1',
        heldAt: AT + 7_000,
        came: true,
        by: 'p-1',
        at: AT,
        ...more,
      })
      const [a, b, c] = [
        entry('at-a', 'd1'),
        entry('at-a', 'd2', { came: false }),
        entry('at-b', 'd1', { stationId: 'at-2', heldAt: AT + 8_000 }),
      ]
      const put = (attendance: Attendance) => ({ do: 'attendance.put', attendance }) as const
      await on.store.commit([put(entry('at-a', 'd1', { came: false, by: 'p-0' })), put(b), put(c)])
      await on.store.commit([put(a)])
      const { presence } = on.store
      expect(await presence.attendance({ occasionIds: ['at-a', 'at-b'] })).toEqual([a, b, c])
      expect(await presence.attendance({ scope: ['at-2'] })).toEqual([c])
      expect(await presence.attendance({ scope: ['at-1', 'at-2'], from: AT + 7_000, before: AT + 8_000 })).toEqual([
        a,
        b,
      ])
      expect(await presence.attendance({ scope: 'all', from: AT + 8_000, before: AT + 8_001 })).toEqual([c])
      expect(await presence.attendance({ occasionIds: [] })).toEqual([])
    })

    test('who came without booking is counted by revision, 人次 and 件 apart, beside who had a place', async () => {
      const visits = {
        occasionId: 'bk-walk',
        stationId: 'bk-station',
        heldAt: AT + 1_000,
        rev: 1,
        people: 12,
        matters: 8,
        updatedAt: AT,
      }
      const span = [AT + 1_000, AT + 1_001, ['bk-station']] as const
      const before = await on.store.presence.turnout(...span)
      await on.store.commit([{ do: 'visits.put', visits, rev: 0 }])
      await on.store.commit([{ do: 'visits.put', visits: { ...visits, rev: 2, people: 13 }, rev: 1 }])
      for (const rev of [0, 1])
        await expect(on.store.commit([{ do: 'visits.put', visits, rev }])).rejects.toMatchObject({ code: 'CONFLICT' })
      expect(await on.store.presence.visits(['bk-walk'])).toEqual([{ ...visits, rev: 2, people: 13 }])
      await book('bk-walk', 'bk-came', 5)
      await book('bk-walk', 'bk-away', 5)
      await on.store.commit([{ do: 'booking.change', id: 'bk-walk:bk-came', rev: 1, set: { state: 'ATTENDED' } }])
      const now = await on.store.presence.turnout(...span)
      expect([now.sessions, now.booked, now.attended, now.people, now.matters]).toEqual([
        before.sessions + 1,
        before.booked + 2,
        before.attended + 1,
        before.people + 13,
        before.matters + 8,
      ])
      expect(await on.store.presence.turnout(AT, AT + 9_000, ['elsewhere'])).toMatchObject({
        sessions: 0,
        people: 0,
      })
    })

    test('the bookings of one person are forgotten alone', async () => {
      await book('bk-forget', 'bk-gone', 2)
      await book('bk-forget', 'bk-stays', 2)
      await on.store.commit([{ do: 'booking.forget', personId: 'bk-gone', at: AT }])
      expect((await at('bk-forget')).map(({ personId, state }) => [personId, state])).toEqual([
        ['', 'CANCELLED'],
        ['bk-stays', 'BOOKED'],
      ])
    })
  })
}
