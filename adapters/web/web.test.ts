import { beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import {
  ADDRESS,
  COOKIE,
  events,
  ID,
  makeChannel,
  post,
  SESSION,
  send,
  startWeb,
} from '../../test/helpers/web-channel.ts'
import type { WebOptions } from './index.ts'

const POST = { id: 'message-1', text: '遛狗要牵绳吗' }

const delivered: Inbound[] = []
let refusal: Error | undefined
beforeEach(() => {
  delivered.length = 0
  refusal = undefined
})

const start = (options: Partial<WebOptions> = {}): ReturnType<typeof startWeb> =>
  startWeb(options, (message) => {
    if (refusal !== undefined) throw refusal
    delivered.push(message)
  })

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
