import type { Hono } from 'hono'

/** Routes that a channel or a page brings along, and the path under which they answer (`/` or `/slack`). */
export interface RouteSet {
  readonly mount: string
  readonly routes: Hono
  /** Paths to which files are sent: larger bodies, and all the time that a slow line needs. */
  readonly uploads?: readonly { readonly path: string; readonly maxBytes: number }[]
}
