import { createHmac } from 'node:crypto'

export const SECRET = 'a-signing-secret-of-32-characters'

export type Headers = Record<string, string>

export const signatureOf = (body: string, time: string, secret = SECRET): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`

export const nowInSeconds = (): string => String(Math.floor(Date.now() / 1_000))

/** Events are JSON, everything that is pressed or filled in is a form with JSON in it, commands are a form. */
export function bodyOf(payload: Record<string, unknown> | URLSearchParams): string {
  if (payload instanceof URLSearchParams) return String(payload)
  const json = JSON.stringify(payload)
  return 'event' in payload ? json : String(new URLSearchParams({ payload: json }))
}

/** A body with the headers under which Slack sends it. */
export function signed(body: string, time = nowInSeconds(), more: Headers = {}): { body: string; headers: Headers } {
  return {
    body,
    headers: {
      'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': time,
      'x-slack-signature': signatureOf(body, time),
      ...more,
    },
  }
}
