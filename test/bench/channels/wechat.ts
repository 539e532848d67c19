import { log, WechatyBuilder } from 'wechaty'
import { build } from '../../../adapters/wechaty/connect.ts'
import { createWechatChannel } from '../../../adapters/wechaty/index.ts'
import { onlooker } from '../../helpers/wechat-channel.ts'
import { type WechatPlatform, wechatPlatform } from '../../helpers/wechat-platform.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'

const nameOf = (person: number): string => `wxid_${person}`

/** Contacts of the account write; an answer has come when the puppet has taken it. */
function people(platform: WechatPlatform): Door['says'] & { readonly answered: (who: string) => void } {
  const answers = createAnswers()
  const known = new Set<number>()
  let number = 0
  const says = async (person: number, text: string): Promise<void> => {
    const from = nameOf(person)
    if (!known.has(person)) platform.contact(from)
    known.add(person)
    const answered = answers.next(from)
    platform.says({ id: `said-${number++}`, from, text })
    await answered
  }
  return Object.assign(says, { answered: answers.arrived })
}

export async function ourWechat(home: string): Promise<Door> {
  const platform = wechatPlatform()
  const says = people(platform)
  const looks = onlooker()
  const up = looks.next('up')
  const bot = await ourBot(
    home,
    async (host) =>
      createWechatChannel({
        host,
        connect: () => build({ puppet: platform.puppet() }),
        beatTo: 'self',
        // The pause between two messages is there for the sake of WeChat; it would be all that is measured.
        pace: { apartMs: 0, waiting: Number.MAX_SAFE_INTEGER },
        watch: looks.watch,
      }),
    (to) => says.answered(to.slice(to.lastIndexOf('/') + 1)),
  )
  await up
  return { says, quiet: bot.watched.quiet, close: bot.close }
}

/** The shortest bot that its documentation shows: it repeats what it hears and keeps nothing. */
export async function bareWechaty(): Promise<Door> {
  log.level('silent')
  const platform = wechatPlatform()
  const says = people(platform)
  const bot = WechatyBuilder.build({ puppet: platform.puppet() })
  const up = new Promise<void>((resolve) => bot.once('login', () => resolve()))
  bot.on('message', async (message) => {
    if (message.self()) return
    await message.say(message.text())
    says.answered(message.talker().id)
  })
  await bot.start()
  await up
  return { says, quiet: async () => undefined, close: () => bot.stop() }
}
