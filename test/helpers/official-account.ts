import { createCipher } from '../../src/wechat/crypto.ts'
import { sign } from '../../src/wechat/signature.ts'
import { fieldsOf, readXml, writeXml } from '../../src/wechat/xml.ts'
import { type JsonApi, jsonApi } from './json-api.ts'

export const SEND = '/cgi-bin/message/custom/send'
export const TOKEN = '/cgi-bin/stable_token'
export const KNOCK = '/cgi-bin/message/subscribe/bizsend'
export const GH = 'gh_0123456789ab'

const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const APP_ID = 'wx0123456789abcdef'
const WORD = 'aToken'
const cipher = createCipher(AES_KEY, APP_ID)

export const given = (base: string) => ({
  WECHAT_OFFICIAL_APP_ID: APP_ID,
  WECHAT_OFFICIAL_APP_SECRET: '0123456789abcdef0123456789abcdef',
  WECHAT_OFFICIAL_TOKEN: WORD,
  WECHAT_OFFICIAL_AES_KEY: AES_KEY,
  WECHAT_OFFICIAL_API: base,
})

/** The platform's side of an Official Account: its API, which knows only the tokens it gave and did not take back. */
export interface OfficialApi extends JsonApi {
  /** No token given so far is good any more. */
  takeTokensBack(): void
}

export async function officialApi(): Promise<OfficialApi> {
  let count = 0
  let good = ''
  const api = await jsonApi(({ path, query, body }) => {
    if (path === TOKEN) {
      if (good === '' || body.force_refresh === true) good = `token-${++count}`
      return { access_token: good, expires_in: 7_200 }
    }
    if (query.get('access_token') !== good) return { errcode: 40001 }
    if (path === '/cgi-bin/qrcode/create') return { ticket: 't', url: 'http://weixin.qq.com/q/02abc' }
    return { errcode: 0, errmsg: 'ok' }
  })
  return Object.assign(api, {
    takeTokensBack: () => {
      good = 'none'
    },
  })
}

type Xml = Readonly<Record<string, string | number>>

const ADDRESS = 'https://office.example/wechat-official'

/** The signed part of a callback's address. */
export function signed(now: number, sealed?: string): URLSearchParams {
  const timestamp = String(Math.floor(now / 1_000))
  const query = new URLSearchParams({ timestamp, nonce: 'n0nce', signature: sign([WORD, timestamp, 'n0nce']) })
  if (sealed === undefined) return query
  query.set('encrypt_type', 'aes')
  query.set('msg_signature', sign([WORD, timestamp, 'n0nce', sealed]))
  return query
}

export const request = (query: URLSearchParams, body?: string): Request =>
  new Request(`${ADDRESS}?${query}`, body === undefined ? {} : { method: 'POST', body })

/** A callback as the platform makes it, to be sent as often as it likes. */
export function callback(fields: Xml, now: number): () => Request {
  const sealed = cipher.seal(writeXml(fields), 'aaaabbbbccccdddd')
  const query = signed(now, sealed)
  const body = writeXml({ ToUserName: GH, Encrypt: sealed })
  return () => request(query, body)
}

export const message = (user: string, id: number, fields: Xml): Xml => ({
  ToUserName: GH,
  FromUserName: user,
  CreateTime: 1_790_000_000,
  ...fields,
  MsgId: String(id),
})

export const text = (user: string, id: number, words: string): Xml =>
  message(user, id, { MsgType: 'text', Content: words })

export const event = (user: string, name: string, key = ''): Xml => ({
  ToUserName: GH,
  FromUserName: user,
  CreateTime: 1_790_000_000,
  MsgType: 'event',
  Event: name,
  EventKey: key,
})

/** What the person reads of a response; undefined when nothing. */
export function readPassive(body: string): { readonly to: string; readonly text: string } | undefined {
  if (body === 'success') return undefined
  const outer = fieldsOf(readXml(body))
  const sealed = outer.get('Encrypt')
  if (sealed !== undefined) {
    const parts = [WORD, outer.get('TimeStamp') ?? '', outer.get('Nonce') ?? '', sealed]
    if (outer.get('MsgSignature') !== sign(parts)) throw new Error('the answer is not signed')
  }
  const fields = sealed === undefined ? outer : fieldsOf(readXml(cipher.open(sealed)))
  return { to: fields.get('ToUserName') ?? '', text: fields.get('Content') ?? '' }
}
