import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createChannels } from '../../src/channels/index.ts'
import { systemRandom } from '../../src/random.ts'
import { logInto } from '../../test/helpers/log-into.ts'
import { connect } from './connect.ts'
import { WechatSettings } from './schema.ts'

test('a puppet in this process keeps its log-in in the data folder, where only its owner reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-connect-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const bot = await connect(WechatSettings.parse({ WECHATY_PUPPET: 'wechaty-puppet-mock' }), folder)
  const { memory } = bot.puppet as unknown as {
    memory: { set(k: string, v: string): Promise<void>; save(): Promise<void> }
  }
  await memory.set('session', 'secret')
  await memory.save()
  expect(await readdir(join(folder, 'wechat'))).toEqual(['login.memory-card.json'])
  expect((await stat(join(folder, 'wechat'))).mode & 0o077).toBe(0)
})

test('the program opens it by its settings, at once, and it says what it is doing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-connect-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const channels = createChannels(
    { WECHATY_PUPPET: 'wechaty-puppet-mock' },
    {
      host: { clock: { now: Date.now }, log: logInto([]), random: systemRandom, botName: '小助手', folder },
      wake: () => undefined,
      jitter: () => 1,
    },
  )
  const [channel] = channels.configured
  await channel?.start(async () => undefined)
  await channel?.tried()
  expect(channels.health()).toEqual({ wechat: '正在连接微信' })
  const to = { channel: 'wechat', account: 'a', conversation: 'a/b' } as const
  expect(await channel?.send(to, { text: '好', choices: [] }, { key: 'k' })).toEqual({ ok: false, why: 'retry' })
  await channel?.stop()
})
