import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Held, holding } from '../../../helpers/held.ts'
import { type Failure, RETRY_AFTER_S } from '../rig.ts'

export const TEAM = 'T0HOME'
export const BOT_USER = 'U0BOT'

export interface Call {
  readonly method: string
  // The body as it was sent: JSON values of a form are left as text.
  readonly body: Readonly<Record<string, string>>
}

/** The Web API on a port of this machine. */
export interface FakeSlack {
  readonly url: string
  /** Every call, also those that were refused. */
  readonly calls: readonly Call[]
  /** Calls that were taken, with the time stamp that they got. */
  readonly taken: readonly (Call & { readonly ts: string })[]
  fail(...failures: readonly (Failure | { readonly error: string })[]): void
  /** Holds the answers to that method back. */
  hold(method: string): Held
  /** Breaks every call, until it is opened again. */
  shut(shut: boolean): void
  /** Where the address of the WebSocket is asked for. */
  socketUrl: string | undefined
  close(): Promise<void>
}

const LOOKING = new Set(['auth.test', 'apps.connections.open'])

export async function fakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = []
  const taken: (Call & { ts: string })[] = []
  const plan: (Failure | { error: string })[] = []
  const held = holding()
  let count = 0
  let isShut = false
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', async () => {
      const method = (request.url ?? '').replace(/^\/api\//, '')
      const call = { method, body: Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString())) }
      calls.push(call)
      await held.pass(method)
      if (isShut) return void request.socket.destroy()
      const answer = (value: object): void => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
      }
      if (method === 'auth.test') return answer({ ok: true, team_id: TEAM, user_id: BOT_USER, bot_id: 'B0BOT' })
      if (method === 'apps.connections.open') return answer({ ok: true, url: fake.socketUrl })
      const failure = LOOKING.has(method) ? undefined : plan.shift()
      if (failure === 'dropped') return void request.socket.destroy()
      if (failure === 'tooMany') return void response.writeHead(429, { 'retry-after': String(RETRY_AFTER_S) }).end()
      if (failure === 'unavailable') return void response.writeHead(503).end()
      if (failure !== undefined) return answer({ ok: false, ...failure })
      const ts = `1789000000.${String(++count).padStart(6, '0')}`
      taken.push({ ...call, ts })
      answer({ ok: true, ts, channel: call.body.channel, view: { id: `V${count}` } })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeSlack = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    calls,
    taken,
    fail: (...failures) => void plan.push(...failures),
    hold: held.hold,
    shut: (shut) => {
      isShut = shut
    },
    socketUrl: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}
