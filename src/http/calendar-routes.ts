import { Hono } from 'hono'
import { addDays, dayOf } from '../domain/shanghai.ts'
import type { Clock } from '../ports/clock.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { calendarOf } from '../station/booking/calendar.ts'
import { BACK_DAYS, occasionOf, occasionsNow } from '../station/booking/look.ts'
import { sayWhat } from '../station/booking/say.ts'
import type { RouteSet } from './route-set.ts'

export interface CalendarRouteOptions {
  readonly store: Pick<Store, 'bookings'>
  readonly knowledge: () => Knowledge
  readonly clock: Clock
}

const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'max-age=300' }

/** What is public anyway, for calendars: one occasion, or everything of a station to subscribe to. */
export function createCalendarRoutes({ store, knowledge, clock }: CalendarRouteOptions): RouteSet {
  const routes = new Hono()
  const named = (file: string): string | undefined =>
    file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : undefined

  routes.get('/session/:file', async (c) => {
    const id = named(c.req.param('file'))
    const one = id === undefined ? undefined : await occasionOf(store, knowledge().content, id)
    if (one === undefined || one.day < addDays(dayOf(clock.now()), -BACK_DAYS)) return c.notFound()
    return c.body(calendarOf([one], sayWhat(one)), 200, CALENDAR)
  })

  routes.get('/station/:file', async (c) => {
    const code = named(c.req.param('file'))
    const { content } = knowledge()
    const station = content.stations.find((one) => one.code === code)
    if (station === undefined) return c.notFound()
    const occasions = await occasionsNow(store, content, clock.now(), { stations: [station.id], back: BACK_DAYS })
    return c.body(calendarOf(occasions, `${station.name}接待日`), 200, CALENDAR)
  })

  return { mount: '/calendar', routes }
}
