import { createBringer } from '../../src/channels/bring-files.ts'
import { forgetOldest } from '../../src/channels/forget-oldest.ts'
import { type After, later } from '../../src/channels/later.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import { payloadOf, type Seal } from '../../src/station/codes/payload.ts'
import { createCipher } from '../../src/wechat/crypto.ts'
import { createPlatform, type PlatformOptions } from './platform.ts'
import { createRoute } from './routes.ts'
import type { OfficialSettings } from './schema.ts'
import { createWaiting } from './waiting.ts'

const RANDOM_CHARS = 16
const PART = /\/\d+$/
/** The platform gives pictures no name. */
const PICTURE = '照片.jpg'
const MAX_KNOCKED = 10_000

export interface OfficialOptions {
  readonly fetch?: typeof fetch
  readonly after?: After
}

/**
 * A WeChat Official Account. The first answer to a message travels in the response of its callback while that waits;
 * everything else is a customer-service message.
 */
export function openOfficial(
  settings: OfficialSettings,
  host: Pick<ChannelHost, 'clock' | 'log' | 'random' | 'files'>,
  options: OfficialOptions = {},
): OpenChannel {
  const { clock, log, random } = host
  const after = options.after ?? later
  const platform = createPlatform({ settings, clock, fetch: options.fetch ?? fetch })
  const waiting = createWaiting(clock, after)
  const bring = createBringer(host.files)
  const knocked = new Set<string>()
  let deliver: ((message: Inbound) => Promise<void>) | undefined
  const route = createRoute({
    keys: {
      token: settings.WECHAT_OFFICIAL_TOKEN,
      cipher: createCipher(settings.WECHAT_OFFICIAL_AES_KEY, settings.WECHAT_OFFICIAL_APP_ID),
    },
    plain: settings.WECHAT_OFFICIAL_PLAIN === '1',
    clock,
    log,
    random: () => random.base32(RANDOM_CHARS),
    waiting,
    after,
    deliver: () => deliver,
    withPicture: (message, media) =>
      bring(message, [{ name: PICTURE, bring: (maxBytes) => platform.media(media, maxBytes) }]),
    say: platform.say,
  })

  async function putMenu(): Promise<void> {
    if (!(await platform.putMenu())) log.warn({ channel: 'wechat-official' }, 'the menu could not be put')
  }

  /** One knock a notice; its parts have keys of their own. */
  async function knockOnce(user: string, key: string): Promise<void> {
    const notice = key.replace(PART, '')
    if (knocked.has(notice)) return
    knocked.add(notice)
    forgetOldest(knocked, MAX_KNOCKED)
    if (!(await platform.knock(user))) return
    log.info({ channel: 'wechat-official' }, 'told by a subscription notification that something waits')
  }

  return {
    id: 'wechat-official',
    capabilities: CAPABILITIES['wechat-official'],
    routes: [route],
    health: platform.health,
    async start(to) {
      deliver = to
      void platform.greet()
      if (settings.WECHAT_OFFICIAL_MENU !== '1') return
      void putMenu()
    },
    async send(to, wire, { key, inReplyTo }) {
      if (to.channel !== 'wechat-official') return { ok: false, why: 'invalid' }
      if (inReplyTo !== undefined && waiting.give(inReplyTo, wire.text)) {
        // What follows must not overtake the response.
        await new Promise((resolve) => setImmediate(resolve))
        return { ok: true }
      }
      const result = await platform.say(to.conversation, wire.text)
      if (!result.ok && result.why === 'window' && inReplyTo === undefined) await knockOnce(to.conversation, key)
      return result
    },
    waitsFor: waiting.waitsFor,
    knock: (to, key) => knockOnce(to.conversation, key),
    async stop() {
      deliver = undefined
      waiting.closeAll()
    },
  }
}

/**
 * Makes the address that a poster's QR code of this account holds, for the code of a station: `LA01`. What the account hears
 * of a scan is the whole sign, `LA01-17K3MQ`: the bare code could have been put into a picture by anybody.
 */
export function sceneQr(
  settings: OfficialSettings,
  { seal, ...options }: Omit<PlatformOptions, 'settings'> & { readonly seal: Seal },
): (code: string) => Promise<string | undefined> {
  const platform = createPlatform({ ...options, settings })
  return (code) => platform.sceneQr(payloadOf(code, seal))
}
