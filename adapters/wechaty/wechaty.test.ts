import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { types } from 'wechaty'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { timers } from '../../test/helpers/timers.ts'
import { type TestChannel, wechatChannel } from '../../test/helpers/wechat-channel.ts'
import { SELF, SELF_NAME, type WechatPlatform, wechatPlatform } from '../../test/helpers/wechat-platform.ts'
import type { WechatOptions } from './index.ts'

interface Office extends TestChannel {
  readonly platform: WechatPlatform
  readonly heard: Inbound[]
  says(message: Parameters<WechatPlatform['says']>[0]): Promise<void>
}

/** The account in a group with 安 (a contact) and 毕 (none). */
async function office(more: Partial<WechatOptions> = {}, deliver?: (m: Inbound) => Promise<void>): Promise<Office> {
  const platform = wechatPlatform()
  platform.contact('ann', { name: '安' })
  platform.contact('bob', { name: '毕', friend: false })
  platform.room('square', 'ann', 'bob')
  const made = await wechatChannel(platform, more)
  onTestFinished(made.close)
  const heard: Inbound[] = []
  const up = made.next('up')
  await made.channel.start(async (message) => {
    heard.push(message)
    await deliver?.(message)
  })
  await up
  return {
    ...made,
    platform,
    heard,
    async says(message) {
      const handled = made.next('handled', message.id)
      platform.says(message)
      await handled
    },
  }
}

const direct = (id: string): { channel: 'wechat'; account: string; conversation: string } => ({
  channel: 'wechat',
  account: SELF,
  conversation: `${SELF}/${id}`,
})
const group = { ...direct('room/square') }
const wire = (text: string, id?: string) => ({
  text,
  choices: [],
  ...(id === undefined ? {} : { mention: { id: `${SELF}/${id}` } }),
})

test('a message of a contact comes with the id of the log-in in every id, and the same key each time', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', text: '遛狗要牵绳吗', at: o.clock.at - 5_000 })
  const again = o.next('handled', 'm1')
  o.platform.again('m1')
  await again
  expect(o.heard[0]).toEqual({
    key: `wx:${SELF}:m1`,
    at: o.clock.at - 5_000,
    from: { ...direct('ann'), user: `${SELF}/ann` },
    sender: { id: `${SELF}/ann` },
    scope: 'direct',
    mentioned: true,
    text: '遛狗要牵绳吗',
    files: [],
  })
  expect(o.heard[1]).toEqual(o.heard[0])
})

test('in a group the name that the account has there counts as well', async () => {
  const o = await office()
  o.platform.aliases.set(`square ${SELF}`, '站里的助手')
  await o.says({ id: 'm1', from: 'ann', room: 'square', text: '@站里的助手 遛狗要牵绳吗' })
  await o.says({ id: 'm2', from: 'ann', room: 'square', text: `@${SELF_NAME} 遛狗要牵绳吗` })
  await o.says({ id: 'm3', from: 'ann', room: 'square', text: '今天天气好' })
  await o.says({ id: 'm4', from: 'ann', room: 'square', text: '@所有人 明天停水', mentions: [SELF] })
  expect(o.heard.map(({ mentioned, text }) => [mentioned, text])).toEqual([
    [true, '遛狗要牵绳吗'],
    [true, '遛狗要牵绳吗'],
    [false, '今天天气好'],
    [false, '@所有人 明天停水'],
  ])
  expect(o.heard[0]?.from.conversation).toBe(`${SELF}/room/square`)
})

test('attachments are named, not opened: what a card or a red packet carries as text is not taken', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', type: types.Message.RedEnvelope, text: '<xml><!ENTITY a "b"></xml>' })
  await o.says({ id: 'm2', from: 'ann', type: types.Message.MiniProgram, text: '<xml/>' })
  await o.says({ id: 'm3', from: 'ann', type: 99, text: '?' })
  expect(o.heard.map(({ text, files }) => [text, files])).toEqual([
    ['', [{ kind: 'red-packet' }]],
    ['', [{ kind: 'mini-program' }]],
    ['', [{ kind: 'unknown' }]],
  ])
})

