import { intents } from '../../intents/index.ts'
import { createApp } from '../../src/app.ts'
import { openOffice } from '../../src/commands/office.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { systemRandom } from '../../src/random.ts'
import { simulatedChannel } from '../../src/talk/channels.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { highestMb } from './meter.ts'
import { questionAt } from './script.ts'

/** Milliseconds since the process began, at each step; megabytes after the answer. */
export interface Started {
  readonly loadedMs: number
  readonly openMs: number
  readonly readyMs: number
  readonly answeredMs: number
  readonly rssMb: number
  readonly highestMb: number
  readonly heapMb: number
}

const MB = 1_024 * 1_024

const loadedMs = performance.now()
const office = await openOffice(readConfig(process.env), Date.now())
const openMs = performance.now()
let heard = (): void => undefined
const answered = new Promise<void>((resolve) => {
  heard = resolve
})
const log = createLog('warn')
const app = createApp({
  ...office,
  library: await openLibrary(office.store, log, office.folder),
  clock: { now: Date.now },
  log,
  random: systemRandom,
  intents,
  channels: [simulatedChannel('web', () => heard())],
  perMinute: Number.MAX_SAFE_INTEGER,
  wake: (inMs, run) => void setTimeout(run, inMs),
})
const readyMs = performance.now()
await app.conversation.deliver({
  key: `start:${Date.now()}`,
  at: Date.now(),
  from: { channel: 'web', account: 'minyi', conversation: 'first', user: 'first' },
  sender: { id: 'first' },
  scope: 'direct',
  mentioned: false,
  text: questionAt(0),
  files: [],
})
await answered
const answeredMs = performance.now()
const { rss, heapUsed } = process.memoryUsage()
const started: Started = {
  loadedMs,
  openMs,
  readyMs,
  answeredMs,
  rssMb: rss / MB,
  highestMb: highestMb(),
  heapMb: heapUsed / MB,
}
process.send?.(started)
await app.conversation.stop()
process.disconnect()
