import { expect, test } from 'vitest'
import { z } from 'zod'
import { gate } from '../../test/helpers/gate.ts'
import type { ChannelEntry, OpenChannel } from '../ports/channel-entry.ts'
import { createChannels, lookAtChannels } from './index.ts'
import type { KeepOptions } from './keep-open.ts'
import { entry } from './registry.ts'

const Settings = z.strictObject({
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-'),
  SLACK_SIGNING_SECRET: z.string().min(8),
  SLACK_LIMIT: z.coerce.number().int().default(3),
})
const GIVEN = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '12345678', PATH: '/bin' }

const logged: string[] = []
const waits: { inMs: number; run: () => void }[] = []
const options: KeepOptions = {
  host: {
    clock: { now: () => 0 },
    log: { info: () => undefined, warn: () => undefined, error: ({ channel }) => void logged.push(String(channel)) },
    random: { base32: () => '', digits: () => '', id: () => '' },
    botName: '小助手',
    folder: '/nowhere',
  },
  wake: (inMs, run) => void waits.push({ inMs, run }),
  jitter: () => 1,
}

const opened = (id: 'slack' | 'wecom', start: OpenChannel['start']): OpenChannel => ({
  id,
  capabilities: {} as never,
  routes: [{ path: `/${id}`, methods: ['GET'], handle: async () => new Response('ok') }],
  start,
  send: async () => ({ ok: true, id: 'sent' }),
  stop: async () => undefined,
})

const slack = (start: OpenChannel['start']): ChannelEntry<unknown> =>
  entry({ id: 'slack', prefix: 'SLACK_', settings: Settings, open: async () => opened('slack', start) })
const wecom = entry({
  id: 'wecom',
  prefix: 'WECOM_',
  settings: z.strictObject({ WECOM_KEY: z.string() }),
  open: async () => opened('wecom', async () => undefined),
})
const deliver = async (): Promise<void> => undefined

test('a channel of which nothing is set is off, also when its variables are there and empty', () => {
  const channels = createChannels({ PATH: '/bin', SLACK_BOT_TOKEN: '' }, options, [slack(deliver)])
  expect(channels.configured).toEqual([])
  expect(channels.faults).toEqual([])
  expect(channels.health()).toEqual({})
})

test('everything that is missing, wrong or unknown is named at once, no value is repeated, and the others start', () => {
  const env = { SLACK_LIMIT: 'many-secret', SLACK_TOKEN: 'xoxb-secret', WECOM_KEY: 'k' }
  const channels = createChannels(env, options, [slack(deliver), wecom])
  expect(channels.faults).toEqual([
    '渠道 slack 没有启动，设置还缺 SLACK_BOT_TOKEN、SLACK_SIGNING_SECRET；不对：SLACK_LIMIT；没有这一项：SLACK_TOKEN。其他渠道不受影响。',
  ])
  expect(JSON.stringify([channels.faults, channels.health()])).not.toContain('secret')
  expect(channels.configured.map((channel) => channel.id)).toEqual(['wecom'])
  expect(channels.health()).toMatchObject({ slack: expect.stringContaining('SLACK_BOT_TOKEN') })
  expect(lookAtChannels(env, [slack(deliver), wecom]).map(({ state }) => state)).toEqual(['faulty', 'on'])
})

test('one that fails is logged, tried again later each time, and stops no other', async () => {
  logged.length = 0
  waits.length = 0
  let down = 2
  const flaky = slack(async () => {
    if (down-- > 0) throw new Error('platform away')
  })
  const channels = createChannels({ ...GIVEN, WECOM_KEY: 'k' }, options, [flaky, wecom])
  const [first, second] = channels.configured
  for (const channel of channels.configured) await channel.start(deliver)
  await Promise.all(channels.configured.map((channel) => channel.tried()))
  expect(channels.health()).toEqual({ slack: '没有连上，过一会儿再试', wecom: 'ok' })
  expect(channels.routes().map((route) => route.path)).toEqual(['/wecom'])
  expect(await first?.send({} as never, {} as never, { key: 'k' })).toEqual({ ok: false, why: 'retry' })
  expect(first?.capabilities.threads).toBe(true)
  expect(await second?.send({} as never, {} as never, { key: 'k' })).toEqual({ ok: true, id: 'sent' })
  while (waits.length > 0 && down >= 0) {
    waits.at(-1)?.run()
    await first?.tried()
  }
  expect(logged).toEqual(['slack', 'slack'])
  expect(waits.map(({ inMs }) => inMs)).toEqual([1_000, 2_000])
  expect(channels.health()).toEqual({ slack: 'ok', wecom: 'ok' })
  expect(await first?.send({} as never, {} as never, { key: 'k' })).toEqual({ ok: true, id: 'sent' })
})

test('one that is stopped while it starts is closed and never tried again', async () => {
  waits.length = 0
  const starting = gate()
  const channels = createChannels(GIVEN, options, [slack(() => starting.passed)])
  await channels.configured[0]?.start(deliver)
  const stopped = channels.configured[0]?.stop()
  starting.open()
  await stopped
  expect(channels.health()).toEqual({ slack: '正在连接' })
  expect(channels.routes()).toEqual([])
  expect(waits).toEqual([])
})
