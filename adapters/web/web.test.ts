import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { createWebChannel, type WebOptions } from './index.ts'

const ID = 'A'.repeat(32)
const COOKIE = `minyi=${ID}`
const SESSION = createHash('sha256').update(ID).digest('hex')
const ADDRESS = { channel: 'web', account: 'web', conversation: SESSION, user: SESSION } as const
const POST = { id: 'message-1', text: '遛狗要牵绳吗' }

const delivered: Inbound[] = []
let refusal: Error | undefined
beforeEach(() => {
  delivered.length = 0
  refusal = undefined
})

const silent = (): void => undefined
let made = 0

function makeChannel(options: Partial<WebOptions> = {}): ReturnType<typeof createWebChannel> {
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

async function start(options: Partial<WebOptions> = {}): Promise<ReturnType<typeof createWebChannel>> {
  const channel = makeChannel(options)
  await channel.start(async (message) => {
    if (refusal !== undefined) throw refusal
    delivered.push(message)
  })
  return channel
}

type Channel = Awaited<ReturnType<typeof start>>

async function post(
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
async function events(
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

const send = (channel: Channel, text: string, key = text): Promise<unknown> =>
  channel.send(ADDRESS, { text, choices: [] }, { key })

describe('posting a message', () => {
  test('is accepted after it was delivered, under a key of session and message', async () => {
    const channel = await start()
    const response = await post(channel, { ...POST, action: 'choice:2' })
    expect(response.status).toBe(202)
    expect(delivered).toEqual([
      expect.objectContaining({
        key: `web:${SESSION}:message-1`,
        from: ADDRESS,
        sender: { id: SESSION },
        scope: 'direct',
        text: POST.text,
        action: 'choice:2',
      }),
    ])
  })

  test('never shows the raw cookie to the conversation', async () => {
    const channel = await start()
    await post(channel, POST)
    expect(JSON.stringify(delivered)).not.toContain(ID)
  })

  test('sent again has the same key, and the page still shows it once', async () => {
    const channel = await start()
    await post(channel, POST)
    await post(channel, POST)
    expect(new Set(delivered.map((m) => m.key)).size).toBe(1)
    const seen = await events(channel)
    expect(seen.texts).toEqual([POST.text])
    await seen.end()
  })

  test('that could not be saved says so, is not shown as said, and can be sent again', async () => {
    const channel = await start()
    refusal = new Problem('STORE_FULL')
    const response = await post(channel, POST)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      code: 'STORE_FULL',
      say: refusal.message === '' ? '' : new Problem('STORE_FULL').say,
    })
    const seen = await events(channel)
    expect(seen.texts).toEqual([])
    await seen.end()
    refusal = undefined
    expect((await post(channel, POST)).status).toBe(202)
  })

  test('that fails unexpectedly shows a sentence, not the failure', async () => {
    const channel = await start()
    refusal = new Error('password=hunter2')
    const response = await post(channel, POST)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('hunter2')
  })

  test.each([
    ['a problem with the speed', new Problem('TOO_FAST'), 429],
    ['a text that is too long', new Problem('TEXT_TOO_LONG', { length: 9, max: 4 }), 413],
    ['something that trying again does not help', new Problem('NOT_STAFF'), 422],
  ])('answers %s with its own status', async (_, problem, status) => {
    const channel = await start()
    refusal = problem
    expect((await post(channel, POST)).status).toBe(status)
  })

  test.each([
    ['no text and no button', { id: 'message-1', text: '  ' }],
    ['an action nobody knows', { ...POST, action: 'delete:all' }],
    ['a choice beyond nine', { ...POST, action: 'choice:10' }],
    ['an id with strange characters', { ...POST, id: 'a:b|c#d-----' }],
    ['a field too many', { ...POST, role: '管理员' }],
    ['something that is not JSON', '{"id":'],
    ['a text without end', { ...POST, text: '长'.repeat(20_001) }],
  ])('refuses %s', async (_, body) => {
    const response = await post(await start(), body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'MESSAGE_SHAPE' })
    expect(delivered).toEqual([])
  })

  test('is refused without a session', async () => {
    const response = await post(await start(), POST, { cookie: 'minyi=short' })
    expect(response.status).toBe(401)
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['a frame of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a form', { 'content-type': 'text/plain' }],
    ['a page that does not set our header', { 'x-minyi': '' }],
  ])('is refused from %s', async (_, headers) => {
    const channel = await start()
    expect((await post(channel, POST, headers)).status).toBe(403)
    expect((await post(channel, {}, headers, '/chat/leave')).status).toBe(403)
    expect(delivered).toEqual([])
  })

  test('behind a proxy only the public address counts', async () => {
    const channel = await start({ publicUrl: 'https://minyi.example' })
    expect((await post(channel, POST, { origin: 'https://minyi.example' })).status).toBe(202)
    expect((await post(channel, POST, { origin: 'http://here.example' })).status).toBe(403)
  })

  test('too often within a minute is put off with a sentence', async () => {
    const channel = await start({ limits: { postsPerMinute: 2 } })
    const answers = []
    for (const id of ['message-1', 'message-2', 'message-3']) answers.push(await post(channel, { ...POST, id }))
    expect(answers.map((a) => a.status)).toEqual([202, 202, 429])
    expect(answers[2]?.headers.get('retry-after')).toBe('60')
    expect(delivered).toHaveLength(2)
  })

  test('before the start and after the stop is put off', async () => {
    expect((await post(makeChannel(), POST)).status).toBe(503)
    const channel = await start()
    await channel.stop()
    expect((await post(channel, POST)).status).toBe(503)
  })
})

