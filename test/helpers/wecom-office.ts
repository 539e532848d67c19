import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openWecom } from '../../adapters/wecom/index.ts'
import { WecomSettings } from '../../adapters/wecom/schema.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import type { FetchRoute } from '../../src/ports/http.ts'
import { systemRandom } from '../../src/random.ts'
import { timers } from './timers.ts'

export const NOW = 1_790_000_000_000

/** The adapter between a bot that answers as `bot` says and platforms on this machine; time passes when told to. */
export async function wecom(given: Readonly<Record<string, string>>, files?: FileDesk) {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-wecom-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const settings = WecomSettings.parse(given)
  const logged: string[] = []
  const note = (fields: object, sentence: string): void => void logged.push(JSON.stringify([fields, sentence]))
  const time = timers()
  const clock = { at: NOW, now: () => clock.at }
  const heard: Inbound[] = []

  const self = {
    clock,
    heard,
    logged,
    time,
    folder,
    bot: (async () => undefined) as (said: Inbound) => Promise<void>,
    /** Another process in the same folder; the one before is stopped or dead. */
    async open() {
      const channel = await openWecom(
        settings,
        {
          clock,
          log: { info: note, warn: note, error: note },
          random: systemRandom,
          botName: '小 助手',
          folder,
          ...(files === undefined ? {} : { files }),
        },
        { after: time.after },
      )
      onTestFinished(() => channel.stop())
      await channel.start((said) => {
        heard.push(said)
        return self.bot(said)
      })
      const route = channel.routes?.[0] as FetchRoute
      return { channel, route }
    },
  }
  return self
}

export const wire = (text: string) => ({ text, choices: [] })
export const to = (conversation: string) => ({ channel: 'wecom', account: 'wecom', conversation }) as const
