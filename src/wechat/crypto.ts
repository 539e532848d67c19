import { createCipheriv, createDecipheriv } from 'node:crypto'
import { CallbackRefused } from './refused.ts'

const BLOCK = 32
const IV_BYTES = 16
const PREFIX_BYTES = 16
const LENGTH_BYTES = 4
const AES_BLOCK = 16
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** EncodingAESKey as the platform shows it: 43 letters and digits. */
export const AES_KEY = /^[A-Za-z0-9]{43}$/

export interface Cipher {
  /** @param prefix 16 random bytes, as ASCII */
  seal(message: string, prefix: string): string
  /** @throws {CallbackRefused} nothing of ours, or meant for another receiver */
  open(encrypted: string): string
}

/**
 * The message encryption of WeChat and WeCom: AES-256-CBC over `16 random bytes, length (4 bytes, big endian), message,
 * receiver`, padded as PKCS7 to 32 bytes.
 * @param receiveId app id of an Official Account, corp id of WeCom
 */
export function createCipher(encodingAesKey: string, receiveId: string): Cipher {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const iv = key.subarray(0, IV_BYTES)
  const receiver = Buffer.from(receiveId)

  return {
    seal(message, prefix) {
      const random = Buffer.from(prefix, 'ascii')
      if (random.length !== PREFIX_BYTES) throw new RangeError('the random part has 16 bytes')
      const words = Buffer.from(message)
      const length = Buffer.alloc(LENGTH_BYTES)
      length.writeUInt32BE(words.length)
      const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
      const plain = pad(Buffer.concat([random, length, words, receiver]))
      return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
    },
    open(encrypted) {
      const bytes = BASE64.test(encrypted) ? Buffer.from(encrypted, 'base64') : Buffer.alloc(0)
      if (bytes.length === 0 || bytes.length % AES_BLOCK !== 0) throw new CallbackRefused('forged')
      const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
      const plain = unpad(Buffer.concat([decipher.update(bytes), decipher.final()]))
      const start = PREFIX_BYTES + LENGTH_BYTES
      if (plain.length < start) throw new CallbackRefused('forged')
      const end = start + plain.readUInt32BE(PREFIX_BYTES)
      if (end > plain.length || !plain.subarray(end).equals(receiver)) throw new CallbackRefused('forged')
      return plain.subarray(start, end).toString()
    },
  }
}

function pad(bytes: Buffer): Buffer {
  const count = BLOCK - (bytes.length % BLOCK)
  return Buffer.concat([bytes, Buffer.alloc(count, count)])
}

function unpad(bytes: Buffer): Buffer {
  const count = bytes.at(-1) ?? 0
  if (count < 1 || count > BLOCK || count > bytes.length) throw new CallbackRefused('forged')
  if (bytes.subarray(-count).some((byte) => byte !== count)) throw new CallbackRefused('forged')
  return bytes.subarray(0, -count)
}
