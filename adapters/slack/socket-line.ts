import { type Logger, type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt'
import type { After } from '../../src/channels/later.ts'
import { waitAfter } from '../../src/channels/next-try.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Line } from './http-line.ts'

/** A connection that ends sooner was none: the next one waits its time, as after one that did not come about. */
const STEADY_MS = 10_000

/**
 * A WebSocket that we open ourselves, for offices without a public address. Coming back after a loss is ours as well: the
 * library lets a failed attempt end the process.
 */
export function socketLine(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
  { after, clock }: { readonly after: After; readonly clock: Clock },
): Line {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
  let up = false
  let wanted = false
  let upAt = Number.POSITIVE_INFINITY
  let failures = 0
  let cancel: (() => void) | undefined
  receiver.client.on('connected', () => {
    up = true
    upAt = clock.now()
  })
  receiver.client.on('disconnected', again)

  function again(): void {
    up = false
    if (!wanted || cancel !== undefined) return
    if (clock.now() - upAt >= STEADY_MS) failures = 0
    upAt = Number.POSITIVE_INFINITY
    const wait = failures === 0 ? 0 : waitAfter(failures)
    failures++
    cancel = after(wait, () => {
      cancel = undefined
      receiver.start().catch(again)
    })
  }

  return {
    receiver: {
      init: (app) => receiver.init({ processEvent: answeredAfter(app.processEvent.bind(app)) } as typeof app),
      start: () => receiver.start(),
      stop: () => receiver.stop(),
    },
    routes: [],
    connect: async () => {
      await receiver.start()
      wanted = true
      if (!up) again()
    },
    isUp: () => up,
    close: async () => {
      wanted = false
      up = false
      cancel?.()
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
