import { HTTPReceiver, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt'
import type { Clock } from '../../src/ports/clock.ts'
import type { ChannelRoute } from '../../src/ports/http.ts'
import { refusal } from './guard.ts'
import type { SlackSettings } from './schema.ts'

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
        listen: (request, response) => {
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

/** A WebSocket that we open ourselves, for offices without a public address. */
export function socketLine(appToken: string, settings: SlackSettings, logger: Logger): Line {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: {
      clientOptions: {
        retryConfig: { retries: 0 },
        ...(settings.SLACK_API_URL === undefined ? {} : { slackApiUrl: settings.SLACK_API_URL }),
      },
    },
  })
  let up = false
  receiver.client.on('connected', () => {
    up = true
  })
  for (const event of ['disconnected', 'reconnecting', 'unable_to_socket_mode_start'])
    receiver.client.on(event, () => {
      up = false
    })
  return {
    receiver: {
      init: (app) => receiver.init({ processEvent: answeredAfter(app.processEvent.bind(app)) } as typeof app),
      start: () => receiver.start(),
      stop: () => receiver.stop(),
    },
    routes: [],
    connect: async () => {
      await receiver.start()
    },
    isUp: () => up,
    close: async () => {
      await receiver.stop()
    },
  }
}

/** Holds the acknowledgement back until the listener is done: what is acknowledged is on disk; what failed comes again. */
function answeredAfter(process: (event: ReceiverEvent) => Promise<void>): (event: ReceiverEvent) => Promise<void> {
  return async (event) => {
    let answer: (() => Promise<void>) | undefined
    await process({
      ...event,
      ack: async (response) => {
        answer ??= () => event.ack(response)
      },
    })
    await answer?.()
  }
}
