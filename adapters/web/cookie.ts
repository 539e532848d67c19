import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Random } from '../../src/domain/receipt.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import { hashSession, type SessionHash } from './decode.ts'

/** 32 characters of 5 bits: 160 random bits. */
const ID_CHARS = 32
const ID = /^[0-9A-Z]{32}$/
/** Long enough to hear the result of an opinion in the browser that gave it. */
const KEEP_SECONDS = (90 * DAY_MS) / 1000
const NAME = 'minyi'
const IN_FRAME = { sameSite: 'None', secure: true, partitioned: true, prefix: 'host' } as const

/** `secure` is for a site reached by https: the cookie is then also bound to this one host (`__Host-`). */
export interface CookieSettings {
  readonly random: Random
  readonly secure: boolean
}

const read = (c: Context, secure: boolean): string | undefined => {
  const id = secure ? getCookie(c, NAME, 'host') : getCookie(c, NAME)
  return id !== undefined && ID.test(id) ? id : undefined
}

/** Session of a request, by the hash of its cookie; undefined when there is none. */
export function sessionOf(c: Context, settings: CookieSettings): SessionHash | undefined {
  const id = read(c, settings.secure)
  return id === undefined ? undefined : hashSession(id)
}

/**
 * Gives the browser a session or prolongs the one it has. In a frame on another site the cookie is one of that site alone
 * (Partitioned), so that nobody can be followed from one site to the next; browsers keep it only over https.
 */
export function keepSession(c: Context, settings: CookieSettings, framed = false): void {
  const id = read(c, settings.secure) ?? settings.random.base32(ID_CHARS)
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: KEEP_SECONDS } as const
  if (!settings.secure) setCookie(c, NAME, id, options)
  else if (framed) setCookie(c, NAME, id, { ...options, ...IN_FRAME })
  else setCookie(c, NAME, id, { ...options, secure: true, prefix: 'host' })
}

/** Also where it was kept in a frame. */
export function dropSession(c: Context, settings: CookieSettings): void {
  if (!settings.secure) return void deleteCookie(c, NAME, { path: '/' })
  deleteCookie(c, NAME, { path: '/', secure: true, prefix: 'host' })
  setCookie(c, NAME, '', { path: '/', maxAge: 0, httpOnly: true, ...IN_FRAME })
}
