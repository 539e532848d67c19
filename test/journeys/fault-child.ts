import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { intents } from '../../intents/index.ts'
import { registry } from '../../src/channels/registry.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { ChannelEntry, OpenChannel } from '../../src/ports/channel-entry.ts'

/** The real program with one thing broken in it, named by the environment: `PLANT_AT` and `PLANT_HOW`. */
const { PLANT_AT = '', PLANT_HOW = '' } = process.env
/** Said by a citizen, it sets off what was planted in the understanding of messages or in a worker. */
export const WORD = '埋下的错'
const FAULT = 'planted 13800138000'

function fault(): void {
  const error = new Error(FAULT)
  if (PLANT_HOW === 'throws in a callback')
    setImmediate(() => {
      throw error
    })
  else if (PLANT_HOW === 'rejects unheard') void Promise.reject(error)
  else throw error
}

/** The worker's own end is the fault: nobody listens to it. */
const work = (): void => void new Worker(`throw new Error('${FAULT}')`, { eval: true, stderr: true })

function plantIn(entry: ChannelEntry<unknown>): void {
  const broken: OpenChannel = {
    id: entry.id,
    capabilities: CAPABILITIES[entry.id],
    start: async () => fault(),
    send: async () => ({ ok: true }),
    stop: async () => undefined,
  }
  const settings = z.object({})
  Object.assign(entry, { settings, open: async () => broken })
  process.env[`${entry.prefix}ON`] = '1'
}

const entry = registry.find(({ id }) => id === PLANT_AT)
if (entry !== undefined) plantIn(entry)
for (const intent of intents) {
  const claims = intent.claims?.bind(intent)
  Object.assign(intent, {
    claims: (...given: Parameters<NonNullable<typeof claims>>) => {
      const [turn] = given as unknown as [{ text: string }]
      if (JSON.stringify(turn).includes(WORD)) {
        if (PLANT_AT === 'worker') work()
        else fault()
      }
      return claims?.(...given) ?? false
    },
  })
}
process.argv.splice(2, process.argv.length, 'serve')
await import('../../src/cli.ts')
