import { onTestFinished } from 'vitest'
import type { Channel } from '../../../src/ports/channel.ts'
import type { Intent } from '../../../src/ports/intent.ts'
import type { Store } from '../../../src/ports/store.ts'
import { type World, world } from '../../helpers/talk.ts'
import type { ChannelKit, Delivered, Happening, Place, Rig } from './rig.ts'

/** The real bot on a real adapter on a platform of this machine. */
export interface Stage {
  readonly world: World
  readonly rig: Rig
  /** Lets happen one thing after the other; what we said to each, once everything is done. */
  after(...happenings: readonly Happening[]): Promise<readonly Delivered[]>
  /** The same at once. */
  afterAtOnce(...happenings: readonly Happening[]): Promise<readonly Delivered[]>
  /** Somebody says something; everything that is said to it. */
  says(text: string, more?: { readonly in?: Place; readonly user?: string }): Promise<readonly Delivered[]>
  /** What is going on belongs to a process that died: it is not waited for. */
  forget(): void
  /** Waits until the bot has handled everything and sent what is due. */
  settle(): Promise<void>
}

export interface StageOptions {
  readonly intents?: readonly Intent[]
  readonly around?: (store: Store) => Store
  /** With it answers leave by themselves, as in a running program. */
  readonly wake?: (inMs: number, run: () => void) => void
}

export async function stage(kit: ChannelKit, options: StageOptions = {}): Promise<Stage> {
  const rig = await kit.rig()
  const working = new Set<Promise<unknown>>()
  onTestFinished(() => rig.close())

  const watched = (channel: Channel): Channel => ({
    ...channel,
    start: (deliver) =>
      channel.start((message) => {
        const work = deliver(message)
        const done = work.catch(() => undefined).finally(() => working.delete(done))
        working.add(done)
        return work
      }),
  })
  const made = await world({ ...options, channels: async () => [watched(await rig.open())] })

  async function settle(): Promise<void> {
    do {
      await Promise.all(working)
      await made.flush()
    } while (working.size > 0)
  }
  async function heard(happen: () => Promise<unknown>): Promise<readonly Delivered[]> {
    const before = (await rig.sent()).length
    await happen()
    await settle()
    return (await rig.sent()).slice(before)
  }
  let count = 0
  const after: Stage['after'] = (...happenings) =>
    heard(async () => {
      for (const happening of happenings) {
        await rig.receive(happening)
        await settle()
      }
    })
  return {
    world: made,
    rig,
    settle,
    forget: () => working.clear(),
    after,
    afterAtOnce: (...happenings) => heard(() => Promise.all(happenings.map((one) => rig.receive(one)))),
    says: (text, more = {}) => after({ what: 'says', id: `said-${++count}`, user: 'ann', text, ...more }),
  }
}

export const textOf = (delivered: readonly Delivered[]): string => delivered.map(({ text }) => text).join('\n')
