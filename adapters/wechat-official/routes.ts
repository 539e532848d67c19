import type { After } from '../../src/channels/later.ts'
import { notAccepted } from '../../src/channels/not-accepted.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { FetchRoute } from '../../src/ports/http.ts'
import type { Log } from '../../src/ports/log.ts'
import { type CallbackKeys, echoPlain, type Fields, openPlain, openSealed } from '../../src/wechat/callback.ts'
import { answerRefused } from '../../src/wechat/refused.ts'
import { decode, mediaIn } from './decode.ts'
import { encodePassive, sealPassive } from './encode.ts'
import type { Waiting } from './waiting.ts'

export const PATH = '/wechat-official'
/** The platform waits 5 s, the way there and back included. */
export const PASSIVE_MS = 4_500
/** An answer leaves as soon as it is stored; after so long there is none, or it waits behind others. */
const GRACE_MS = 300

export interface RouteOptions {
  readonly keys: CallbackKeys
  readonly plain: boolean
  readonly clock: Clock
  readonly log: Log
  readonly random: () => string
  readonly waiting: Waiting
  readonly after: After
  /** Undefined until the channel is started and after it was stopped. */
  readonly deliver: () => ((message: Inbound) => Promise<void>) | undefined
  /** The message with the picture that the platform keeps under this id. */
  readonly withPicture: (message: Inbound, media: string) => Promise<Inbound>
  /** Says something when no request waits for it any more. */
  readonly say: (user: string, text: string) => Promise<unknown>
}

/** The callback of the account. Whatever happens to a message, the platform hears in time that it arrived. */
export function createRoute(options: RouteOptions): FetchRoute {
  const { keys, clock, log, waiting } = options

  async function handOn(
    message: Inbound,
    media: string | undefined,
    deliver: (message: Inbound) => Promise<void>,
  ): Promise<void> {
    try {
      await deliver(media === undefined ? message : await options.withPicture(message, media))
      options.after(GRACE_MS, () => waiting.close(message.key))
    } catch (error) {
      const problem = notAccepted(error, 'wechat-official', log)
      if (waiting.hasSaid(message.key) || waiting.give(message.key, problem.say)) return
      await options.say(message.sender.id, problem.say)
    }
  }

  async function answer(fields: Fields, sealed: boolean): Promise<Response> {
    const message = decode(fields, clock.now())
    if (message === undefined) return success()
    const deliver = options.deliver()
    if (deliver === undefined) return new Response('', { status: 503 })
    const first = waiting.arrive(message.key) === 'new'
    const answered = waiting.answer(message.key, PASSIVE_MS)
    if (first) void handOn(message, mediaIn(fields), deliver)
    const text = await answered
    if (text === undefined) return success()
    const at = clock.now()
    const xml = encodePassive({ to: message.sender.id, from: message.from.account, text, at })
    const body = sealed ? sealPassive(xml, keys, at, options.random()) : xml
    return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
  }

  return {
    path: PATH,
    methods: ['GET', 'POST'],
    async handle(request) {
      const query = new URL(request.url).searchParams
      try {
        if (request.method === 'GET') return plainText(echoPlain(query, keys, clock.now()))
        const body = await request.text()
        const sealed = !options.plain || query.get('encrypt_type') === 'aes'
        const open = sealed ? openSealed : openPlain
        return await answer(open(query, body, keys, clock.now()), sealed)
      } catch (error) {
        return answerRefused(error, (fault) => log.warn({ channel: 'wechat-official', fault }, 'callback refused'))
      }
    },
  }
}

const plainText = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/plain' } })
const success = (): Response => plainText('success')
