import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Keyed hash of a secret. The key lies outside the database, so that the 53 bits of a receipt's secret cannot be tried
 * out by somebody who has only the database; a slow hash would cost the filing rate and add nothing to that.
 */
export function sealWith(key: Buffer): (secret: string) => string {
  return (secret) => createHmac('sha256', key).update(secret).digest('base64url')
}

export function equalSecret(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
