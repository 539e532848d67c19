import { openWecom } from '../../../adapters/wecom/index.ts'
import { WecomSettings } from '../../../adapters/wecom/schema.ts'
import { systemRandom } from '../../../src/random.ts'
import { botGateway, toBot } from '../../helpers/bot-gateway.ts'
import { QUIET_LOG } from '../../helpers/quiet-log.ts'
import { until } from '../../helpers/until.ts'
import type { ChannelKit, Delivered, Happening, Rig } from './rig.ts'

const SECRET = 'aSecretOfSixteenOrMore'
const GROUP = 'wr-'
const BUSY = -1
const MENTION = /^<@([^>]+)>\n/

/** Colleagues and groups at the AI bot, which only hears what mentions it. */
async function rig(): Promise<Rig> {
  const gateway = await botGateway(SECRET)
  const said = new Map<string, ReturnType<typeof toBot>>()
  const handed = new Map<string, () => void>()

  const push = (body: ReturnType<typeof toBot>): Promise<void> =>
    new Promise((resolve) => {
      handed.set(`wecom:bot:${body.msgid}`, resolve)
      gateway.push(body)
    })

  return {
    async open() {
      const given = { WECOM_BOT_ID: 'aib-1', WECOM_BOT_SECRET: SECRET, WECOM_BOT_URL: gateway.url }
      const channel = await openWecom(WecomSettings.parse(given), {
        clock: { now: Date.now },
        log: QUIET_LOG,
        random: systemRandom,
        botName: '小助手',
        folder: '/nowhere',
      })
      return {
        ...channel,
        async start(deliver) {
          await channel.start((message) => {
            const work = deliver(message)
            handed.get(message.key)?.()
            return work
          })
          await until(() => channel.health?.().ok === true)
        },
      }
    },
    async receive(happening) {
      if (happening.what === 'says') {
        if (happening.in !== undefined && happening.in !== 'direct' && happening.mentioned !== true) return
        const body = bodyOf(happening, `m${said.size + 1}`)
        said.set(happening.id, body)
        return push(body)
      }
      const first = happening.what === 'again' ? said.get(happening.id) : undefined
      if (first === undefined) throw new Error(`nobody ${happening.what} there`)
      return push(first)
    },
    sent: async () => gateway.sent.map(({ to, text }) => delivered(to, text)),
    failNext: (...failures) => gateway.refuseNext(...failures.map(() => BUSY)),
    close: gateway.close,
  }
}

function bodyOf({ user, text, files = [], in: place = 'direct' }: Extract<Happening, { what: 'says' }>, id: string) {
  const group = place === 'direct' ? {} : { chattype: 'group', chatid: `${GROUP}${place.group}` }
  const words = place === 'direct' ? text : `@小助手 ${text}`
  const [kind] = files
  const what =
    kind === undefined ? { msgtype: 'text', text: { content: words } } : { msgtype: kind, [kind]: { url: 'x' } }
  return toBot(user, id, { ...group, ...what })
}

function delivered(to: string, text: string): Delivered {
  const mentions = MENTION.exec(text)?.[1]
  return {
    text: text.replace(MENTION, ''),
    choices: [],
    to: to.startsWith(GROUP) ? { group: to.slice(GROUP.length) } : { user: to },
    ...(mentions === undefined ? {} : { mentions }),
  }
}

export const wecomBotKit: ChannelKit = {
  id: 'wecom',
  happens: ['again'],
  files: ['image', 'file', 'video'],
  failures: ['unavailable'],
  people: 'many',
  rig,
}
