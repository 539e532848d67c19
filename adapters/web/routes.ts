import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { notAccepted } from '../../src/channels/not-accepted.ts'
import { letFrame, letLoad } from '../../src/http/index.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import type { Translator } from '../../src/ports/language.ts'
import type { Log } from '../../src/ports/log.ts'
import { CODE_PARAMETER } from '../../src/station/codes/link.ts'
import { isPayload, scanText } from '../../src/station/codes/text.ts'
import { assets } from './assets.ts'
import { type CookieSettings, dropSession, keepSession, sessionOf } from './cookie.ts'
import { decode, type SessionHash } from './decode.ts'
import { embed } from './embed.ts'
import { echo } from './encode.ts'
import { isOwnPost } from './guard.ts'
import { keepLanguage, languageOf } from './language.ts'
import { Page, type PageSettings } from './page.tsx'
import { refuse, refuseProblem } from './refusal.ts'
import { Post } from './schema.ts'
import type { Sessions } from './sessions.ts'
import { createBell, follow } from './stream.ts'
import { createUploads, inboundFile } from './uploads.ts'

/** Assets never change under their address: the address holds a hash of what is in them. */
const FOREVER = 'public, max-age=31536000, immutable'

export const UPLOAD_PATH = '/chat/files'

/** The script on other sites keeps its address, so that a new one must be fetched some day. */
const AN_HOUR = 'public, max-age=3600'

export interface RouteOptions extends CookieSettings {
  readonly clock: Clock
  readonly log: Log
  readonly page: Omit<PageSettings, 'files'>
  /** Absent: the page has no button for files. */
  readonly files: FileDesk | undefined
  readonly sessions: Sessions
  readonly publicUrl: string | undefined
  readonly translator: Translator | undefined
  /** Origins whose pages may show the chat in a frame. */
  readonly framedBy: readonly string[]
  readonly heartbeatMs: number
  /** Undefined until the channel is started and after it was stopped. */
  readonly opened: ((session: SessionHash) => void) | undefined
  readonly deliver: () => ((message: Inbound) => Promise<void>) | undefined
}

/** What the page says first by itself: the code of the sign whose address was opened, and never anything else. */
function openingOf(c: Context): string | undefined {
  const code = c.req.query(CODE_PARAMETER)
  return code !== undefined && isPayload(code) ? scanText(code) : undefined
}

export function createRoutes(options: RouteOptions): Hono {
  const { sessions, clock, log } = options
  const routes = new Hono()

  const page = (c: Context, framed: boolean): Response | Promise<Response> => {
    keepSession(c, options, framed)
    keepLanguage(c, options.secure, framed)
    const language = languageOf(c)
    const largeText = getCookie(c, 'minyi-text') === 'large'
    const files = options.files?.limits()
    c.header('Content-Language', language)
    c.header('Vary', 'Accept-Language, Cookie', { append: true })
    return c.html(html`<!doctype html>${Page({ ...options.page, files, largeText, language, opening: openingOf(c) })}`)
  }

  routes.get('/', (c) => page(c, false))

  if (options.framedBy.length > 0) {
    routes.get('/embed', (c) => {
      letFrame(c, options.framedBy)
      return page(c, true)
    })
    routes.get('/embed.js', (c) => {
      letLoad(c)
      return c.body(embed, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': AN_HOUR })
    })
  }

  routes.get('/chat/assets/:version/:file', (c) => {
    const asset = assets.files.get(c.req.param('file'))
    if (asset === undefined || c.req.param('version') !== assets.version) return c.notFound()
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': FOREVER })
  })

  routes.get('/chat/events', (c) => {
    const session = sessionOf(c, options)
    if (session === undefined) return refuse(c, 'SESSION_MISSING')
    if (options.deliver() === undefined) return refuse(c, 'STARTING')
    const bell = createBell()
    const closed = !sessions.watched(session)
    const unwatch = sessions.watch(session, bell.ring)
    if (unwatch === undefined) return refuse(c, 'TOO_MANY_WINDOWS')
    if (closed) options.opened?.(session)
    c.header('X-Accel-Buffering', 'no')
    const lastId = c.req.header('last-event-id')
    return streamSSE(c, (stream) => {
      stream.onAbort(unwatch)
      return follow(stream, sessions, session, { bell, lastId, heartbeatMs: options.heartbeatMs }).finally(unwatch)
    })
  })

  routes.post('/chat/messages', async (c) => {
    if (!isOwnPost(c, options.publicUrl)) return refuse(c, 'FOREIGN')
    const session = sessionOf(c, options)
    if (session === undefined) return refuse(c, 'SESSION_MISSING')
    const post = Post.safeParse(await c.req.json().catch(() => undefined))
    if (!post.success) return refuse(c, 'MESSAGE_SHAPE')
    const deliver = options.deliver()
    if (deliver === undefined) return refuse(c, 'STARTING')
    if (!sessions.mayPost(session)) return refuse(c, 'POSTS_TOO_FAST')
    const { files: ids } = post.data
    const taken = (await options.files?.waiting({ channel: 'web', user: session }, ids)) ?? []
    if (taken.length < ids.length) return refuse(c, 'FILES_GONE')
    if (taken.length > (options.files?.limits().perMessage ?? 0)) return refuse(c, 'TOO_MANY_FILES')
    const files = taken.map(inboundFile)
    const line = echo(post.data, files, languageOf(c))
    sessions.add(session, line)
    try {
      await deliver(decode(post.data, session, clock.now(), files))
    } catch (error) {
      sessions.remove(session, line)
      const problem = notAccepted(error, 'web', log)
      return refuseProblem(c, problem, options.translator)
    }
    return c.json({ ok: true }, 202)
  })

  if (options.files !== undefined) {
    const upload = createUploads(options.files, log, options.translator)
    routes.post(UPLOAD_PATH, (c) => {
      if (!isOwnPost(c, options.publicUrl, 'application/octet-stream')) return refuse(c, 'FOREIGN')
      const session = sessionOf(c, options)
      if (session === undefined) return refuse(c, 'SESSION_MISSING')
      if (options.deliver() === undefined) return refuse(c, 'STARTING')
      if (!sessions.mayPost(session)) return refuse(c, 'POSTS_TOO_FAST')
      return upload(c, session)
    })
  }

  routes.post('/chat/leave', (c) => {
    if (!isOwnPost(c, options.publicUrl)) return refuse(c, 'FOREIGN')
    const session = sessionOf(c, options)
    if (session !== undefined) sessions.forget(session)
    dropSession(c, options)
    return c.json({ ok: true })
  })

  return routes
}