test('a place shared alone is read as maps in China give it; in a group, or where it is not told, it is only a kind', async () => {
  const o = await office()
  o.platform.places.set('p1', { latitude: 31.2304, longitude: 121.4737 })
  o.platform.places.set('p2', { latitude: 31.2304, longitude: 121.4737 })
  o.platform.places.set('p4', { latitude: 9_999, longitude: 0 })
  await o.says({ id: 'p1', from: 'ann', type: types.Message.Location, text: '<xml>某路1号</xml>' })
  await o.says({ id: 'p2', from: 'ann', type: types.Message.Location, room: 'square' })
  for (const id of ['p3', 'p4']) await o.says({ id, from: 'ann', type: types.Message.Location })
  const kind = { text: '', files: [{ kind: 'location' }] }
  expect(o.heard).toMatchObject([
    { text: '', files: [], location: { latitude: 31.2304, longitude: 121.4737, system: 'gcj02' } },
    kind,
    kind,
    kind,
  ])
  expect(o.heard.slice(1).map((one) => one.location)).toEqual([undefined, undefined, undefined])
  expect(JSON.stringify(o.heard)).not.toContain('某路')
})

test('an old message of a group is let be, an old message of one person is not', async () => {
  const o = await office()
  const at = o.clock.at - 31 * 60_000
  await o.says({ id: 'm1', from: 'ann', room: 'square', text: '在吗', mentions: [SELF], at })
  await o.says({ id: 'm2', from: 'ann', text: '在吗', at })
  expect(o.heard.map(({ scope }) => scope)).toEqual(['direct'])
})

test('an answer that comes half an hour late is not dropped into the group, and still reaches one person alone', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', room: 'square', text: '在吗', mentions: [SELF] })
  await o.says({ id: 'm2', from: 'ann', text: '在吗' })
  o.platform.contact('dan', { friend: false })
  o.clock.at += 31 * 60_000
  const [inGroup, alone] = o.heard.map(({ key }) => key)
  const late = { inReplyTo: inGroup as string }
  expect(await o.channel.send(group, wire('在。', 'dan'), { key: 'd', ...late })).toEqual({ ok: false, why: 'window' })
  expect(o.platform.taken).toEqual([])
  expect(await o.channel.send(group, wire('在。', 'ann'), { key: 'a', ...late })).toMatchObject({ ok: true })
  expect(o.platform.taken).toMatchObject([{ to: 'ann', text: expect.stringMatching(/在群里问的[\s\S]*在。$/) }])
  expect(await o.channel.send(direct('ann'), wire('在。'), { key: 'b', inReplyTo: alone as string })).toMatchObject({
    ok: true,
  })
})

test('an answer in a group mentions the person by the name that the group knows', async () => {
  const o = await office()
  o.platform.aliases.set('square ann', '三楼的安')
  expect(await o.channel.send(group, wire('可以。', 'ann'), { key: 'a' })).toMatchObject({ ok: true })
  await o.channel.send(group, wire('可以，@所有人 请看。', 'bob'), { key: 'b' })
  await o.channel.send(group, wire('今天开门。'), { key: 'c' })
  expect(o.platform.taken).toMatchObject([
    { to: 'square', text: '@三楼的安\u2005可以。', mentions: ['ann'] },
    { to: 'square', text: '@毕\u2005可以，所有人 请看。', mentions: ['bob'] },
    { to: 'square', text: '今天开门。', mentions: [] },
  ])
})

test('only contacts are written to alone', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', room: 'square', text: '在吗' })
  await o.says({ id: 'm2', from: 'bob', room: 'square', text: '在吗' })
  const [ann, bob] = o.heard as [Inbound, Inbound]
  expect(o.channel.directOf?.(ann.from, ann.sender.id)).toBe(`${SELF}/ann`)
  expect(o.channel.directOf?.(bob.from, bob.sender.id)).toBeUndefined()
  expect(await o.channel.send(direct('bob'), wire('好'), { key: 'a' })).toEqual({ ok: false, why: 'blocked' })
  expect(await o.channel.send(direct('ann'), wire('好'), { key: 'b' })).toMatchObject({ ok: true })
})

