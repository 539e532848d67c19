import { expect, test } from 'vitest'
import { createAccessToken } from './access-token.ts'
import { createApi, TokenRefused } from './api.ts'
import { sendResult } from './send-result.ts'

const clock = { at: 0, now: () => clock.at }
const CODES = { window: [45015], blocked: [], invalid: [40003], later: { 45011: 60_000 } }

/** A platform that counts the tokens it gave. */
function platform(answers: (word: string) => unknown) {
  const asked: boolean[] = []
  const token = createAccessToken(async (force) => {
    asked.push(force)
    await Promise.resolve()
    return { token: `t${asked.length}`, expiresInS: 7_200 }
  }, clock)
  const fetch = async (url: string | URL | Request): Promise<Response> => {
    const answer = answers(new URL(String(url)).searchParams.get('access_token') as string)
    return answer instanceof Response ? answer : Response.json(answer)
  }
  return { asked, token, api: createApi({ fetch, base: 'http://here', token }) }
}

test('many calls at once ask for one token, and it is kept until shortly before it ends', async () => {
  clock.at = 0
  const { asked, token } = platform(() => ({}))
  expect(await Promise.all(Array.from({ length: 20 }, () => token.get()))).toEqual(Array(20).fill('t1'))
  clock.at = 7_200_000 - 5 * 60_000 - 1
  expect(await token.get()).toBe('t1')
  clock.at += 1
  expect(await token.get()).toBe('t2')
  expect(asked).toEqual([false, false])
})

test.each([40001, 40014, 42001])(
  'after code %i one new token is forced, however many calls were refused',
  async (code) => {
    clock.at = 0
    const { asked, api } = platform((word) => ({ errcode: word === 't1' ? code : 0 }))
    const all = await Promise.all(Array.from({ length: 9 }, () => api.post('/x', {})))
    expect(all.every((answer) => answer.did === 'answered' && answer.code === 0)).toBe(true)
    expect(asked).toEqual([false, true])
  },
)

test('a token that is refused again is not asked for a third time', async () => {
  clock.at = 0
  const { asked, api } = platform(() => ({ errcode: 40001 }))
  expect(sendResult(await api.post('/x', {}), CODES)).toEqual({ ok: false, why: 'retry' })
  expect(asked).toEqual([false, true])
})

test('a token that cannot be had is asked for again by the next call', async () => {
  let tries = 0
  const token = createAccessToken(async () => {
    tries += 1
    if (tries === 1) throw new TokenRefused(40164)
    return { token: 't', expiresInS: 7_200 }
  }, clock)
  const api = createApi({ fetch: async () => Response.json({ errcode: 0, msgid: 7 }), base: 'http://here', token })
  expect(await api.post('/x', {})).toEqual({ did: 'failed', code: 40164 })
  expect(sendResult(await api.post('/x', {}), CODES)).toEqual({ ok: true, id: '7' })
})

test('what the platform answers becomes what the outbox understands', async () => {
  const cases: readonly (readonly [answer: unknown, result: unknown])[] = [
    [{ errcode: 0 }, { ok: true }],
    [{ errcode: 45015 }, { ok: false, why: 'window' }],
    [{ errcode: 40003 }, { ok: false, why: 'invalid' }],
    [{ errcode: 45011 }, { ok: false, why: 'retry', afterMs: 60_000 }],
    [{ errcode: -1 }, { ok: false, why: 'retry' }],
    [{ errcode: 'none' }, { ok: false, why: 'retry' }],
    [
      new Response('busy', { status: 429, headers: { 'retry-after': '30' } }),
      { ok: false, why: 'retry', afterMs: 30_000 },
    ],
    [new Response('busy', { status: 429, headers: { 'retry-after': 'soon' } }), { ok: false, why: 'retry' }],
    [new Response('<html>', { status: 200 }), { ok: false, why: 'retry' }],
    [new Response('', { status: 503 }), { ok: false, why: 'retry' }],
    [Response.json(null), { ok: false, why: 'retry' }],
  ]
  for (const [answer, result] of cases) {
    const { api } = platform(() => answer)
    expect(sendResult(await api.post('/x', {}), CODES)).toEqual(result)
  }
})
