import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../adapters/wechaty/connect.ts'
import type { LineEvent } from '../../adapters/wechaty/ears.ts'
import { createWechatChannel, type WechatOptions } from '../../adapters/wechaty/index.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { systemRandom } from '../../src/random.ts'
import { logInto } from './log-into.ts'
import type { WechatPlatform } from './wechat-platform.ts'

/** Sees what a channel does, so that a test waits for events and never for time. */
export interface Onlooker {
  readonly seen: LineEvent[]
  readonly watch: (event: LineEvent) => void
  /** The next event of this kind; begun before what causes it. */
  next(what: LineEvent['what'], id?: string): Promise<void>
}

export function onlooker(): Onlooker {
  const seen: LineEvent[] = []
  const waiting = new Set<(event: LineEvent) => void>()
  return {
    seen,
    watch(event) {
      seen.push(event)
      for (const hear of waiting) hear(event)
    },
    next: (what, id) =>
      new Promise((resolve) => {
        const hear = (event: LineEvent): void => {
          if (event.what !== what || (event.what === 'handled' && id !== undefined && event.id !== id)) return
          waiting.delete(hear)
          resolve()
        }
        waiting.add(hear)
      }),
  }
}

export interface TestChannel extends Onlooker {
  readonly channel: OpenChannel
  readonly logs: string[]
  readonly folder: string
  readonly clock: { at: number; now(): number }
  close(): Promise<void>
}

/** The adapter with a puppet in this process. */
export async function wechatChannel(
  platform: WechatPlatform,
  { time, tellNews, ...more }: Partial<WechatOptions> & Pick<ChannelHost, 'tellNews'> & { time?: Clock } = {},
): Promise<TestChannel> {
  const looks = onlooker()
  const logs: string[] = []
  const folder = await mkdtemp(join(tmpdir(), 'minyi-wechat-'))
  const clock = { at: Date.now(), now: () => clock.at }
  const host: ChannelHost = {
    clock: time ?? clock,
    log: logInto(logs),
    random: systemRandom,
    botName: '小助手',
    folder,
    ...(tellNews === undefined ? {} : { tellNews }),
  }
  const channel = createWechatChannel({
    host,
    connect: () => build({ puppet: platform.puppet() }),
    beatTo: 'self',
    pace: { apartMs: 0, waiting: 100 },
    watch: looks.watch,
    ...more,
  })
  return {
    ...looks,
    channel,
    logs,
    folder,
    clock,
    async close() {
      await channel.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
