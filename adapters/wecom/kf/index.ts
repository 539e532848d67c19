import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createBringer, type KeptFile } from '../../../src/channels/bring-files.ts'
import { forgetOldest } from '../../../src/channels/forget-oldest.ts'
import type { After } from '../../../src/channels/later.ts'
import { isProblem } from '../../../src/domain/problem.ts'
import type { Inbound, SendResult } from '../../../src/ports/channel.ts'
import type { ChannelHost } from '../../../src/ports/channel-entry.ts'
import { createAccessToken } from '../../../src/wechat/access-token.ts'
import { type ApiAnswer, createApi, getJson } from '../../../src/wechat/api.ts'
import { createCipher } from '../../../src/wechat/crypto.ts'
import { tokenIn } from '../../../src/wechat/issued.ts'
import { createMedia } from '../../../src/wechat/media.ts'
import { type SendCodes, sendResult } from '../../../src/wechat/send-result.ts'
import type { Deliver, Part } from '../part.ts'
import type { KfSettings } from '../schema.ts'
import { cursorsIn } from './cursors.ts'
import type { Heard } from './decode.ts'
import { isKf, placeOf } from './place.ts'
import { createPoller } from './poller.ts'
import { createKfRoute } from './route.ts'

/** https://developer.work.weixin.qq.com/document/path/90313 */
const CODES: SendCodes = {
  // Five messages, 48 hours; the session is over, or a colleague has taken it.
  window: [95001, 95002, 95013, 95018],
  blocked: [84061],
  invalid: [40003, 40008, 44004, 95000, 95004],
  later: { 45009: 60_000, 45033: 1_000 },
}
const MAX_WELCOMES = 1_000

export interface KfOptions {
  readonly settings: KfSettings
  readonly host: Pick<ChannelHost, 'clock' | 'log' | 'folder' | 'files'>
  readonly fetch: typeof fetch
  readonly after: After
}

/** 微信客服: citizens write from WeChat without following or befriending anybody. */
export function createKf({ settings, host, fetch, after }: KfOptions): Part {
  const { clock, log } = host
  const cipher = createCipher(settings.aesKey, settings.corpId)
  const welcomes = new Map<string, string>()
  let fault: string | undefined
  let to: Deliver | undefined

  const token = createAccessToken(async () => {
    const query = new URLSearchParams({ corpid: settings.corpId, corpsecret: settings.secret })
    return tokenIn(await getJson(fetch, `${settings.api}/cgi-bin/gettoken?${query}`))
  }, clock)
  const bare = createApi({ fetch, base: settings.api, token })
  const fetchMedia = createMedia({ fetch, base: settings.api, token })
  const bring = createBringer(host.files)
  const keptUnder = (id: string, { files }: Inbound): KeptFile => ({
    name: files[0]?.kind === 'image' ? '照片.jpg' : '文件',
    bring: (maxBytes) => fetchMedia(id, maxBytes),
  })
  const api = {
    async post(path: string, body: unknown): Promise<ApiAnswer> {
      const answer = await bare.post(path, body)
      fault = faultOf(answer)
      return answer
    },
  }

  /** Who writes too fast hears so and is not asked again; what could not be stored is brought again. */
  async function deliver({ message, welcome, media }: Heard): Promise<void> {
    if (welcome !== undefined) {
      welcomes.set(message.key, welcome)
      forgetOldest(welcomes, MAX_WELCOMES)
    }
    try {
      await to?.(media === undefined ? message : await bring(message, [keptUnder(media, message)]))
    } catch (error) {
      if (!isProblem(error, 'TOO_FAST')) throw error
      await say(message.from.conversation, error.say, message.key)
    }
  }

  const poller = createPoller({
    api,
    cursors: cursorsIn(join(host.folder, 'wecom', 'cursors.json')),
    clock,
    log,
    after,
    deliver,
  })

  async function say(conversation: string, content: string, key: string, answers?: string): Promise<SendResult> {
    const place = placeOf(conversation)
    if (place === undefined) return { ok: false, why: 'invalid' }
    const text = { msgid: idOf(key), msgtype: 'text', text: { content } }
    const welcome = answers === undefined ? undefined : welcomes.get(answers)
    if (answers !== undefined && welcome !== undefined) {
      welcomes.delete(answers)
      return sendResult(await api.post('/cgi-bin/kf/send_msg_on_event', { code: welcome, ...text }), CODES)
    }
    const body = { touser: place.customer, open_kfid: place.account, ...text }
    return sendResult(await api.post('/cgi-bin/kf/send_msg', body), CODES)
  }

  return {
    routes: [
      createKfRoute({
        keys: { token: settings.token, cipher },
        clock,
        log,
        wake: (account, word) => void poller.wake(account, word),
      }),
    ],
    carrierOf: (conversation) => (isKf(conversation) ? 'kf' : undefined),
    start(deliverTo) {
      to = deliverTo
      void poller.resume()
    },
    send: (address, wire, { key, inReplyTo }) => say(address.conversation, wire.text, key, inReplyTo),
    health: () => (fault === undefined ? { ok: true } : { ok: false, why: fault }),
    stop: () => poller.stop(),
  }
}

/** The platform's own key of a message: 32 signs, the same for the same message. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 32)

function faultOf(answer: ApiAnswer): string | undefined {
  if (answer.did === 'answered') return undefined
  if (answer.code === undefined || answer.code === 0) return '企业微信接口暂时连不上'
  return `企业微信接口不给凭证（错误码${answer.code}），请核对企业ID、密钥和可信IP`
}
