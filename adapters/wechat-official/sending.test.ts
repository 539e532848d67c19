import { expect, test } from 'vitest'
import type { Station } from '../../src/domain/station.ts'
import { codeMeant } from '../../src/station/codes/meant.ts'
import type { Call, Mishap } from '../../test/helpers/json-api.ts'
import { callback, event, given, KNOCK, SEND, TOKEN } from '../../test/helpers/official-account.ts'
import { account, NOW, TO, wire } from '../../test/helpers/official-office.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { SEAL } from '../../test/helpers/talk.ts'
import { until } from '../../test/helpers/until.ts'
import { sceneQr } from './index.ts'
import { OfficialSettings } from './schema.ts'

test('what the platform says of a message is what the outbox hears', async () => {
  const it = await account()
  const send = () => it.channel.send(TO, wire('好的'), { key: 'k' })
  const cases: readonly (readonly [Mishap, unknown])[] = [
    [{ errcode: 45015 }, { ok: false, why: 'window' }],
    [{ errcode: 45047 }, { ok: false, why: 'window' }],
    [{ errcode: 43004 }, { ok: false, why: 'blocked' }],
    [{ errcode: 40003 }, { ok: false, why: 'invalid' }],
    [{ errcode: -1 }, { ok: false, why: 'retry' }],
    [
      { status: 429, retryAfterS: 30 },
      { ok: false, why: 'retry', afterMs: 30_000 },
    ],
    [{ status: 502 }, { ok: false, why: 'retry' }],
    ['dropped', { ok: false, why: 'retry' }],
  ]
  for (const [mishap, result] of cases) {
    it.api.failNext(SEND, mishap)
    expect(await send()).toEqual(result)
  }
  expect(await send()).toEqual({ ok: true })
  expect(it.sent()).toEqual(['好的'])
})

test('a token that the platform took back is renewed once, and the message still goes', async () => {
  const it = await account()
  const send = () => it.channel.send(TO, wire('好的'), { key: 'k' })
  await send()
  it.api.takeTokensBack()
  expect(await Promise.all([send(), send(), send()])).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  expect(it.api.calls.filter(({ path }) => path === TOKEN).map(({ body }) => body.force_refresh)).toEqual([false, true])
})

test('a wrong secret is seen in the health, and messages wait', async () => {
  const it = await account()
  it.clock.at += 7_200_000
  it.api.failNext(TOKEN, { errcode: 40125 })
  expect(await it.channel.send(TO, wire('好的'), { key: 'k' })).toEqual({ ok: false, why: 'retry' })
  expect(it.channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('40125') })
  expect(await it.channel.send(TO, wire('好的'), { key: 'k' })).toEqual({ ok: true })
  expect(it.channel.health?.()).toEqual({ ok: true })
})

test('outside the window a subscription notification says once that something waits, and none of its words', async () => {
  const it = await account({
    WECHAT_OFFICIAL_TEMPLATE_ID: 'aTemplateIdOfTwentyOrMore',
    WECHAT_OFFICIAL_TEMPLATE_FIELD: 'thing4',
  })
  for (const key of ['case:17', 'case:17', 'case:17/0', 'case:18']) {
    it.api.failNext(SEND, { errcode: 45015 })
    expect(await it.channel.send(TO, wire('路灯已修好'), { key })).toEqual({ ok: false, why: 'window' })
  }
  await it.channel.knock?.(TO, 'case:18')
  await it.channel.knock?.(TO, 'case:19')
  const knocks = it.api.calls.filter(({ path }) => path === KNOCK)
  expect(knocks).toHaveLength(3)
  const body = knocks[0]?.body ?? {}
  expect(body).toMatchObject({ touser: 'ann', template_id: 'aTemplateIdOfTwentyOrMore' })
  const words = (body.data as { thing4: { value: string } }).thing4.value
  expect([...words].length).toBeLessThanOrEqual(20)
  expect(words).not.toContain('路灯')
})

test('the menu is put at start where a setting says so; every entry is short enough and says what the bot hears', async () => {
  const it = await account({ WECHAT_OFFICIAL_MENU: '1' })
  await until(() => it.api.calls.some(({ path }) => path === '/cgi-bin/menu/create'))
  const menu = it.api.calls.find(({ path }) => path === '/cgi-bin/menu/create')?.body.button
  const tops = menu as readonly { name: string; sub_button: readonly { name: string; key: string }[] }[]
  expect(tops.length).toBeLessThanOrEqual(3)
  for (const { name, sub_button } of tops) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(16)
    expect(sub_button.length).toBeLessThanOrEqual(5)
    for (const entry of sub_button) {
      expect(Buffer.byteLength(entry.name)).toBeLessThanOrEqual(60)
      expect(entry.key).toMatch(/^say:.+/)
    }
  }
})

test('the code of a station becomes an address for its QR code, and what a scan brings back is signed', async () => {
  const it = await account()
  const settings = OfficialSettings.parse(given(it.api.base))
  const [station] = CONTENT.stations as [Station]
  const qr = sceneQr(settings, { clock: it.clock, fetch, seal: SEAL })
  expect(await qr(station.code)).toBe('http://weixin.qq.com/q/02abc')
  const { body } = it.api.calls.at(-1) as Call
  expect(body).toEqual({ action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: expect.any(String) } } })
  const { scene_str: scene } = (body.action_info as { scene: { scene_str: string } }).scene
  it.bot = async (said) => void (await it.answers(said, '好的'))
  await it.ask(callback(event('ann', 'SCAN', scene), NOW)())
  expect(codeMeant(it.heard[0]?.text ?? '', CONTENT.stations, SEAL)).toEqual({
    kind: 'station',
    station,
    how: '扫码',
    signed: true,
  })
})

test('a link that somebody typed stays letters for whoever reads it, and the message does not grow too long', async () => {
  const it = await account()
  await it.channel.send(TO, wire('<a href="http://x">领奖</a> a<b'), { key: 'k' })
  await it.channel.send(TO, wire(`${'<A '.repeat(682)}ab`), { key: 'k2' })
  const [link, long] = it.sent() as [string, string]
  expect(link).toBe('< a href="http://x">领奖< /a> a<b')
  expect(long).not.toMatch(/<a/i)
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2_048)
})
