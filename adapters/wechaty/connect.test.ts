import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from './connect.ts'
import { WechatSettings } from './schema.ts'

test('a puppet in this process keeps its log-in in the data folder, where only its owner reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-connect-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const bot = await connect(WechatSettings.parse({ WECHATY_PUPPET: 'wechaty-puppet-mock' }), folder)
  await bot.puppet.memory.set('session', 'secret')
  await bot.puppet.memory.save()
  expect(await readdir(join(folder, 'wechat'))).toEqual(['login.memory-card.json'])
  expect((await stat(join(folder, 'wechat'))).mode & 0o077).toBe(0)
})
