import { types } from 'wechaty'
import type { Channel } from '../../../src/ports/channel.ts'
import { type TestChannel, wechatChannel } from '../../helpers/wechat-channel.ts'
import { SELF, type Spoken, type WechatPlatform, wechatPlatform } from '../../helpers/wechat-platform.ts'
import type { ChannelKit, Delivered, Happening, Place, Rig } from './rig.ts'

const { Message } = types
const TYPES: Readonly<Record<string, number>> = {
  file: Message.Attachment,
  audio: Message.Audio,
  'contact-card': Message.Contact,
  'chat-history': Message.ChatHistory,
  sticker: Message.Emoticon,
  image: Message.Image,
  location: Message.Location,
  'mini-program': Message.MiniProgram,
  transfer: Message.Transfer,
  'red-packet': Message.RedEnvelope,
  link: Message.Url,
  video: Message.Video,
  post: Message.Post,
  unknown: Message.Unknown,
}
const BOT = 'gh_other'
const NEWS = /^连线检查 /

/** A channel of the adapter and whoever looks on. */
type Open = (platform: WechatPlatform) => Promise<TestChannel>

/** WeChat with its contacts and groups; every person is a contact of the account. */
export async function wechatRig(openChannel: Open, end: () => Promise<void> = async () => undefined): Promise<Rig> {
  const platform = wechatPlatform()
  const opened: TestChannel[] = []
  let typings = 0
  platform.contact(BOT, { official: true })

  async function told(id: string, happen: () => void): Promise<void> {
    const handled = opened.at(-1)?.next('handled', id)
    happen()
    await handled
  }
  const spoken = (happening: { id: string; text: string; in?: Place }, from: string): Spoken => {
    if (from !== BOT && from !== SELF) platform.contact(from)
    const { in: place = 'direct' } = happening
    if (place === 'direct') return { id: happening.id, from, text: happening.text }
    return { id: happening.id, from, text: happening.text, room: platform.room(place.group, from, BOT) }
  }
  const said = (happening: Happening): Spoken => {
    if (happening.what === 'recalls')
      return { id: `recall-${happening.id}`, from: 'ann', type: Message.Recalled, text: happening.id }
    if (happening.what === 'botSays') return { ...spoken(happening, BOT), mentions: [SELF] }
    if (happening.what !== 'says') throw new Error(`nobody ${happening.what} in WeChat`)
    const kind = happening.files?.[0]
    return {
      ...spoken(happening, happening.user),
      ...(happening.mentioned === true ? { mentions: [SELF] } : {}),
      ...(kind === undefined ? {} : { type: TYPES[kind] ?? Message.Unknown }),
    }
  }

  return {
    async open(): Promise<Channel> {
      // One account is logged in at one place.
      await opened.at(-1)?.channel.stop()
      const made = await openChannel(platform)
      opened.push(made)
      return {
        ...made.channel,
        async start(deliver) {
          const up = made.next('up')
          await made.channel.start(deliver)
          await up
        },
      }
    },
    async receive(happening) {
      if (happening.what === 'again') return told(happening.id, () => platform.again(happening.id))
      if (happening.what === 'echoes') {
        const place = happening.in ?? 'direct'
        const ours = platform.taken.findLast(({ to }) => (place === 'direct' ? to === 'ann' : to === place.group))
        if (ours !== undefined) return told(ours.id, () => platform.again(ours.id))
        // Somebody of the office types on the telephone of the account.
        const typed = { ...spoken({ id: `typed-${++typings}`, text: '大家好', in: place }, SELF), mentions: [SELF] }
        return told(typed.id, () => platform.says(typed))
      }
      const message = said(happening)
      return told(message.id, () => platform.says(message))
    },
    sent: async () => platform.taken.filter(({ text }) => !NEWS.test(text)).map(delivered),
    failNext: (...failures) => void platform.failures.push(...failures.map((failure) => new Error(failure))),
    async close() {
      for (const one of opened) await one.close()
      await end()
    },
  }

  function delivered({ to, text, mentions }: WechatPlatform['taken'][number]): Delivered {
    const [whom] = mentions
    const group = to === 'square'
    return {
      text: whom === undefined ? text : text.replace(`@${whom}\u2005`, ''),
      choices: [],
      to: group ? { group: to } : { user: to },
      ...(whom === undefined ? {} : { mentions: whom }),
    }
  }
}

export const wechatKit: ChannelKit = {
  id: 'wechat',
  happens: ['again', 'recalls', 'echoes', 'botSays'],
  files: Object.keys(TYPES),
  failures: ['unavailable', 'dropped'],
  people: 'many',
  rig: () => wechatRig((platform) => wechatChannel(platform)),
}
