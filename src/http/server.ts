import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { timeout } from 'hono/timeout'
import { isProblem } from '../domain/problem.ts'
import type { ChannelRoute } from '../ports/http.ts'
import type { Log } from '../ports/log.ts'
import { answerContributed } from './contributed.ts'
import { guardHeaders, keepNothing } from './headers.ts'
import { measured } from './measured.ts'
import { answerError, refuse } from './refusal.ts'
import type { RouteSet } from './route-set.ts'

/** Largest request body, read or not: callbacks and chat messages stay far below. */
export const MAX_BODY_BYTES = 64 * 1024
/** A handler that has not begun to answer by then never will; callbacks of platforms wait 5 s at most. */
const HANDLER_TIMEOUT_MS = 15_000

export interface ServerOptions {
  readonly routes: readonly RouteSet[]
  /** Callbacks of the channels that are up at this moment; they come after `routes`. */
  readonly contributed?: () => readonly ChannelRoute[]
  /** What `/healthz` adds to `{"status":"ok"}`: the version, counts; another `status` or a rejection turns it into a 503. */
  readonly health: () => Promise<Record<string, unknown>>
  readonly log: Log
  readonly timeoutMs?: number
}

/** Everything that answers, not yet listening. `app.request(...)` tries it without a socket. */
export interface HttpServer {
  readonly app: Hono
  /** Ends every open event stream; browsers connect again by themselves. */
  endStreams(): void
}

/**
 * Puts all routes behind one set of guards: body limit, security headers, time limit, and errors in one sentence
 * with a code.
 */
export function createServer(options: ServerOptions): HttpServer {
  const app = new Hono()
  const streams = new Set<() => void>()

  app.use(guardHeaders, keepNothing)
  app.use(async (c, next) => {
    await next()
    const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
    if (outgoing === undefined || c.res.headers.get('content-type')?.startsWith('text/event-stream') !== true) return
    const end = (): void => void outgoing.destroy()
    streams.add(end)
    outgoing.once('close', () => streams.delete(end))
  })
  const uploads = new Map(
    options.routes.flatMap((set) => (set.uploads ?? []).map((one) => [one.path, measured(one.maxBytes)] as const)),
  )
  const inTime = timeout(options.timeoutMs ?? HANDLER_TIMEOUT_MS)
  const small = measured(MAX_BODY_BYTES)
  app.use((c, next) => (uploads.has(c.req.path) ? next() : inTime(c, next)))
  app.use((c, next) => (uploads.get(c.req.path) ?? small)(c, next))

  app.get('/healthz', async (c) => {
    try {
      const health = { status: 'ok', ...(await options.health()) }
      return c.json(health, health.status === 'ok' ? 200 : 503)
    } catch (error) {
      options.log.error({ code: 'HEALTH_FAILED' }, 'health could not be told', error)
      return c.json({ status: 'failing' }, 503)
    }
  })
  for (const set of options.routes) app.route(set.mount, set.routes)
  if (options.contributed !== undefined) app.use(answerContributed(options.contributed))
  app.notFound((c) => refuse(c, 'NOT_FOUND'))
  app.onError((error, c) => {
    options.log.error(
      { code: isProblem(error) ? error.code : 'HTTP_FAILED', method: c.req.method },
      'request failed',
      error,
    )
    return answerError(c, error)
  })

  return {
    app,
    endStreams: () => {
      for (const end of streams) end()
    },
  }
}