test('after another log-in the ids of before reach nobody, and who speaks is somebody new', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', text: '在吗' })
  const down = o.next('down')
  await o.platform.logout()
  await down
  expect(o.channel.health?.()).toMatchObject({ ok: false })
  expect(await o.channel.send(direct('ann'), wire('好'), { key: 'a' })).toEqual({ ok: false, why: 'retry' })
  o.platform.self = 'wxid_other'
  o.platform.contact('wxid_other')
  const up = o.next('up')
  o.platform.login()
  await up
  expect(await o.channel.send(direct('ann'), wire('好'), { key: 'a' })).toEqual({ ok: false, why: 'blocked' })
  await o.says({ id: 'm2', from: 'ann', text: '在吗' })
  expect(o.heard.map(({ sender }) => sender.id)).toEqual([`${SELF}/ann`, 'wxid_other/ann'])
  expect(o.platform.taken).toEqual([])
})

test('messages leave one by one with a distance, whoever they go to', async () => {
  const time = timers()
  const o = await office({ wake: time.after, pace: { apartMs: 1_500, waiting: 2 } })
  const sends = ['一', '二', '三', '四'].map((text) => o.channel.send(direct('ann'), wire(text), { key: text }))
  expect(await sends[0]).toMatchObject({ ok: true })
  expect(await sends[3]).toEqual({ ok: false, why: 'retry', afterMs: 4_500 })
  expect(o.platform.taken).toHaveLength(1)
  time.run(1_500)
  await sends[1]
  expect(o.platform.taken).toHaveLength(2)
  time.run(1_500)
  await sends[2]
  expect(o.platform.taken.map(({ text }) => text)).toEqual(['一', '二', '三'])
})

test('friend requests are accepted, so many an hour; the others wait for theirs', async () => {
  const time = timers()
  const o = await office({ wake: time.after, friends: { perHour: 2, waiting: 10 } })
  for (const id of ['c1', 'c2', 'c3']) o.platform.contact(id, { friend: false })
  const accepted = async (count: number): Promise<void> => {
    while (o.platform.accepted.length < count) await new Promise(setImmediate)
  }
  for (const id of ['c1', 'c2', 'c3']) o.platform.asksForFriendship(id)
  await accepted(2)
  while (!time.waits().includes(60 * 60_000)) await new Promise(setImmediate)
  expect(o.platform.accepted).toEqual(['c1', 'c2'])
  o.clock.at += 60 * 60_000
  time.run(60 * 60_000)
  await accepted(3)
  expect(o.platform.accepted).toEqual(['c1', 'c2', 'c3'])
})

test('who writes too fast hears so alone; nothing that fails while a message is handled ends the channel', async () => {
  let failing: () => Error = () => new Problem('TOO_FAST')
  const o = await office({}, async () => {
    throw failing()
  })
  await o.says({ id: 'm1', from: 'ann', text: '快' })
  await o.says({ id: 'm2', from: 'ann', room: 'square', text: '快', mentions: [SELF] })
  expect(o.platform.taken).toMatchObject([{ to: 'ann', text: new Problem('TOO_FAST').say }])
  failing = () => new Error('store away')
  await o.says({ id: 'm3', from: 'ann', text: '保密的话' })
  await o.says({ id: 'm4', from: 'ann', text: '还在吗' })
  expect(o.heard).toHaveLength(4)
  expect(o.logs.join('\n')).toContain('store away')
  expect(o.logs.join('\n')).not.toMatch(/保密|还在/)
})

test('nothing is kept on disk by a line that is up', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', text: '在吗' })
  expect(await readdir(o.folder)).toEqual([])
})

test('a notice reaches a person and a group whatever its account is called: the conversation says all', async () => {
  const o = await office()
  for (const to of [direct('ann'), group])
    expect(await o.channel.send({ ...to, account: 'wechat' }, wire('草案开始征求意见。'), { key: 'n' })).toMatchObject({
      ok: true,
    })
  expect(o.platform.taken.map(({ to }) => to)).toEqual(['ann', 'square'])
})

test('groups that spoke to the account are listed for the administrator, as groups.yaml wants them', async () => {
  const o = await office()
  await o.says({ id: 'm1', from: 'ann', room: 'square', text: '今天天气好' })
  expect(await readdir(o.folder)).toEqual([])
  await o.says({ id: 'm2', from: 'ann', room: 'square', text: '在吗', mentions: [SELF] })
  const path = join(o.folder, 'wechat', 'groups.yaml')
  expect(await readFile(path, 'utf8')).toBe(`- 渠道: wechat\n  会话: ${SELF}/room/square\n  名称: square\n`)
  expect((await stat(path)).mode & 0o077).toBe(0)
  expect(o.heard).toHaveLength(2)
})
