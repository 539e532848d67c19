import type { Channel } from '../../../src/ports/channel.ts'
import type { ChannelHost } from '../../../src/ports/channel-entry.ts'
import { systemRandom } from '../../../src/random.ts'
import { type Bot, openBot } from '../open-bot.ts'

/** The whole bot behind one adapter, started. `onSent` hears whom the adapter has said something, once it was taken. */
export async function ourBot<C extends Channel>(
  home: string,
  open: (host: ChannelHost) => Promise<C>,
  onSent: (to: string) => void = () => undefined,
): Promise<Bot & { readonly channel: C }> {
  let channel: C | undefined
  const bot = await openBot(home, {
    now: Date.now,
    async channels({ folder, log }) {
      const made = await open({ clock: { now: Date.now }, log, random: systemRandom, botName: '小助手', folder })
      channel = made
      const send: Channel['send'] = async (to, wire, options) => {
        const result = await made.send(to, wire, options)
        if (!result.ok) throw new Error('the platform did not take an answer')
        onSent(to.conversation)
        return result
      }
      return [{ ...made, send }]
    },
  })
  const started = channel as C
  await started.start(bot.conversation.deliver)
  return {
    ...bot,
    channel: started,
    async close() {
      await started.stop()
      await bot.close()
    },
  }
}
