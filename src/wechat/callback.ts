import type { Instant } from '../domain/shanghai.ts'
import type { Cipher } from './crypto.ts'
import { CallbackRefused } from './refused.ts'
import { isFresh, isSigned } from './signature.ts'
import { fieldsOf, readXml } from './xml.ts'

/** Printable and short: what is echoed back can be nothing else. */
const ECHO = /^[\x21-\x7e]{1,512}$/

export interface CallbackKeys {
  readonly token: string
  readonly cipher: Cipher
}

export type Fields = ReadonlyMap<string, string>

/** A value that must be there once. @throws {CallbackRefused} */
function once(query: URLSearchParams, name: string): string {
  const [value, ...more] = query.getAll(name)
  if (value === undefined || value === '' || more.length > 0) throw new CallbackRefused('forged')
  return value
}

/** Signature over token, time, nonce and `body`, and a time near ours. @throws {CallbackRefused} */
function check(query: URLSearchParams, name: string, token: string, now: Instant, body: readonly string[] = []): void {
  const timestamp = once(query, 'timestamp')
  const parts = [token, timestamp, once(query, 'nonce'), ...body]
  if (!isSigned(once(query, name), parts)) throw new CallbackRefused('forged')
  if (!isFresh(timestamp, now)) throw new CallbackRefused('stale')
}

/** What the platform wants to read back when the address is entered there, signed in the open (Official Account). */
export function echoPlain(query: URLSearchParams, { token }: Pick<CallbackKeys, 'token'>, now: Instant): string {
  check(query, 'signature', token, now)
  return printable(once(query, 'echostr'))
}

/** The same, encrypted (WeCom). */
export function echoSealed(query: URLSearchParams, { token, cipher }: CallbackKeys, now: Instant): string {
  const sealed = once(query, 'echostr')
  check(query, 'msg_signature', token, now, [sealed])
  return printable(cipher.open(sealed))
}

/** The fields of an encrypted callback. @throws {CallbackRefused} */
export function openSealed(
  query: URLSearchParams,
  body: string,
  { token, cipher }: CallbackKeys,
  now: Instant,
): Fields {
  const sealed = fieldsOf(readXml(body)).get('Encrypt') ?? ''
  if (sealed === '') throw new CallbackRefused('forged')
  check(query, 'msg_signature', token, now, [sealed])
  return fieldsOf(readXml(cipher.open(sealed)))
}

/** The fields of a callback in the open. The signature covers the address alone, not the words. @throws {CallbackRefused} */
export function openPlain(
  query: URLSearchParams,
  body: string,
  { token }: Pick<CallbackKeys, 'token'>,
  now: Instant,
): Fields {
  check(query, 'signature', token, now)
  return fieldsOf(readXml(body))
}

function printable(text: string): string {
  if (!ECHO.test(text)) throw new CallbackRefused('forged')
  return text
}
