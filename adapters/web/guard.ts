import type { Context } from 'hono'

/** Only a script of our own page can set it: other sites would have to ask first and are never allowed. */
export const GUARD_HEADER = 'x-minyi'

/**
 * Whether a post comes from our own page: JSON (or bytes), the header above, and no foreign Origin. `publicUrl` is the address
 * that people type when a proxy in front changes it; without it the Host header decides.
 */
export function isOwnPost(c: Context, publicUrl: string | undefined, type = 'application/json'): boolean {
  if (c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== type) return false
  if (c.req.header(GUARD_HEADER) !== '1') return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return site === undefined
  if (!URL.canParse(origin)) return false
  if (publicUrl !== undefined) return new URL(origin).origin === new URL(publicUrl).origin
  return new URL(origin).host === c.req.header('host')
}
