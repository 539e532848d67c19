import { type Logger, type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt'
import type { Line } from './http-line.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 5 * 60_000

/**
 * A WebSocket that we open ourselves, for offices without a public address. Coming back after a loss is ours as well: the
 * library lets a failed attempt end the process.
 */
export function socketLine(appToken: string, clientOptions: webApi.WebClientOptions, logger: Logger): Line {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
  let up = false
  let wanted = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  receiver.client.on('connected', () => {
    up = true
    failures = 0
  })
  receiver.client.on('disconnected', again)

  function again(): void {
    up = false
    if (!wanted || timer !== undefined) return
    const wait = failures === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1))
    failures++
    timer = setTimeout(() => {
      timer = undefined
      receiver.start().catch(again)
    }, wait)
    timer.unref()
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
      clearTimeout(timer)
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
