import type { Clock } from '../../src/ports/clock.ts'
import { postJson } from '../../src/wechat/api.ts'
import { type SendCodes, sendResult } from '../../src/wechat/send-result.ts'
import type { Part } from './part.ts'

const PREFIX = 'robot:'
/** Messages that one robot may send in a minute. */
const PER_MINUTE = 20
const MINUTE_MS = 60_000
const CODES: SendCodes = { window: [], blocked: [93000], invalid: [40008, 40058, 44004], later: { 45009: MINUTE_MS } }

export interface RobotOptions {
  /** Key of each robot by its name. The key is all that is needed to write to the group: it is never logged. */
  readonly keys: ReadonlyMap<string, string>
  readonly api: string
  readonly clock: Clock
  readonly fetch: typeof fetch
}

/** Robots that write notices to their groups and hear nothing: conversation `robot:<name>`. */
export function createRobots({ keys, api, clock, fetch }: RobotOptions): Part {
  const sentAt = new Map<string, number[]>()
  let refused = false

  /** Milliseconds until the next message may go. */
  function waitOf(name: string): number {
    const now = clock.now()
    const lately = (sentAt.get(name) ?? []).filter((at) => at > now - MINUTE_MS && at <= now)
    sentAt.set(name, lately)
    const [first] = lately
    return first === undefined || lately.length < PER_MINUTE ? 0 : first + MINUTE_MS - now
  }

  return {
    routes: [],
    carrierOf: (conversation) => (conversation.startsWith(PREFIX) ? conversation : undefined),
    start: () => undefined,
    async send(to, wire) {
      const name = to.conversation.slice(PREFIX.length)
      const key = keys.get(name)
      if (key === undefined) return { ok: false, why: 'blocked' }
      const afterMs = waitOf(name)
      if (afterMs > 0) return { ok: false, why: 'retry', afterMs }
      sentAt.get(name)?.push(clock.now())
      const url = `${api}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`
      const result = sendResult(await postJson(fetch, url, { msgtype: 'text', text: { content: wire.text } }), CODES)
      refused = !result.ok && result.why === 'blocked'
      return result
    },
    health: () => (refused ? { ok: false, why: '群机器人的地址已失效，请在群里重新添加并更新设置' } : { ok: true }),
    stop: async () => undefined,
  }
}
