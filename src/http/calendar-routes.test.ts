import { expect, test } from 'vitest'
import { QUIET_LOG } from '../../test/helpers/quiet-log.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type Person, type World, world } from '../../test/helpers/talk.ts'
import { openLibrary } from '../upkeep/library.ts'
import { createCalendarRoutes } from './index.ts'

const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const SESSION = 'LA01-2026-09-17-1400'
const NEXT = 'LA01-2026-10-15-1400'

interface Read {
  readonly head: ReadonlyMap<string, string>
  readonly events: readonly ReadonlyMap<string, string>[]
}

/** A calendar read back as RFC 5545 writes it: folded lines joined, names before the colon, escapes undone. */
function readCalendar(text: string): Read {
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(225)
  const head = new Map<string, string>()
  const events: Map<string, string>[] = []
  let here = head
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') {
      here = new Map()
      events.push(here)
    } else if (line === 'END:VEVENT') here = head
    else
      here.set(
        line.slice(0, line.indexOf(':')),
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\\n/g, '\n')
          .replace(/\\(.)/g, '$1'),
      )
  }
  return { head, events }
}

async function calendars(w: World): Promise<(path: string) => Promise<{ status: number; read: () => Promise<Read> }>> {
  const library = await openLibrary(w.store(), QUIET_LOG)
  const { routes } = createCalendarRoutes({ store: w.store(), knowledge: library.current, clock: w.clock })
  return async (path) => {
    const response = await routes.request(path)
    return {
      status: response.status,
      read: async () => {
        expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
        return readCalendar(await response.text())
      },
    }
  }
}

const confirm = async (he: Person, words: string): Promise<void> => {
  const { text } = await he.says(words)
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/已办/)
}

const of = ({ events }: Read, id: string): ReadonlyMap<string, string> =>
  events.find((event) => event.get('UID') === `${id}@minyi`) as ReadonlyMap<string, string>

test('a session keeps its UID, its SEQUENCE rises with every change, and one called off is a cancellation', async () => {
  const w = await world({ content: { receptions: [{ ...RULE, theme: '老旧小区，改造' }] } })
  const get = await calendars(w)
  const one = async (): Promise<Read> => (await get(`/session/${SESSION}.ics`)).read()
  const first = await one()
  expect(first.events).toHaveLength(1)
  expect(first.head.get('METHOD')).toBe('PUBLISH')
  const entry = of(first, SESSION)
  expect(entry.get('DTSTART')).toBe('20260917T060000Z')
  expect(entry.get('DTEND')).toBe('20260917T080000Z')
  expect(entry.get('SEQUENCE')).toBe('0')
  expect(entry.get('SUMMARY')).toBe('柳岸街道人大代表联络站代表接待日')
  expect(entry.get('LOCATION')).toContain('柳岸街道中心路8号')
  expect(entry.get('DESCRIPTION')).toContain('接待代表：岳青山\n主题：老旧小区，改造')
  const he = w.staff('he')
  await he.says('接待安排')
  await confirm(he, '接待改期 1 到9月24日 9:00-11:00 理由：会场检修')
  const moved = of(await one(), SESSION)
  expect([moved.get('DTSTART'), moved.get('SEQUENCE'), moved.get('STATUS')]).toEqual([
    '20260924T010000Z',
    '1',
    'CONFIRMED',
  ])
  await he.says('接待安排')
  await confirm(he, '接待取消 1 理由：停电')
  const off = await one()
  expect(off.head.get('METHOD')).toBe('CANCEL')
  expect([of(off, SESSION).get('SEQUENCE'), of(off, SESSION).get('STATUS')]).toEqual(['2', 'CANCELLED'])
})

test('a station is subscribed to: all its sessions, each once, also the one that is called off', async () => {
  const w = await world()
  const get = await calendars(w)
  const he = w.staff('he')
  await he.says('接待安排')
  await confirm(he, '接待取消 1 理由：停电')
  const all = await (await get('/station/LA01.ics')).read()
  expect(all.head.get('METHOD')).toBe('PUBLISH')
  expect(all.head.get('X-WR-CALNAME')).toBe('柳岸街道人大代表联络站接待日')
  const ids = all.events.map((event) => event.get('UID'))
  expect(ids).toContain(`${SESSION}@minyi`)
  expect(ids).toContain(`${NEXT}@minyi`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(of(all, SESSION).get('STATUS')).toBe('CANCELLED')
  expect(of(all, NEXT).get('STATUS')).toBe('CONFIRMED')
})

test('what does not exist is not found', async () => {
  const get = await calendars(await world())
  for (const path of [
    '/session/LA01-2026-09-18-1400.ics',
    '/session/x.ics',
    `/session/${SESSION}`,
    '/station/ZZ99.ics',
  ])
    expect((await get(path)).status).toBe(404)
})
