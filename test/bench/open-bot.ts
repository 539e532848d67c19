import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { intents } from '../../intents/index.ts'
import { type App, createApp } from '../../src/app.ts'
import { contentIn } from '../../src/commands/office.ts'
import { createLog } from '../../src/log.ts'
import type { Channel } from '../../src/ports/channel.ts'
import type { Log } from '../../src/ports/log.ts'
import { sealWith } from '../../src/privacy/secret.ts'
import { systemRandom } from '../../src/random.ts'
import { openStore } from '../../src/store/index.ts'
import { installContent } from '../../src/upkeep/install.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { type Watched, watch } from './watch.ts'

const KEY_BYTES = 32

/** A whole bot with the starter content on a database of its own in a temporary folder. */
export interface Bot {
  readonly conversation: App['conversation']
  readonly watched: Watched
  readonly folder: string
  close(): Promise<void>
}

export interface BotOptions {
  readonly now: () => number
  /** The doors of the bot; not started here. */
  readonly channels: (host: { readonly folder: string; readonly log: Log }) => Promise<readonly Channel[]>
}

/** @param home folder of the repository */
export async function openBot(home: string, { now, channels }: BotOptions): Promise<Bot> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
  const watched = watch(await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` }))
  const { store } = watched
  await installContent(store, await contentIn(join(home, 'knowledge/content'), DEFAULT_SETTINGS), 'starter', now())
  const log = createLog('warn')
  const { conversation, engine } = createApp({
    store,
    library: await openLibrary(store, log),
    clock: { now },
    log,
    random: systemRandom,
    seal: sealWith(randomBytes(KEY_BYTES)),
    intents,
    channels: await channels({ folder, log }),
    perMinute: Number.MAX_SAFE_INTEGER,
    wake: (inMs, run) => void setTimeout(run, inMs),
  })
  await engine()
  return {
    conversation,
    watched,
    folder,
    async close() {
      await watched.quiet()
      await conversation.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
