import { z } from 'zod'
import type { Brought } from '../../src/channels/bring-files.ts'
import type { SendResult } from '../../src/ports/channel.ts'
import type { ChannelHealth } from '../../src/ports/channel-entry.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createAccessToken } from '../../src/wechat/access-token.ts'
import { type ApiAnswer, createApi, postJson, TokenRefused } from '../../src/wechat/api.ts'
import { tokenIn } from '../../src/wechat/issued.ts'
import { createMedia } from '../../src/wechat/media.ts'
import { type SendCodes, sendResult } from '../../src/wechat/send-result.ts'
import { encodeMessage } from './encode.ts'
import { MENU } from './menu.ts'
import type { OfficialSettings } from './schema.ts'

/** https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html */
const CODES: SendCodes = {
  // Out of the 48 hours or no follower any more; out of the messages of a window.
  window: [45015, 45047],
  blocked: [43004, 43019],
  invalid: [40003, 40132, 44004, 45002, 87014],
  // The day's calls are used up; too many a minute; no right to send.
  later: { 45009: 60 * 60_000, 45011: 60_000, 48001: 10 * 60_000 },
}
/** 20 characters at most, and nothing of the matter itself. */
const KNOCK = '您提交的事项有了新消息，请点开查看'

const Made = z.object({ ticket: z.string().min(1), url: z.url() })

export interface Platform {
  /** A customer-service message. */
  say(user: string, text: string): Promise<SendResult>
  /** A subscription notification; false when there is no template, or this person did not agree to it. */
  knock(user: string): Promise<boolean>
  /** A picture that somebody sent. */
  media(id: string, maxBytes: number): Promise<Brought>
  putMenu(): Promise<boolean>
  /** Address to draw as a QR code that never ends and brings `scene` back; undefined when the platform made none. */
  sceneQr(scene: string): Promise<string | undefined>
  /** Asks for a token, so that a wrong secret is seen at start. */
  greet(): Promise<void>
  health(): ChannelHealth
}

export interface PlatformOptions {
  readonly settings: OfficialSettings
  readonly clock: Clock
  readonly fetch: typeof fetch
}

/** What the account can be asked to do. Nothing here throws. */
export function createPlatform({ settings, clock, fetch }: PlatformOptions): Platform {
  const base = settings.WECHAT_OFFICIAL_API
  let fault: string | undefined
  const token = createAccessToken(async (force) => {
    const answer = await postJson(fetch, `${base}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid: settings.WECHAT_OFFICIAL_APP_ID,
      secret: settings.WECHAT_OFFICIAL_APP_SECRET,
      force_refresh: force,
    })
    return tokenIn(answer)
  }, clock)
  const api = createApi({ fetch, base, token })
  const media = createMedia({ fetch, base, token })

  async function post(path: string, body: unknown): Promise<ApiAnswer> {
    const answer = await api.post(path, body)
    fault = faultOf(answer)
    return answer
  }

  return {
    media,
    say: async (user, text) => sendResult(await post('/cgi-bin/message/custom/send', encodeMessage(user, text)), CODES),
    async knock(user) {
      const id = settings.WECHAT_OFFICIAL_TEMPLATE_ID
      if (id === undefined) return false
      const data = { [settings.WECHAT_OFFICIAL_TEMPLATE_FIELD]: { value: KNOCK } }
      const answer = await post('/cgi-bin/message/subscribe/bizsend', { touser: user, template_id: id, data })
      return answer.did === 'answered' && answer.code === 0
    },
    async putMenu() {
      const answer = await post('/cgi-bin/menu/create', MENU)
      return answer.did === 'answered' && answer.code === 0
    },
    async sceneQr(scene) {
      const answer = await post('/cgi-bin/qrcode/create', {
        action_name: 'QR_LIMIT_STR_SCENE',
        action_info: { scene: { scene_str: scene } },
      })
      const made = answer.did === 'answered' && answer.code === 0 ? Made.safeParse(answer.data) : undefined
      return made?.success === true ? made.data.url : undefined
    },
    async greet() {
      try {
        await token.get()
        fault = undefined
      } catch (cause) {
        fault = faultOf({ did: 'failed', code: cause instanceof TokenRefused ? cause.code : 0 })
      }
    },
    health: () => (fault === undefined ? { ok: true } : { ok: false, why: fault }),
  }
}

function faultOf(answer: ApiAnswer): string | undefined {
  if (answer.did === 'answered')
    return answer.code === 48001 ? '公众号没有客服消息的权限，五秒内答不完的回复发不出去' : undefined
  if (answer.code === undefined || answer.code === 0) return '公众号接口暂时连不上'
  return `公众号接口不给凭证（错误码${answer.code}），请核对密钥和接口IP白名单`
}
