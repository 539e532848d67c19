import { createHash, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../domain/shanghai.ts'

const SHA1 = /^[0-9a-f]{40}$/
const SECONDS = /^[1-9]\d{8,10}$/
/** Clocks may differ so much; a request outside of it is old, or from a future that does not exist. */
export const SKEW_MS = 300_000

/** SHA-1 over the sorted parts, as WeChat and WeCom sign. */
export const sign = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

export function isSigned(signature: string, parts: readonly string[]): boolean {
  return SHA1.test(signature) && timingSafeEqual(Buffer.from(signature), Buffer.from(sign(parts)))
}

/** @param timestamp Unix time in seconds, as it stands in the query */
export function isFresh(timestamp: string, now: Instant): boolean {
  return SECONDS.test(timestamp) && Math.abs(Number(timestamp) * 1_000 - now) <= SKEW_MS
}
