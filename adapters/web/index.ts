import type { Context } from 'hono'
import type { Random } from '../../src/domain/receipt.ts'
import type { RouteSet } from '../../src/http/route-set.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Channel, Inbound } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import type { Translator } from '../../src/ports/language.ts'
import type { Log } from '../../src/ports/log.ts'
import { sessionOf } from './cookie.ts'
import { isSessionHash, type SessionHash } from './decode.ts'
import { encode } from './encode.ts'
import type { Limits } from './limits.ts'
import { createRoutes, UPLOAD_PATH } from './routes.ts'
import { createSessions } from './sessions.ts'
import { HEARTBEAT_MS } from './stream.ts'
import { UPLOAD_BYTES } from './uploads.ts'

export interface WebOptions {
  readonly random: Random
  readonly clock: Clock
  readonly log: Log
  readonly botName: string
  /** One line under the name: what one can do here. */
  readonly tagline?: string
  /** The content is invented for demonstration; the page says so. */
  readonly sample?: boolean
  /** Telephone shown to those whose browser cannot run the page. */
  readonly phone?: string
  /** Buttons before the first message. */
  readonly starters?: readonly string[]
  /** The site is reached by https: cookies are marked Secure. */
  readonly secure?: boolean
  /** Address that people type, when a proxy in front changes the Host header. */
  readonly publicUrl?: string
  /** Origins whose pages may show the chat in a frame: `https://www.example.org`. */
  readonly framedBy?: readonly string[]
  /** Says the refusals of the conversation in the language of the page. */
  readonly translator?: Translator
  readonly limits?: Partial<Limits>
  /** Where pictures and documents go; without it the page takes none. */
  readonly files?: FileDesk
  /** A page of this session is open again, where none was. */
  readonly opened?: (session: SessionHash) => void
  readonly heartbeatMs?: number
}

/** The channel, its pages, and whose request it is that another page of this server was asked with. */
export type WebChannel = Channel & {
  readonly routes: RouteSet
  readonly sessionOf: (c: Context) => SessionHash | undefined
}

/**
 * The chat page and its channel. Answers are kept in memory until the page asks for them, so they can be sent also when no
 * browser is open; what is told unasked waits until one is, for nobody may come back before the memory is gone.
 */
export function createWebChannel(options: WebOptions): WebChannel {
  let deliver: ((message: Inbound) => Promise<void>) | undefined
  const sessions = createSessions(options)
  const routes = createRoutes({
    random: options.random,
    clock: options.clock,
    log: options.log,
    secure: options.secure ?? false,
    publicUrl: options.publicUrl,
    translator: options.translator,
    framedBy: options.framedBy ?? [],
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    page: {
      botName: options.botName,
      tagline: options.tagline,
      sample: options.sample ?? false,
      phone: options.phone,
      starters: options.starters,
    },
    sessions,
    files: options.files,
    deliver: () => deliver,
    opened: options.opened,
  })
  return {
    id: 'web',
    capabilities: CAPABILITIES.web,
    routes: { mount: '/', routes, uploads: [{ path: UPLOAD_PATH, maxBytes: UPLOAD_BYTES }] },
    sessionOf: (c) => sessionOf(c, { random: options.random, secure: options.secure ?? false }),
    start: async (to) => {
      deliver = to
    },
    send: async (to, wire, { key, inReplyTo }) => {
      if (to.channel !== 'web' || !isSessionHash(to.conversation)) return { ok: false, why: 'invalid' }
      if (inReplyTo === undefined && !sessions.watched(to.conversation)) return { ok: false, why: 'window' }
      sessions.add(to.conversation, encode(wire, key))
      return { ok: true, id: key }
    },
    stop: async () => {
      deliver = undefined
      sessions.endAll()
    },
  }
}
