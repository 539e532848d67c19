import type { Clock } from '../../../src/ports/clock.ts'
import type { FetchRoute } from '../../../src/ports/http.ts'
import type { Log } from '../../../src/ports/log.ts'
import { type CallbackKeys, echoSealed, openSealed } from '../../../src/wechat/callback.ts'
import { answerRefused } from '../../../src/wechat/refused.ts'

export const KF_PATH = '/wecom/kf'
const ID = /^[\w-]{1,64}$/

export interface KfRouteOptions {
  readonly keys: CallbackKeys
  readonly clock: Clock
  readonly log: Log
  readonly wake: (account: string, token: string | undefined) => void
}

/** The callback says only that something is there. It is thanked at once: what is there waits at the platform. */
export function createKfRoute({ keys, clock, log, wake }: KfRouteOptions): FetchRoute {
  return {
    path: KF_PATH,
    methods: ['GET', 'POST'],
    async handle(request) {
      const query = new URL(request.url).searchParams
      try {
        if (request.method === 'GET')
          return new Response(echoSealed(query, keys, clock.now()), { headers: { 'content-type': 'text/plain' } })
        const fields = openSealed(query, await request.text(), keys, clock.now())
        const account = fields.get('OpenKfId') ?? ''
        if (fields.get('Event') === 'kf_msg_or_event' && ID.test(account)) wake(account, fields.get('Token'))
        return new Response('success', { headers: { 'content-type': 'text/plain' } })
      } catch (error) {
        return answerRefused(error, (fault) => log.warn({ channel: 'wecom', fault }, 'callback refused'))
      }
    },
  }
}
