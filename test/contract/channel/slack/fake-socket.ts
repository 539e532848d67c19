import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

/** Slack's side of a WebSocket on this machine. */
export interface FakeSocket {
  readonly url: string
  /** Sends an envelope over the newest connection; what it was acknowledged with. Never resolves if nobody does. */
  tell(payload: Record<string, unknown>, more?: object): Promise<unknown>
  /** Resolves when there is a connection that the client takes for good; at once when there is. */
  connected(): Promise<void>
  /** Connections so far. */
  readonly count: () => number
  /** Slack asks the client to come again, as it does every few hours. */
  refresh(): void
  /** The line is cut. */
  cut(): void
  close(): Promise<void>
}

const typeOf = (payload: Record<string, unknown>): string =>
  'event' in payload ? 'events_api' : 'command' in payload ? 'slash_commands' : 'interactive'

export async function fakeSocket(): Promise<FakeSocket> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  const waiting = new Map<string, (answer: unknown) => void>()
  let current: WebSocket | undefined
  let arrived: (() => void)[] = []
  let count = 0
  let envelopes = 0
  server.on('connection', (socket) => {
    count++
    current = socket
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: unknown }
      waiting.get(envelope_id)?.(payload)
      waiting.delete(envelope_id)
    })
    socket.on('close', () => {
      if (current === socket) current = undefined
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
    for (const tell of arrived) tell()
    arrived = []
  })
  const connected = (): Promise<void> =>
    current !== undefined ? Promise.resolve() : new Promise((resolve) => arrived.push(resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    connected,
    async tell(payload, more = {}) {
      await connected()
      const envelope_id = `envelope-${++envelopes}`
      return new Promise((resolve) => {
        waiting.set(envelope_id, resolve)
        current?.send(JSON.stringify({ envelope_id, type: typeOf(payload), payload, ...more }))
      })
    },
    count: () => count,
    refresh: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    cut: () => current?.terminate(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate()
        server.close(() => resolve())
      }),
  }
}
