import { createCipher } from '../../src/wechat/crypto.ts'
import { sign } from '../../src/wechat/signature.ts'
import { writeXml } from '../../src/wechat/xml.ts'
import { type Call, type JsonApi, jsonApi } from './json-api.ts'

export const KF_SEND = '/cgi-bin/kf/send_msg'
export const KF_WELCOME = '/cgi-bin/kf/send_msg_on_event'
export const KF_SYNC = '/cgi-bin/kf/sync_msg'
export const KF = 'wk-station'

const AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const CORP = 'ww0123456789abcdef'
const WORD = 'aToken'
const cipher = createCipher(AES_KEY, CORP)

export const kfGiven = (base: string) => ({
  WECOM_CORP_ID: CORP,
  WECOM_KF_SECRET: '0123456789abcdef0123456789abcdef',
  WECOM_KF_TOKEN: WORD,
  WECOM_KF_AES_KEY: AES_KEY,
  WECOM_API: base,
})

type Json = Readonly<Record<string, unknown>>

/** The platform's side of 微信客服: it keeps what customers wrote and hands it out from a cursor on. */
export interface KfApi extends JsonApi {
  /** Writes down one thing that happened; its place, counted from 1. */
  put(message: Json): number
  /** How many were handed out. */
  handedOut(): number
}

/** @param page most that one pull brings */
export async function kfApi(page = 1_000): Promise<KfApi> {
  const messages: Json[] = []
  let handedOut = 0
  const pull = ({ body }: Call) => {
    const from = Number(body.cursor ?? 0)
    const end = Math.min(messages.length, from + page)
    handedOut = Math.max(handedOut, end)
    return {
      errcode: 0,
      msg_list: messages.slice(from, end),
      next_cursor: String(end),
      has_more: end < messages.length ? 1 : 0,
    }
  }
  const api = await jsonApi((call) => {
    if (call.path === '/cgi-bin/gettoken') return { errcode: 0, access_token: 'k-token', expires_in: 7_200 }
    if (call.query.get('access_token') !== 'k-token') return { errcode: 40014 }
    return call.path === KF_SYNC ? pull(call) : { errcode: 0, msgid: call.body.msgid }
  })
  return Object.assign(api, { put: (message: Json) => messages.push(message), handedOut: () => handedOut })
}

export const says = (user: string, id: string, now: number, more: Json): Json => ({
  msgid: id,
  open_kfid: KF,
  external_userid: user,
  send_time: Math.floor(now / 1_000),
  origin: 3,
  ...more,
})

export const happened = (user: string, id: string, now: number, event: Json): Json => ({
  msgid: id,
  send_time: Math.floor(now / 1_000),
  origin: 4,
  msgtype: 'event',
  event: { open_kfid: KF, external_userid: user, ...event },
})

/** The callback that says that something is there. */
export function kfCallback(now: number, token = 'pull-me'): Request {
  const timestamp = String(Math.floor(now / 1_000))
  const event = { ToUserName: CORP, MsgType: 'event', Event: 'kf_msg_or_event', Token: token, OpenKfId: KF }
  const sealed = cipher.seal(writeXml(event), 'aaaabbbbccccdddd')
  const query = new URLSearchParams({
    timestamp,
    nonce: 'n0nce',
    msg_signature: sign([WORD, timestamp, 'n0nce', sealed]),
  })
  const body = writeXml({ ToUserName: CORP, AgentID: '', Encrypt: sealed })
  return new Request(`https://office.example/wecom/kf?${query}`, { method: 'POST', body })
}
