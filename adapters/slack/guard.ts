import type { IncomingMessage } from 'node:http'
import { isValidSlackRequest } from '@slack/bolt'
import type { Instant } from '../../src/domain/shanghai.ts'

/** Slack's own bound for the past; it must hold for the future too, or a request taken down today could be played later. */
const SKEW_MS = 5 * 60_000
const SECONDS = /^\d{10}$/
const SIGNATURE = /^v0=[0-9a-f]{64}$/
const SSL_CHECK = /^ssl_check=1(?:&token=[\w-]*)?$/

type Buffered = IncomingMessage & { readonly rawBody: Buffer }

/** Why a request is refused, as an HTTP status; undefined lets it pass. What is not Slack's own is never read any further. */
export function refusal(request: Buffered, secret: string, at: Instant): 400 | 401 | undefined {
  const body = request.rawBody.toString()
  // Slack looks now and then whether the certificate is good; such a request carries nothing.
  if (request.headers['x-slack-signature'] === undefined && SSL_CHECK.test(body)) return undefined
  if (!isSlacks(request, body, secret, at)) return 401
  return isWellFormed(request, body) ? undefined : 400
}

function isSlacks({ headers }: Buffered, body: string, secret: string, at: Instant): boolean {
  const time = headers['x-slack-request-timestamp']
  const signature = headers['x-slack-signature']
  if (typeof time !== 'string' || !SECONDS.test(time)) return false
  if (typeof signature !== 'string' || !SIGNATURE.test(signature)) return false
  if (Math.abs(at - Number(time) * 1_000) > SKEW_MS) return false
  return isValidSlackRequest({
    signingSecret: secret,
    body,
    nowMilliseconds: at,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) },
  })
}

/** Whether the body holds an object in one of Slack's two ways; the library takes that for granted. */
function isWellFormed(request: Buffered, body: string): boolean {
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return isObject(body)
  const payload = new URLSearchParams(body).getAll('payload')
  return payload.length === 0 || (payload.length === 1 && isObject(payload[0] as string))
}

function isObject(json: string): boolean {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
  } catch {
    return false
  }
}
