import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { SendResult } from '../../src/ports/channel.ts'
import { type Timers, timers } from '../../test/helpers/timers.ts'
import { type TestChannel, wechatChannel } from '../../test/helpers/wechat-channel.ts'
import { SELF, type WechatPlatform, wechatPlatform } from '../../test/helpers/wechat-platform.ts'
import { BEAT } from './heart.ts'
import type { WechatOptions } from './index.ts'

interface Watched extends TestChannel {
  readonly platform: WechatPlatform
  readonly time: Timers
  writes(): Promise<SendResult>
}

async function line(prepare: (platform: WechatPlatform) => void, more: Partial<WechatOptions> = {}): Promise<Watched> {
  const platform = wechatPlatform()
  platform.contact('ann')
  prepare(platform)
  const time = timers()
  const made = await wechatChannel(platform, { wake: time.after, ...more })
  onTestFinished(made.close)
  const to = { channel: 'wechat', account: SELF, conversation: `${SELF}/ann` } as const
  return { ...made, platform, time, writes: () => made.channel.send(to, { text: '好', choices: [] }, { key: 'k' }) }
}

const start = async (l: Watched, what: 'up' | 'scan' | 'refused' = 'up'): Promise<void> => {
  const reached = l.next(what)
  await l.channel.start(async () => undefined)
  await reached
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('the code to log in with is in a file of the data folder that only its owner reads, and nowhere else', async () => {
  const l = await line((platform) => {
    platform.self = undefined
  })
  await start(l, 'scan')
  const path = join(l.folder, 'wechat', 'login.svg')
  expect(await readFile(path, 'utf8')).toMatch(/^<svg/)
  expect((await stat(path)).mode & 0o077).toBe(0)
  expect(l.channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('wechat/login.svg') })
  expect(JSON.stringify([l.logs, l.channel.health?.()])).not.toContain('login.example')
  const up = l.next('up')
  l.platform.login()
  await up
  await expect(stat(path)).rejects.toThrow()
  expect(l.channel.health?.()).toEqual({ ok: true })
})

test('a line that dies without a word is found out by the round trip that does not come back', async () => {
  const l = await line(() => undefined)
  await start(l)
  l.clock.at += BEAT.everyMs
  l.time.run(BEAT.everyMs)
  while (l.platform.taken.length === 0) await turn()
  expect(l.platform.taken[0]).toMatchObject({ to: SELF, text: expect.stringMatching(/^连线检查 [0-9A-Z]{8}$/) })
  while (!l.time.waits().includes(BEAT.everyMs)) await turn()
  expect(l.channel.health?.()).toEqual({ ok: true })
  l.platform.silent = true
  l.clock.at += BEAT.everyMs
  l.time.run(BEAT.everyMs)
  const down = l.next('down')
  while (l.platform.taken.length === 1) await turn()
  l.clock.at += BEAT.answerMs
  l.time.run(BEAT.answerMs)
  await down
  expect(BEAT.everyMs + BEAT.answerMs).toBeLessThanOrEqual(60_000)
  expect(l.channel.health?.()).toMatchObject({ ok: false })
  expect(await l.writes()).toEqual({ ok: false, why: 'retry' })
  l.platform.silent = false
  l.clock.at += 90_000
  expect(l.channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('断线1分钟') })
  expect(await l.writes()).toEqual({ ok: false, why: 'retry', afterMs: 180_000 })
  const up = l.next('up')
  l.time.run(0)
  await up
  expect(l.logs.filter((one) => one.startsWith('words of this time may be missed'))).toHaveLength(1)
  expect(await l.writes()).toMatchObject({ ok: true })
})

test('whoever speaks proves the line: while people talk nothing is sent to see whether it lives', async () => {
  const l = await line(() => undefined)
  await start(l)
  l.clock.at += BEAT.everyMs - 1
  const handled = l.next('handled', 'm1')
  l.platform.says({ id: 'm1', from: 'ann', text: '在吗' })
  await handled
  l.clock.at += 1
  l.time.run(BEAT.everyMs)
  await turn()
  expect(l.platform.taken).toEqual([])
  expect(l.time.waits()).toContain(BEAT.everyMs - 1)
})

test('an error alone does not end a line that still answers; one that does not answer is built again, later each time', async () => {
  const l = await line(() => undefined)
  await start(l)
  l.platform.fault()
  await turn()
  await turn()
  l.time.run(BEAT.checkMs)
  expect(l.channel.health?.()).toEqual({ ok: true })
  for (const wait of [0, 2_000, 4_000]) {
    l.platform.silent = true
    const down = l.next('down')
    l.platform.fault()
    await turn()
    l.time.run(BEAT.checkMs)
    await down
    l.platform.silent = false
    await turn()
    const up = l.next('up')
    expect(l.time.waits()).toContain(wait)
    l.time.run(wait)
    await up
  }
})

test('a puppet that cannot be started is tried again and nothing is lost meanwhile', async () => {
  let broken = true
  const l = await line(() => undefined)
  const made = l.platform.puppet
  l.platform.puppet = () => {
    if (broken) throw new Error('no such host')
    return made()
  }
  const down = l.next('down')
  await l.channel.start(async () => undefined)
  await down
  expect(l.channel.health?.()).toEqual({ ok: false, why: '正在连接微信' })
  expect(await l.writes()).toEqual({ ok: false, why: 'retry' })
  broken = false
  const up = l.next('up')
  await turn()
  l.time.run(1_000)
  await up
  expect(await l.writes()).toMatchObject({ ok: true })
})
