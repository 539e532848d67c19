import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from './refusal.ts'

/**
 * Refuses a body above so many bytes. A declared length is believed, as Node reads no further than it; only what has
 * none is counted piece by piece, because that costs every request a stream of its own.
 */
export function measured(maxBytes: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: maxBytes, onError: (c) => refuse(c, 'BODY_TOO_LARGE') })
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const { headers } = c.req.raw
    const length = headers.get('content-length')
    if (length === null || !/^\d+$/.test(length) || headers.has('transfer-encoding')) return counted(c, next)
    return Number(length) > maxBytes ? Promise.resolve(refuse(c, 'BODY_TOO_LARGE')) : next()
  }
}
