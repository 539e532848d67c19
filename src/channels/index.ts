import type { ChannelId } from '../ports/channel.ts'
import type { ChannelEntry } from '../ports/channel-entry.ts'
import type { ChannelRoute } from '../ports/http.ts'
import { type KeepOptions, type KeptChannel, keepOpen } from './keep-open.ts'
import { registry } from './registry.ts'
import { readSettings } from './settings.ts'

export interface Channels {
  /** Those whose settings are complete. */
  readonly configured: readonly KeptChannel[]
  /** Sentences on those whose settings are not: what is missing, wrong or unknown. */
  readonly faults: readonly string[]
  /** Callbacks that are answered at this moment. */
  routes(): readonly ChannelRoute[]
  /** `ok`, or a sentence on what is the matter, for each channel that is not off. */
  health(): Readonly<Record<string, string>>
}

type Entries = readonly ChannelEntry<unknown>[]

/** Reads the settings of every channel; starts none. */
export function createChannels(env: NodeJS.ProcessEnv, options: KeepOptions, entries: Entries = registry): Channels {
  const configured: KeptChannel[] = []
  const faulty = new Map<ChannelId, string>()
  for (const entry of entries) {
    const read = readSettings(entry, env)
    if (read.state === 'on') configured.push(keepOpen(entry, read.settings, options))
    if (read.state === 'faulty') faulty.set(entry.id, read.say)
  }
  return {
    configured,
    faults: [...faulty].map(([id, say]) => sayFault(id, say)),
    routes: () => configured.flatMap((channel) => channel.routes()),
    health: () =>
      Object.fromEntries([
        ...configured.map((channel) => {
          const health = channel.health()
          return [channel.id, health.ok ? 'ok' : health.why] as const
        }),
        ...faulty,
      ]),
  }
}

/** What the environment says of every channel, for whoever sets the office up. */
export function lookAtChannels(
  env: NodeJS.ProcessEnv,
  entries: Entries = registry,
): readonly { readonly id: ChannelId; readonly state: 'off' | 'on' | 'faulty'; readonly say: string }[] {
  return entries.map((entry) => {
    const read = readSettings(entry, env)
    return { id: entry.id, state: read.state, say: read.state === 'faulty' ? sayFault(entry.id, read.say) : '' }
  })
}

const sayFault = (id: ChannelId, say: string): string => `渠道 ${id} 没有启动，设置${say}。其他渠道不受影响。`
