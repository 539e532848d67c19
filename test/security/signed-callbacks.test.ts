import { expect, onTestFinished, test } from 'vitest'
import { KF_SEND, KF_SYNC, kfApi, kfCallback, kfGiven, says } from '../helpers/kf-api.ts'
import { callback, text } from '../helpers/official-account.ts'
import { account, NOW } from '../helpers/official-office.ts'
import { settle, until } from '../helpers/until.ts'
import { NOW as WECOM_NOW, wecom } from '../helpers/wecom-office.ts'

const MUTATIONS = 1_000
const SECONDS = [-86_400, -301, 301, 86_400]

/** What a signature covers: the time, the word said once, the signature itself and everything that is sealed. */
const COVERED = ['timestamp', 'nonce', 'msg_signature'] as const

/** One sign of what is covered is another one, at a thousand places spread over all of it. */
async function mutations(of: Request): Promise<readonly Request[]> {
  const body = await of.text()
  const [whole, start, sealed = ''] = /^([\s\S]*<Encrypt>(?:<!\[CDATA\[)?)([^<\]]+)/.exec(body) ?? []
  if (whole === undefined || start === undefined) throw new Error('nothing is sealed')
  const query = new URL(of.url).searchParams
  const values = COVERED.map((name) => [name, query.get(name) as string] as const)
  const places = [
    ...values.flatMap(([name, value]) => [...value].map((_, at) => ({ name, value, at }))),
    ...[...sealed].map((_, at) => ({ name: 'body' as const, value: sealed, at })),
  ]
  return Array.from({ length: MUTATIONS }, (_, n) => {
    const { name, value, at } = places[n % places.length] as (typeof places)[number]
    const letters = ['7', 'A', 'f', '0', 'Z'].filter((letter) => letter !== value[at])
    const letter = letters[Math.floor(n / places.length) % letters.length] as string
    const bad = value.slice(0, at) + letter + value.slice(at + 1)
    const url = new URL(of.url)
    if (name !== 'body') url.searchParams.set(name, bad)
    return new Request(url, { method: 'POST', body: name === 'body' ? body.replace(sealed, bad) : body })
  })
}

/** Names and values once more, or left away. */
async function doubled(of: Request): Promise<readonly Request[]> {
  const body = await of.text()
  return COVERED.flatMap((name) => {
    const [without, twice] = [new URL(of.url), new URL(of.url)]
    without.searchParams.delete(name)
    twice.searchParams.append(name, twice.searchParams.get(name) as string)
    return [without, twice].map((url) => new Request(url, { method: 'POST', body }))
  })
}

test('a thousand mutations of a callback of the Official Account are refused and nothing is heard; the untouched one is', async () => {
  const a = await account()
  const good = callback(text('ann', 1, '你好'), NOW)
  const late = SECONDS.map((by) => callback(text('ann', 1, '你好'), NOW + by * 1_000)())
  const all = [...(await mutations(good())), ...(await doubled(good())), ...late]
  for (const one of all) expect((await a.ask(one)).status).toBeGreaterThanOrEqual(400)
  expect(a.heard).toEqual([])
  const answered = a.ask(good())
  await settle()
  a.pass(5_000)
  await answered
  expect(a.heard).toHaveLength(1)
})

test('a callback of the Official Account that is played a thousand times is heard once', async () => {
  const a = await account()
  a.bot = async (said) => void (await a.answers(said, '好'))
  const good = callback(text('ann', 1, '你好'), NOW)
  for (let n = 0; n < 50; n++) await Promise.all(Array.from({ length: 20 }, () => a.ask(good())))
  expect(a.heard).toHaveLength(1)
  expect(a.sent()).toEqual([])
})

test('a thousand mutations of a callback of WeCom are refused and wake nothing; the untouched one does', async () => {
  const api = await kfApi()
  onTestFinished(api.close)
  const it = await wecom(kfGiven(api.base))
  const { route } = await it.open()
  const pulls = (): number => api.calls.filter(({ path }) => path === KF_SYNC).length
  await settle()
  const before = pulls()
  const all = [
    ...(await mutations(kfCallback(WECOM_NOW))),
    ...(await doubled(kfCallback(WECOM_NOW))),
    ...SECONDS.map((by) => kfCallback(WECOM_NOW + by * 1_000)),
  ]
  for (const one of all) expect((await route.handle(one)).status).toBeGreaterThanOrEqual(400)
  await settle()
  expect(pulls()).toBe(before)
  expect((await route.handle(kfCallback(WECOM_NOW))).status).toBe(200)
  await until(() => pulls() > before)
})

test('a callback of WeCom that is played a thousand times wakes at most a thousand looks, and what was said is heard once', async () => {
  const api = await kfApi()
  onTestFinished(api.close)
  const it = await wecom(kfGiven(api.base))
  const { route } = await it.open()
  await settle()
  api.put(says('wm-ann', 'm-1', WECOM_NOW, { msgtype: 'text', text: { content: '你好' } }))
  for (let n = 0; n < 50; n++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => route.handle(kfCallback(WECOM_NOW))))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  }
  await until(() => it.heard.length > 0)
  await settle()
  expect(it.heard).toHaveLength(1)
  expect(api.calls.filter(({ path }) => path === KF_SEND)).toEqual([])
})
