import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoPlain, openPlain, openSealed } from './callback.ts'
import { createCipher } from './crypto.ts'
import { sign } from './signature.ts'
import { writeXml } from './xml.ts'

const NOW = 1_790_000_000_000
const KEYS = { token: 'token', cipher: createCipher('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', 'wxapp') }
const sealed = KEYS.cipher.seal(writeXml({ MsgType: 'text', Content: '你好' }), 'aaaabbbbccccdddd')
const BODY = writeXml({ ToUserName: 'gh_1', Encrypt: sealed })

function query(change: Readonly<Record<string, string>> = {}): URLSearchParams {
  const at = { timestamp: String(NOW / 1_000), nonce: 'n1', ...change }
  return new URLSearchParams({
    ...at,
    signature: sign([KEYS.token, at.timestamp, at.nonce]),
    msg_signature: sign([KEYS.token, at.timestamp, at.nonce, sealed]),
    ...change,
  })
}

test('a signed callback is read up to five minutes early or late', () => {
  for (const shift of [-300, 0, 300])
    expect(openSealed(query({ timestamp: String(NOW / 1_000 + shift) }), BODY, KEYS, NOW).get('Content')).toBe('你好')
})

test.each(['-301', '301', '86400', '-86400'])('a signature of %s seconds from now is stale', (shift) => {
  const late = query({ timestamp: String(NOW / 1_000 + Number(shift)) })
  expect(() => openSealed(late, BODY, KEYS, NOW)).toThrow('stale')
  expect(() => openPlain(late, BODY, KEYS, NOW)).toThrow('stale')
})

test('a time that is no number is never fresh, however it is signed', () => {
  for (const timestamp of ['now', '1e9', '-1790000000', ' 1790000000', '0x6ab13b80', 'Infinity', `${NOW}`])
    expect(() => openSealed(query({ timestamp }), BODY, KEYS, NOW), timestamp).toThrow('stale')
})

test('one changed sign in signature, time, nonce or body is refused', () => {
  const names = ['msg_signature', 'timestamp', 'nonce', 'body'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.constantFrom('0', '7', 'a', 'f', 'Z', '%'),
      (name, at, letter) => {
        const good = query()
        const value = name === 'body' ? sealed : (good.get(name) as string)
        const place = at % value.length
        const bad = value.slice(0, place) + letter + value.slice(place + 1)
        fc.pre(bad !== value)
        if (name !== 'body') good.set(name, bad)
        const body = name === 'body' ? writeXml({ Encrypt: bad }) : BODY
        expect(() => openSealed(good, body, KEYS, NOW)).toThrow(/forged/)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a value that is missing, empty or there twice is refused', () => {
  for (const name of ['msg_signature', 'timestamp', 'nonce']) {
    const missing = query()
    missing.delete(name)
    const empty = query()
    empty.set(name, '')
    const twice = query()
    twice.append(name, twice.get(name) as string)
    for (const bad of [missing, empty, twice]) expect(() => openSealed(bad, BODY, KEYS, NOW)).toThrow('forged')
  }
})

test('a plain body does not pass for an encrypted one, and plain signatures are checked too', () => {
  const plain = writeXml({ MsgType: 'text', Content: '你好' })
  expect(() => openSealed(query(), plain, KEYS, NOW)).toThrow('forged')
  expect(openPlain(query(), plain, KEYS, NOW).get('Content')).toBe('你好')
  expect(() => openPlain(query({ signature: sign(['other', '1']) }), plain, KEYS, NOW)).toThrow('forged')
})

test('what is echoed is printable and signed', () => {
  expect(echoPlain(query({ echostr: '12345' }), KEYS, NOW)).toBe('12345')
  expect(() => echoPlain(query({ echostr: '1 <b>' }), KEYS, NOW)).toThrow('forged')
  expect(() => echoPlain(query({ echostr: '12345', signature: 'x' }), KEYS, NOW)).toThrow('forged')
})
