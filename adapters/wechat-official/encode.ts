import type { Instant } from '../../src/domain/shanghai.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Cipher } from '../../src/wechat/crypto.ts'
import { sign } from '../../src/wechat/signature.ts'
import { writeXml } from '../../src/wechat/xml.ts'

const MAX_BYTES = CAPABILITIES['wechat-official'].text.max
/** WeChat makes a link of this, whoever wrote it. */
const LINK = /<(?=\/?a[\s/>])/gi

/** Words as words: a link that somebody typed into a message stays letters. */
export function plainly(text: string): string {
  const apart = text.replace(LINK, '< ')
  return Buffer.byteLength(apart) <= MAX_BYTES ? apart : text.replace(LINK, '(')
}

export interface Passive {
  readonly to: string
  readonly from: string
  readonly text: string
  readonly at: Instant
}

/** The answer in the response of the request that brought the message. */
export function encodePassive({ to, from, text, at }: Passive): string {
  return writeXml({
    ToUserName: to,
    FromUserName: from,
    CreateTime: Math.floor(at / 1_000),
    MsgType: 'text',
    Content: plainly(text),
  })
}

/** @param random 16 characters */
export function sealPassive(xml: string, keys: { token: string; cipher: Cipher }, at: Instant, random: string): string {
  const sealed = keys.cipher.seal(xml, random)
  const timestamp = String(Math.floor(at / 1_000))
  return writeXml({
    Encrypt: sealed,
    MsgSignature: sign([keys.token, timestamp, random, sealed]),
    TimeStamp: Number(timestamp),
    Nonce: random,
  })
}

/** A customer-service message. */
export const encodeMessage = (to: string, text: string) => ({
  touser: to,
  msgtype: 'text',
  text: { content: plainly(text) },
})
