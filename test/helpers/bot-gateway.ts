import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

interface Frame {
  readonly cmd?: string
  readonly headers: { readonly req_id: string }
  readonly body?: Readonly<Record<string, unknown>>
}

/** One message that the bot sent: to where it answered, or to a conversation. */
export interface BotMessage {
  readonly to: string
  readonly text: string
}

/** The gateway of WeCom's AI bots on this machine. */
export interface BotGateway {
  readonly url: string
  readonly sent: readonly BotMessage[]
  /** Subscriptions so far. */
  subscribed(): number
  /** Hands a message to the bot that is connected. */
  push(body: Readonly<Record<string, unknown>> & { readonly msgid: string }): void
  /** Codes with which the next messages are refused, one each. */
  refuseNext(...codes: readonly number[]): void
  /** Another place logs in with the same bot. */
  replace(): void
  drop(): void
  close(): Promise<void>
}

const SUBSCRIBE = 'aibot_subscribe'

export async function botGateway(secret: string): Promise<BotGateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const sent: BotMessage[] = []
  const refusals: number[] = []
  const asked = new Map<string, string>()
  let current: WebSocket | undefined
  let subscriptions = 0
  let count = 0

  function take({ cmd, headers, body = {} }: Frame): void {
    if (cmd === 'aibot_respond_msg') {
      const { content } = body.stream as { content: string }
      sent.push({ to: asked.get(headers.req_id) ?? '', text: content })
    }
    if (cmd === 'aibot_send_msg') {
      const { content } = body.markdown as { content: string }
      sent.push({ to: body.chatid as string, text: content })
    }
  }

  function answer(socket: WebSocket, frame: Frame): void {
    const isMessage = frame.cmd === 'aibot_respond_msg' || frame.cmd === 'aibot_send_msg'
    const wrong = frame.cmd === SUBSCRIBE && frame.body?.secret !== secret
    const code = wrong ? 40001 : isMessage ? (refusals.shift() ?? 0) : 0
    if (frame.cmd === SUBSCRIBE && code === 0) {
      current = socket
      subscriptions += 1
    }
    if (code === 0) take(frame)
    socket.send(JSON.stringify({ headers: frame.headers, errcode: code, errmsg: 'x' }))
  }

  server.on('connection', (socket) => {
    socket.on('message', (data) => answer(socket, JSON.parse(String(data)) as Frame))
  })

  const tell = (cmd: string, body: unknown, to: string): void => {
    const id = `r${++count}`
    asked.set(id, to)
    current?.send(JSON.stringify({ cmd, headers: { req_id: id }, body }))
  }
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    subscribed: () => subscriptions,
    push: (body) => tell('aibot_msg_callback', body, String(body.chatid ?? (body.from as { userid: string }).userid)),
    refuseNext: (...codes) => void refusals.push(...codes),
    replace: () => tell('aibot_event_callback', { msgtype: 'event', event: { eventtype: 'disconnected_event' } }, ''),
    drop: () => current?.terminate(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate()
        server.close(() => resolve())
      }),
  }
}

const BOT = 'aib-1'

export const toBot = (user: string, id: string, more: Readonly<Record<string, unknown>>) => ({
  msgid: id,
  aibotid: BOT,
  chattype: 'single',
  from: { userid: user },
  ...more,
})