describe('receiving', () => {
  test('a message sent while no browser was open is there when the page opens', async () => {
    const channel = await start()
    expect(await send(channel, '您的意见有结果了')).toMatchObject({ ok: true })
    const seen = await events(channel)
    expect(seen.texts).toEqual(['您的意见有结果了'])
    await seen.end()
  })

  test('a reconnecting browser gets exactly what it missed', async () => {
    const channel = await start()
    for (const text of ['一', '二', '三']) await send(channel, text)
    const first = await events(channel)
    await first.end()
    await send(channel, '四')
    const again = await events(channel, first.ids[1])
    expect(again.texts).toEqual(['三', '四'])
    await again.end()
  })

  test('an open page hears at once', async () => {
    const channel = await start()
    const page = await events(channel)
    await send(channel, '新消息')
    expect(await page.more()).toContain('新消息')
    await page.end()
  })

  test('the same outgoing message is shown once', async () => {
    const channel = await start()
    await send(channel, '一次', 'key')
    await send(channel, '两次', 'key')
    const seen = await events(channel)
    expect(seen.texts).toEqual(['一次'])
    await seen.end()
  })

  test('one person never sees what is said to another', async () => {
    const channel = await start()
    await send(channel, '只给一个人')
    const other = await events(channel, undefined, `minyi=${'B'.repeat(32)}`)
    expect(other.texts).toEqual([])
    await other.end()
  })

  test('stopping ends open streams', async () => {
    const channel = await start()
    const page = await events(channel)
    await channel.stop()
    expect(await page.more()).toBe('')
  })

  test('needs a session, and a closed window makes room for another', async () => {
    const channel = await start({ limits: { streamsPerSession: 1 } })
    expect((await channel.routes.routes.request('/chat/events')).status).toBe(401)
    const page = await events(channel)
    expect((await channel.routes.routes.request('/chat/events', { headers: { cookie: COOKIE } })).status).toBe(429)
    await page.end()
    await (await events(channel)).end()
  })

  test('an address of another channel or a made-up one is refused', async () => {
    const channel = await start()
    const wire = { text: 'x', choices: [] }
    expect(await channel.send({ ...ADDRESS, channel: 'slack' }, wire, { key: 'k' })).toEqual({
      ok: false,
      why: 'invalid',
    })
    expect(await channel.send({ ...ADDRESS, conversation: 'c-9' }, wire, { key: 'k' })).toEqual({
      ok: false,
      why: 'invalid',
    })
  })
})

describe('the session', () => {
  test('binds the session to this host when it is reached by https', async () => {
    const channel = await start({ secure: true })
    const response = await channel.routes.routes.request('https://here.example/')
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-minyi=.*Secure/)
    expect((await post(channel, POST)).status).toBe(401)
    expect((await post(channel, POST, { cookie: `__Host-${COOKIE}` })).status).toBe(202)
  })

  test('leaving forgets what was said and takes the session away', async () => {
    const channel = await start()
    await send(channel, '秘密')
    const response = await post(channel, {}, {}, '/chat/leave')
    expect(response.headers.get('set-cookie')).toMatch(/^minyi=;.*Max-Age=0/)
    const seen = await events(channel)
    expect(seen.texts).toEqual([])
    await seen.end()
  })
})
