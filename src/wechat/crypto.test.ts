import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoSealed, openSealed } from './callback.ts'
import { createCipher } from './crypto.ts'
import { sign } from './signature.ts'

/** The example that comes with the platform's own libraries. */
const SAMPLE = {
  token: 'QDG6eK',
  cipher: createCipher('jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C', 'wx5823bf96d3bd56c7'),
}
const SEALED_HELLO =
  'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q=='

const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const APP = 'wxb11529c136998cb6'
const PREFIX = 'aaaabbbbccccdddd'
const ours = createCipher(KEY, APP)

test('the published request for checking an address is answered with the published number', () => {
  const query = new URLSearchParams({
    msg_signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
    timestamp: '1409659589',
    nonce: '263014780',
    echostr: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
  })
  expect(echoSealed(query, SAMPLE, 1_409_659_589_000)).toBe('1616140317555161061')
})

test('the published message is read', () => {
  const query = new URLSearchParams({
    msg_signature: '477715d11cdb4164915debcba66cb864d751f3e6',
    timestamp: '1409659813',
    nonce: '1372623149',
  })
  const body = `<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><Encrypt><![CDATA[${SEALED_HELLO}]]></Encrypt><AgentID><![CDATA[218]]></AgentID></xml>`
  const fields = openSealed(query, body, SAMPLE, 1_409_659_813_000)
  expect(Object.fromEntries(fields)).toMatchObject({
    FromUserName: 'mycreate',
    MsgType: 'text',
    Content: 'hello',
    AgentID: '218',
    MsgId: '4561255354251345929',
  })
})

test('with the fixed random part of the published Java test the ciphertext is the published one', () => {
  expect(ours.seal('我是中文abcd123', PREFIX)).toBe(
    'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
  )
})

test('the library of the platform reads what is sealed here and seals what is read here, at every length', () => {
  for (let length = 0; length <= 130; length++) {
    const words = '民'.repeat(length).slice(0, length)
    expect(decrypt(KEY, ours.seal(words, PREFIX))).toMatchObject({ message: words, id: APP })
    const plain = 'x'.repeat(length)
    expect(ours.open(encrypt(KEY, plain, APP))).toBe(plain)
  }
})

test('signatures are those of the library of the platform', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2e9 }), fc.string(), fc.string(), (token, at, nonce, sealed) => {
      expect(sign([token, String(at), nonce, sealed])).toBe(getSignature(token, at, nonce, sealed))
    }),
    { numRuns: 50 },
  )
})

test('whatever is sealed is read again, and one changed bit of it is not read as something else of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat({ max: 7 }), (words, place, bit) => {
      const sealed = ours.seal(words, PREFIX)
      expect(ours.open(sealed)).toBe(words)
      const bytes = Buffer.from(sealed, 'base64')
      // The last two blocks hold receiver and padding; a change there never goes unnoticed, signature or not.
      const at = bytes.length - 1 - (place % 16)
      bytes[at] = (bytes[at] as number) ^ (1 << bit)
      expect(() => ours.open(bytes.toString('base64'))).toThrow('forged')
    }),
    { numRuns: 50 },
  )
})

test('what is meant for another account, or is no ciphertext at all, is refused', () => {
  const other = createCipher(KEY, 'wxsomebodyelse')
  for (const sealed of [
    other.seal('你好', PREFIX),
    createCipher(KEY, `${APP}x`).seal('你好', PREFIX),
    '',
    '=',
    'AAAA',
    '你好',
    `${ours.seal('你好', PREFIX)} `,
  ])
    expect(() => ours.open(sealed), sealed).toThrow('forged')
})
