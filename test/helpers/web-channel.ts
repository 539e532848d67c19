import { createHash } from 'node:crypto'
import { createWebChannel, type WebOptions } from '../../adapters/web/index.ts'
import type { Inbound } from '../../src/ports/channel.ts'

/** A web channel of a test, without a server, and a browser that knows its cookie. */

export const ID = 'A'.repeat(32)
export const COOKIE = `minyi=${ID}`
export const SESSION = createHash('sha256').update(ID).digest('hex')
export const ADDRESS = { channel: 'web', account: 'web', conversation: SESSION, user: SESSION } as const

const silent = (): void => undefined
let made = 0

export function makeChannel(options: Partial<WebOptions> = {}): ReturnType<typeof createWebChannel> {
  return createWebChannel({
    random: {
      base32(n) {
        made += 1
        return String(made).padStart(n, 'Z')
      },
      digits: () => '0',
    },
    clock: { now: () => 1_789_000_000_000 },
    log: { info: silent, warn: silent, error: silent },
    botName: '小助手',
    ...options,
  })
}

export async function startWeb(
  options: Partial<WebOptions> = {},
  deliver: (message: Inbound) => void = silent,
): Promise<ReturnType<typeof createWebChannel>> {
  const channel = makeChannel(options)
  await channel.start(async (message) => deliver(message))
  return channel
}

type Channel = Awaited<ReturnType<typeof startWeb>>

export async function post(
  channel: Channel,
  body: unknown,
  headers: Record<string, string> = {},
  path = '/chat/messages',
): Promise<Response> {
  return channel.routes.routes.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-minyi': '1',
      host: 'here.example',
      origin: 'http://here.example',
      cookie: COOKIE,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** What the stream holds up to the `ready` event; the stream is then left open or cancelled. */
export async function events(
  channel: Channel,
  lastId?: string,
  cookie = COOKIE,
): Promise<{ ids: string[]; texts: string[]; end: () => Promise<unknown>; more: () => Promise<string> }> {
  const headers: Record<string, string> = { cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) }
  const response = await channel.routes.routes.request('/chat/events', { headers })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let all = ''
  while (!all.includes('event: ready')) {
    const { value } = (await reader?.read()) ?? {}
    if (value === undefined) throw new Error(`stream ended early with ${response.status}: ${all}`)
    all += value
  }
  const more = async (): Promise<string> => {
    let next = ''
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      next += value ?? ''
      if (done || next.includes('data: ')) return next
    }
  }
  return {
    ids: [...all.matchAll(/^id: (.+)$/gm)].map((m) => m[1] as string),
    texts: [...all.matchAll(/^data: (\{.*"text".*\})$/gm)].map(
      (m) => (JSON.parse(m[1] as string) as { text: string }).text,
    ),
    end: async () => reader?.cancel(),
    more,
  }
}

/** Sends an answer. */
export const send = (channel: Channel, text: string, key = text): Promise<unknown> =>
  channel.send(ADDRESS, { text, choices: [] }, { key, inReplyTo: 'question' })
