import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Inbound, SendResult } from '../../src/ports/channel.ts'
import { type PuppetGateway, puppetGateway } from '../../test/helpers/puppet-service.ts'
import { type TestChannel, wechatChannel } from '../../test/helpers/wechat-channel.ts'
import { SELF, type WechatPlatform, wechatPlatform } from '../../test/helpers/wechat-platform.ts'
import { connect } from './connect.ts'
import type { WechatSettings } from './schema.ts'

interface Remote extends TestChannel {
  readonly platform: WechatPlatform
  readonly gateway: PuppetGateway
  readonly heard: Inbound[]
  says(id: string, text: string): Promise<void>
  writes(text: string): Promise<SendResult>
}

async function remote(change: Partial<WechatSettings> = {}): Promise<Remote> {
  const platform = wechatPlatform()
  platform.contact('ann')
  platform.room('square', 'ann')
  const gateway = await puppetGateway(platform)
  await gateway.start()
  const settings = { ...gateway.settings, ...change }
  const made = await wechatChannel(platform, { connect: () => connect(settings, '/nowhere') })
  onTestFinished(async () => {
    await made.close()
    await gateway.stop()
  })
  return {
    ...made,
    platform,
    gateway,
    heard: [],
    async says(id, text) {
      const handled = made.next('handled', id)
      platform.says({ id, from: 'ann', text, room: 'square', mentions: [SELF] })
      await handled
    },
    writes: (text) =>
      made.channel.send(
        { channel: 'wechat', account: SELF, conversation: `${SELF}/room/square` },
        { text, choices: [], mention: { id: `${SELF}/ann` } },
        { key: text },
      ),
  }
}

const start = async (r: Remote, what: 'up' | 'refused' = 'up'): Promise<void> => {
  const reached = r.next(what)
  await r.channel.start(async (message) => void r.heard.push(message))
  await reached
}

test('a puppet behind its own server, with certificates of our own, hears and speaks; nothing of it is written at home', async () => {
  const home = await mkdtemp(join(tmpdir(), 'minyi-home-'))
  const before = process.env.HOME
  process.env.HOME = home
  onTestFinished(async () => {
    process.env.HOME = before
    await rm(home, { recursive: true })
  })
  const r = await remote()
  await start(r)
  await r.says('m1', '遛狗要牵绳吗')
  expect(r.heard).toMatchObject([{ key: `wx:${SELF}:m1`, scope: 'group', mentioned: true, text: '遛狗要牵绳吗' }])
  expect(await r.writes('要牵。')).toMatchObject({ ok: true, id: 'sent-1' })
  expect(r.platform.taken).toMatchObject([{ to: 'square', text: '@ann\u2005要牵。', mentions: ['ann'] }])
  expect(await readdir(home)).toEqual([])
})

test('when the server is lost the line says so, and it is up again when the server is back', async () => {
  const r = await remote()
  await start(r)
  const down = r.next('down')
  await r.gateway.stop()
  await down
  expect(r.channel.health?.()).toMatchObject({ ok: false })
  expect(await r.writes('等着')).toMatchObject({ ok: false, why: 'retry' })
  const up = r.next('up')
  await r.gateway.start()
  await up
  expect(r.channel.health?.()).toEqual({ ok: true })
  expect(await r.writes('等着')).toMatchObject({ ok: true })
  await r.says('m2', '又通了吗')
  expect(r.heard.map(({ text }) => text)).toEqual(['又通了吗'])
})

test('a server with a certificate of somebody else, or that does not know the token, is no line; the token is not logged', async () => {
  const other = 'minyi_00000000-0000-4000-8000-000000000000'
  const changes: readonly (readonly [Partial<WechatSettings>, RegExp])[] = [
    [{ WECHATY_SERVER_NAME: 'somebody.example' }, /ALTNAME_INVALID/],
    [{ WECHATY_TOKEN: other }, /UNAUTHENTICATED/],
  ]
  await Promise.all(
    changes.map(async ([change, reason]) => {
      const r = await remote(change)
      const down = r.next('down')
      await r.channel.start(async () => undefined)
      await down
      expect(r.channel.health?.()).toMatchObject({ ok: false })
      expect(r.logs.join('\n')).toMatch(reason)
      expect(r.logs.join('\n')).not.toContain(other)
    }),
  )
})

test('the certificate that everybody has, none at all, and a puppet that is not installed are refused in plain words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-ca-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'none.pem')
  await writeFile(file, 'nothing\n')
  const inPackage = dirname(createRequire(import.meta.url).resolve('wechaty-puppet-service'))
  const published = join(inPackage, 'auth', 'ca.js')
  expect((await readFile(published, 'utf8')).match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  const cases: readonly (readonly [Partial<WechatSettings>, RegExp])[] = [
    [{ WECHATY_CA: join(folder, 'missing.pem') }, /读不出来/],
    [{ WECHATY_CA: file }, /没有证书/],
    [{ WECHATY_CA: published }, /私钥谁都有/],
    [{ WECHATY_PUPPET: 'wechaty-puppet-nobody-made' }, /wechaty-puppet-nobody-made 没有装好/],
  ]
  for (const [change, words] of cases) {
    const r = await remote(change)
    await start(r, 'refused')
    expect(r.channel.health?.()).toEqual({ ok: false, why: expect.stringMatching(words) })
  }
})
