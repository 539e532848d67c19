import { join } from 'node:path'
import type { Wechaty } from 'wechaty'
import { build, connect } from '../../../adapters/wechaty/connect.ts'
import { createWechatChannel } from '../../../adapters/wechaty/index.ts'
import { puppetGateway } from '../../helpers/puppet-service.ts'
import { onlooker } from '../../helpers/wechat-channel.ts'
import { type WechatPlatform, wechatPlatform } from '../../helpers/wechat-platform.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'

/** Where the account is logged in: in this process, or behind a gRPC server with TLS as offices run it. */
interface Account {
  readonly platform: WechatPlatform
  /** A client that is not started. */
  readonly connect: () => Promise<Wechaty>
  close(): Promise<void>
}

type OpenAccount = (home: string) => Promise<Account>

export async function inProcess(): Promise<Account> {
  const platform = wechatPlatform()
  return { platform, connect: () => build({ puppet: platform.puppet() }), close: async () => undefined }
}

export async function behindServer(home: string): Promise<Account> {
  const platform = wechatPlatform()
  const gateway = await puppetGateway(platform, join(home, 'test/helpers/puppet-tls'))
  await gateway.start()
  return { platform, connect: () => connect(gateway.settings, home), close: gateway.stop }
}

const nameOf = (person: number): string => `wxid_${person}`

/** Contacts of the account write; an answer has come when the puppet has taken it. */
function people(platform: WechatPlatform): { says: Door['says']; answered(who: string): void } {
  const answers = createAnswers()
  const known = new Set<number>()
  let number = 0
  return {
    answered: answers.arrived,
    async says(person, text) {
      const from = nameOf(person)
      if (!known.has(person)) platform.contact(from)
      known.add(person)
      const answered = answers.next(from)
      platform.says({ id: `said-${number++}`, from, text })
      await answered
    },
  }
}

export async function ourWechat(home: string, open: OpenAccount): Promise<Door> {
  const account = await open(home)
  const { says, answered } = people(account.platform)
  const looks = onlooker()
  const up = looks.next('up')
  const bot = await ourBot(
    home,
    async (host) =>
      createWechatChannel({
        host,
        connect: account.connect,
        beatTo: 'self',
        // The pause between two messages is there for the sake of WeChat; it would be all that is measured.
        pace: { apartMs: 0, waiting: Number.MAX_SAFE_INTEGER },
        watch: looks.watch,
      }),
    (to) => answered(to.slice(to.lastIndexOf('/') + 1)),
  )
  await up
  return {
    says,
    quiet: bot.watched.quiet,
    async close() {
      await bot.close()
      await account.close()
    },
  }
}

/** The shortest bot that its documentation shows: it repeats what it hears and keeps nothing. */
export async function bareWechaty(home: string, open: OpenAccount): Promise<Door> {
  const account = await open(home)
  const { says, answered } = people(account.platform)
  const bot = await account.connect()
  const up = new Promise<void>((resolve) => bot.once('login', () => resolve()))
  bot.on('message', async (message) => {
    if (message.self()) return
    await message.say(message.text())
    answered(message.talker().id)
  })
  await bot.start()
  await up
  return {
    says,
    quiet: async () => undefined,
    async close() {
      await bot.stop()
      await account.close()
    },
  }
}
