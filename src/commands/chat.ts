import { createTerminalChannel } from '../../adapters/terminal/index.ts'
import { intents } from '../../intents/index.ts'
import { createApp } from '../app.ts'
import { later } from '../channels/later.ts'
import type { Config } from '../config.ts'
import { createLog } from '../log.ts'
import { systemRandom } from '../random.ts'
import { openLibrary } from '../upkeep/library.ts'
import { openOffice } from './office.ts'

/** How often the terminal looks for notices that the server's staff caused. */
const POLL_MS = 1_000

/** The same bot in the terminal, beside a running server or alone. Resolves when the person leaves. */
export async function chat(config: Config): Promise<void> {
  const log = createLog(config.logLevel)
  const clock = { now: Date.now }
  const office = await openOffice(config, clock.now())
  const library = await openLibrary(office.store, log, office.folder)
  let flush = async (): Promise<void> => undefined
  const terminal = createTerminalChannel({
    input: process.stdin,
    output: process.stdout,
    clock,
    random: systemRandom,
    botName: library.current().content.settings.botName,
    settled: () => flush(),
  })
  const app = createApp({
    ...office,
    library,
    clock,
    log,
    random: systemRandom,
    intents,
    channels: [terminal],
    perMinute: config.perMinute,
    wake: later,
  })
  flush = app.conversation.flush
  const poll = setInterval(() => {
    Promise.all([library.refresh(), app.conversation.poll()]).catch((cause: unknown) =>
      log.error({}, 'looking for changes failed', cause),
    )
  }, POLL_MS)
  void app.engine()
  await terminal.start(app.conversation.deliver)
  await terminal.ended
  clearInterval(poll)
  await app.conversation.stop()
  await library.settled()
  await office.store.close()
}
