import { onTestFinished } from 'vitest'
import type { LineNews } from '../../src/ports/line-news.ts'
import { clockedTimers } from './clocked-timers.ts'
import { MORNING } from './small-world.ts'
import { type World, type WorldOptions, world } from './talk.ts'
import { type TestChannel, wechatChannel } from './wechat-channel.ts'
import { type Spoken, type WechatPlatform, wechatPlatform } from './wechat-platform.ts'

/** The whole assistant on a WeChat account, all of it by one clock that the test moves. The other channels only remember. */
export interface Town {
  readonly world: World
  readonly platform: WechatPlatform
  readonly channel: TestChannel
  /** What is said to this contact in answer. */
  says(contact: string, text: string, more?: Partial<Spoken>): Promise<string>
  saidTo(place: string, from?: number): string
  logIn(self: string): Promise<void>
  /** Time goes by, with every beat and every message that falls due in it. */
  pass(ms: number): Promise<void>
  /** Everything that is going on comes to rest. */
  rest(): Promise<void>
}

export async function wechatTown(options: WorldOptions = {}): Promise<Town> {
  let made: World | undefined
  const clock = { now: () => made?.clock.now() ?? options.now ?? MORNING }
  const timers = clockedTimers(clock)
  const platform = wechatPlatform()
  const working = new Set<Promise<unknown>>()
  const early: LineNews[] = []
  const take = (news: LineNews): void => {
    if (made === undefined) return void early.push(news)
    const work = made.app().tellNews('wechat', news)
    working.add(work)
    void work.finally(() => working.delete(work))
  }
  const channel = await wechatChannel(platform, { time: clock, wake: timers.wake, tellNews: (_, news) => take(news) })
  const w = await world({
    ...options,
    channels: async (remembering) => {
      const start: typeof channel.channel.start = async (deliver) => {
        const up = channel.next('up')
        await channel.channel.start(deliver)
        await up
      }
      return [{ ...channel.channel, start }, ...remembering.filter(({ id }) => id !== 'wechat')]
    },
  })
  made = w
  onTestFinished(channel.close)
  for (const news of early) take(news)
  let count = 0

  async function rest(): Promise<void> {
    while (working.size > 0) await Promise.all(working)
    await w.flush()
  }
  const saidTo = (place: string, from = 0): string =>
    platform.taken
      .slice(from)
      .filter(({ to }) => to === place)
      .map(({ text }) => text)
      .join('\n')
  const up = async (cause: () => unknown): Promise<void> => {
    const reached = channel.next('up')
    await cause()
    await reached
    await rest()
  }
  await rest()
  return {
    world: w,
    platform,
    channel,
    saidTo,
    rest,
    async says(from, text, more = {}) {
      platform.contact(from)
      const id = more.id ?? `m${++count}`
      const before = platform.taken.length
      const handled = channel.next('handled', id)
      platform.says({ at: clock.now(), ...more, id, from, text })
      if (platform.cut) return ''
      await handled
      await w.flush()
      return saidTo(more.room ?? from, before)
    },
    async logIn(self) {
      if (platform.loggedIn()) {
        const down = channel.next('down')
        await platform.logout()
        await down
      }
      platform.self = self
      platform.contact(self)
      await up(() => platform.login())
    },
    async pass(ms) {
      const end = clock.now() + ms
      while (clock.now() < end) {
        await timers.pass(Math.min(STEP_MS, end - clock.now()), (by) => w.clock.advance(`PT${by / 1000}S`))
        await rest()
      }
    },
  }
}

/** A server looks for notices more often than this. */
const STEP_MS = 1_000
