import type { Hono } from 'hono'

/** Routes that a channel or a page brings along, and the path under which they answer (`/` or `/slack`). */
export interface RouteSet {
  readonly mount: string
  readonly routes: Hono
}
