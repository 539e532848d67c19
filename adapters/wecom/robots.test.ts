import { expect, onTestFinished, test } from 'vitest'
import { readSettings } from '../../src/channels/settings.ts'
import { jsonApi } from '../../test/helpers/json-api.ts'
import { to, wecom, wire } from '../../test/helpers/wecom-office.ts'
import { WecomSettings } from './schema.ts'

const HOOK = '/cgi-bin/webhook/send'
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'
const LUAN = to('robot:柳岸')

async function office() {
  const api = await jsonApi(() => ({ errcode: 0 }))
  onTestFinished(api.close)
  const it = await wecom({ WECOM_ROBOTS: `柳岸=${KEY}, 城东=${KEY}2`, WECOM_API: api.base })
  const { channel } = await it.open()
  return { it, api, channel }
}

test('a notice goes to the group of its robot', async () => {
  const { api, channel } = await office()
  expect(await channel.send(LUAN, wire('征求意见开始了'), { key: 'k' })).toEqual({ ok: true })
  expect(await channel.send(to('robot:城东'), wire('好'), { key: 'k' })).toEqual({ ok: true })
  expect(api.calls.map(({ path, query }) => [path, query.get('key')])).toEqual([
    [HOOK, KEY],
    [HOOK, `${KEY}2`],
  ])
  expect(api.calls[0]?.body).toEqual({ msgtype: 'text', text: { content: '征求意见开始了' } })
})

test('one robot sends twenty messages a minute and no more, whatever another one does', async () => {
  const { it, api, channel } = await office()
  const send = () => channel.send(LUAN, wire('好'), { key: 'k' })
  for (let n = 0; n < 20; n++) {
    expect(await send()).toEqual({ ok: true })
    it.clock.at += 1_000
  }
  expect(await send()).toEqual({ ok: false, why: 'retry', afterMs: 40_000 })
  expect(await channel.send(to('robot:城东'), wire('好'), { key: 'k' })).toEqual({ ok: true })
  it.clock.at += 40_000
  expect(await send()).toEqual({ ok: true })
  expect(api.calls).toHaveLength(22)
})

test('a robot that was removed is seen in the health, and its key stands in no log', async () => {
  const { it, api, channel } = await office()
  api.failNext(HOOK, { errcode: 93000 }, { errcode: 45009 }, 'dropped')
  const send = () => channel.send(LUAN, wire('好'), { key: 'k' })
  expect(await send()).toEqual({ ok: false, why: 'blocked' })
  expect(channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('机器人') })
  expect(await send()).toEqual({ ok: false, why: 'retry', afterMs: 60_000 })
  expect(await send()).toEqual({ ok: false, why: 'retry' })
  expect(await send()).toEqual({ ok: true })
  expect(channel.health?.()).toEqual({ ok: true })
  expect(await channel.send(to('robot:没有的'), wire('好'), { key: 'k' })).toEqual({ ok: false, why: 'blocked' })
  expect(JSON.stringify([it.logged, channel.health?.()])).not.toContain(KEY)
})

test('what belongs to a part that is switched off waits', async () => {
  const { channel } = await office()
  expect(await channel.send(to('kf:wk:wm'), wire('好'), { key: 'k' })).toEqual({ ok: false, why: 'retry' })
  expect(await channel.send(to('peng'), wire('好'), { key: 'k' })).toEqual({ ok: false, why: 'retry' })
})

test('each part names what it lacks, and no value is repeated', () => {
  const read = (env: NodeJS.ProcessEnv) => readSettings({ prefix: 'WECOM_', settings: WecomSettings }, env)
  expect(read({ WECOM_ROBOTS: `柳岸=${KEY}` }).state).toBe('on')
  expect(read({ WECOM_BOT_ID: 'aib-1' })).toEqual({ state: 'faulty', say: '还缺 WECOM_BOT_SECRET' })
  expect(read({ WECOM_CORP_ID: 'ww0123456789abcdef' })).toEqual({
    state: 'faulty',
    say: '还缺 WECOM_KF_SECRET、WECOM_KF_TOKEN、WECOM_KF_AES_KEY',
  })
  expect(read({ WECOM_ROBOTS: '柳岸=short' })).toEqual({ state: 'faulty', say: '不对：WECOM_ROBOTS' })
  expect(
    read({ WECOM_BOT_ID: 'aib-1', WECOM_BOT_SECRET: 'aSecretOfSixteenOrMore', WECOM_API: 'http://elsewhere' }),
  ).toEqual({ state: 'faulty', say: '不对：WECOM_API' })
})
