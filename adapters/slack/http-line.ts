import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPReceiver, type Logger, type Receiver } from '@slack/bolt'
import type { Clock } from '../../src/ports/clock.ts'
import type { ChannelRoute } from '../../src/ports/http.ts'
import { refusal } from './guard.ts'

/** Where Slack sends events, commands and pressed buttons. */
export const PATH = '/slack/events'

export interface Line {
  readonly receiver: Receiver
  readonly routes: readonly ChannelRoute[]
  connect(): Promise<void>
  isUp(): boolean
  close(): Promise<void>
}

/** Requests that come through the one HTTP server; answered after the listener is done, not before. */
export function httpLine(secret: string, clock: Clock, logger: Logger): Line {
  const receiver = new HTTPReceiver({ signingSecret: secret, endpoints: PATH, processBeforeResponse: true, logger })
  return {
    receiver,
    routes: [
      {
        path: PATH,
        methods: ['POST'],
        listen: (request: IncomingMessage & { readonly rawBody: Buffer }, response: ServerResponse) => {
          const status = refusal(request, secret, clock.now())
          if (status === undefined) receiver.requestListener(request, response)
          else response.writeHead(status).end()
        },
      },
    ],
    connect: async () => undefined,
    isUp: () => true,
    close: async () => undefined,
  }
}
