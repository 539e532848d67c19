import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { FileDesk } from '../../src/ports/files.ts'
import { fileDesk } from '../../test/helpers/file-desk.ts'
import {
  happened,
  KF,
  KF_SEND,
  KF_SYNC,
  KF_WELCOME,
  kfApi,
  kfCallback,
  kfGiven,
  says,
} from '../../test/helpers/kf-api.ts'
import { photo } from '../../test/helpers/pictures.ts'
import { settle, until } from '../../test/helpers/until.ts'
import { NOW, to, wecom, wire } from '../../test/helpers/wecom-office.ts'
import { LOOK_MS } from './kf/poller.ts'

const ANN = `kf:${KF}:wm-ann`
const text = (id: string, content: string, at = NOW) => says('wm-ann', id, at, { msgtype: 'text', text: { content } })

async function office(page?: number, files?: FileDesk) {
  const api = await kfApi(page)
  onTestFinished(api.close)
  const it = await wecom(kfGiven(api.base), files)
  const pulls = () => api.calls.filter(({ path }) => path === KF_SYNC).map(({ body }) => body.cursor)
  const texts = (path = KF_SEND) =>
    api.calls.filter((call) => call.path === path).map(({ body }) => (body.text as { content: string }).content)
  return { ...it, it, api, pulls, texts }
}

test('a callback wakes the pull, and what a customer wrote is heard once, with its place', async () => {
  const { it, api, heard } = await office()
  const { route } = await it.open()
  api.put(text('m1', '路灯坏了'))
  const response = await route.handle(kfCallback(NOW))
  expect([response.status, await response.text()]).toEqual([200, 'success'])
  await until(() => heard.length > 0)
  expect(heard).toEqual([
    {
      key: 'wecom:kf:m1',
      at: NOW,
      from: { channel: 'wecom', account: KF, conversation: ANN, user: 'wm-ann' },
      sender: { id: 'wm-ann' },
      scope: 'direct',
      mentioned: true,
      text: '路灯坏了',
      files: [],
    },
  ])
  expect(api.calls.find(({ path }) => path === KF_SYNC)?.body).toMatchObject({ token: 'pull-me', open_kfid: KF })
})

test('a picture that a customer sends is fetched and named in the message', async () => {
  const desk = fileDesk()
  const { it, api, heard } = await office(undefined, desk)
  const { route } = await it.open()
  api.pictures.set('media-1', photo())
  api.put(says('wm-ann', 'm1', NOW, { msgtype: 'image', image: { media_id: 'media-1' } }))
  api.put(says('wm-ann', 'm2', NOW, { msgtype: 'image', image: { media_id: 'gone' } }))
  await route.handle(kfCallback(NOW))
  await until(() => heard.length > 1)
  expect(heard).toMatchObject([
    { key: 'wecom:kf:m1', files: [{ kind: 'image', name: '照片.jpg', id: 'taken-1' }] },
    { key: 'wecom:kf:m2', files: [{ kind: 'image', refused: expect.stringMatching(/没有取到/) }] },
  ])
  expect(desk.given).toMatchObject([{ channel: 'wecom', user: 'wm-ann' }])
})

test('forged and stale callbacks wake nothing', async () => {
  const { it, pulls } = await office()
  const { route } = await it.open()
  const good = kfCallback(NOW)
  const forged = new URL(good.url)
  forged.searchParams.set('nonce', 'other')
  expect((await route.handle(new Request(forged, { method: 'POST', body: await good.text() }))).status).toBe(403)
  expect((await route.handle(kfCallback(NOW - 301_000))).status).toBe(403)
  expect((await route.handle(kfCallback(NOW + 301_000))).status).toBe(403)
  await settle()
  expect(pulls()).toEqual([])
})

test('many callbacks at once cause one pull at a time, and every page is read', async () => {
  const { it, api, heard, pulls } = await office(2)
  let going = 0
  let most = 0
  it.bot = async () => {
    most = Math.max(most, ++going)
    await settle()
    going--
  }
  const { route } = await it.open()
  for (let n = 1; n <= 7; n++) api.put(text(`m${n}`, String(n)))
  await Promise.all(Array.from({ length: 9 }, () => route.handle(kfCallback(NOW))))
  await until(() => heard.length === 7)
  await until(() => pulls().length === 5)
  expect(heard.map((one) => one.text)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(most).toBeLessThanOrEqual(2)
  expect(pulls()).toEqual([undefined, '2', '4', '6', '7'])
})

test('the place is kept after everything is safe, and the next process goes on from there by itself', async () => {
  const { it, api, heard, folder } = await office()
  let safe: () => void = () => undefined
  it.bot = () =>
    new Promise((resolve) => {
      safe = resolve
    })
  const first = await it.open()
  api.put(text('m1', '一'))
  await first.route.handle(kfCallback(NOW))
  await until(() => heard.length === 1)
  const file = join(folder, 'wecom', 'cursors.json')
  await expect(readFile(file, 'utf8')).rejects.toThrow('ENOENT')
  safe()
  await until(() => api.handedOut() === 1)
  while ((await readFile(file, 'utf8').catch(() => '')) === '') await settle()
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ [KF]: '1' })
  await first.channel.stop()
  it.bot = async () => undefined
  api.put(text('m2', '二', NOW - 86_400_000))
  await it.open()
  await until(() => heard.length === 2)
  expect(heard.map((one) => one.text)).toEqual(['一', '二'])
})

test('a file of places that is damaged counts as none; history without a place is not answered', async () => {
  const { it, api, heard, folder } = await office()
  const first = await it.open()
  api.put(text('m1', '很久以前', NOW - 3_600_000))
  api.put(text('m2', '刚才'))
  await first.route.handle(kfCallback(NOW))
  await until(() => heard.length === 1)
  expect(heard.map((one) => one.text)).toEqual(['刚才'])
  await first.channel.stop()
  while ((await readFile(join(folder, 'wecom', 'cursors.json'), 'utf8').catch(() => '')) === '') await settle()
  await writeFile(join(folder, 'wecom', 'cursors.json'), '{"broken')
  const second = await it.open()
  await second.route.handle(kfCallback(NOW))
  await until(() => heard.length === 2)
  expect(heard[1]?.key).toBe(heard[0]?.key)
})

test('a pull that fails, and a message that could not be stored, are tried again later', async () => {
  const { it, api, heard, time } = await office()
  const { route, channel } = await it.open()
  api.put(text('m1', '一'))
  api.failNext(KF_SYNC, { status: 503 }, 'dropped', { errcode: -1 })
  await route.handle(kfCallback(NOW))
  for (const ms of [1_000, 2_000, 4_000]) {
    await until(() => time.waits().length === 1)
    expect(time.waits()).toEqual([ms])
    if (ms === 1_000) expect(channel.health?.().ok).toBe(false)
    if (ms === 4_000) it.bot = () => Promise.reject(new Problem('STORE_FAILED'))
    time.run(ms)
  }
  await until(() => time.waits().length === 1)
  it.bot = async () => undefined
  time.run(8_000)
  await until(() => heard.length === 2)
  expect(heard.map(({ key }) => key)).toEqual(['wecom:kf:m1', 'wecom:kf:m1'])
  expect(channel.health?.()).toEqual({ ok: true })
})

test('a callback that is lost costs five minutes, and many of them in an outage leave one look', async () => {
  const { it, api, heard, time } = await office()
  const { route } = await it.open()
  await route.handle(kfCallback(NOW))
  await until(() => time.waits().length > 0)
  api.put(text('m1', '没有回调'))
  time.run(LOOK_MS)
  await until(() => heard.length === 1)
  api.failNext(KF_SYNC, ...Array<'dropped'>(3).fill('dropped'))
  for (let n = 1; n <= 3; n++) {
    const before = it.logged.length
    await route.handle(kfCallback(NOW))
    await until(() => it.logged.length > before)
    await settle()
  }
  expect(time.waits()).toHaveLength(1)
})

test('who writes too fast hears so once and holds up nobody', async () => {
  const { it, api, heard, texts } = await office()
  it.bot = async (said) => {
    if (said.text === '快') throw new Problem('TOO_FAST')
  }
  const { route } = await it.open()
  api.put(text('m1', '快'))
  api.put(text('m2', '慢'))
  await route.handle(kfCallback(NOW))
  await until(() => heard.length === 2 && texts().length === 1)
  expect(texts()).toEqual([new Problem('TOO_FAST').say])
})

test('colleagues in the app, recalls and shapes that are not known are not heard; the rest of the page is', async () => {
  const { it, api, heard } = await office()
  const { route } = await it.open()
  api.put({ ...text('m1', '我是客服'), origin: 5 })
  api.put(happened('wm-ann', 'm2', NOW, { event_type: 'user_recall_msg', recall_msgid: 'm0' }))
  api.put({ msgid: 7 })
  api.put(says('wm-ann', 'm4', NOW, { msgtype: 'location', location: { latitude: 1, longitude: 2 } }))
  await route.handle(kfCallback(NOW))
  await until(() => heard.length > 0)
  expect(heard).toMatchObject([
    { key: 'wecom:kf:m4', text: '', files: [], location: { latitude: 1, longitude: 2, system: 'gcj02' } },
  ])
})

test('who comes in by the code of a place is greeted by its welcome, once; old entries are nothing new', async () => {
  const { it, api, heard, texts } = await office()
  const { route, channel } = await it.open()
  it.bot = async (said) => {
    await channel.send(said.from, wire('您好'), { key: `${said.key}#0`, inReplyTo: said.key })
    await channel.send(said.from, wire('还有'), { key: `${said.key}#1`, inReplyTo: said.key })
  }
  const enters = { event_type: 'enter_session', scene: 's', scene_param: 'LA-03', welcome_code: 'w' }
  api.put(happened('wm-ann', 'm1', NOW, enters))
  api.put(happened('wm-bob', 'm2', NOW - 60_000, enters))
  api.put(happened('wm-cai', 'm3', NOW, { event_type: 'enter_session' }))
  await route.handle(kfCallback(NOW))
  await until(() => texts().length === 1)
  expect(heard.map((one) => one.text)).toEqual(['扫码 LA-03'])
  expect([texts(KF_WELCOME), texts()]).toEqual([['您好'], ['还有']])
  expect(api.calls.find(({ path }) => path === KF_WELCOME)?.body.code).toBe('w')
})

test('what the platform says of a message is what the outbox hears; the same message has the same key there', async () => {
  const { it, api } = await office()
  const { channel } = await it.open()
  const send = () => channel.send(to(ANN), wire('好的'), { key: 'case:17' })
  for (const code of [95001, 95002, 95013, 95018]) {
    api.failNext(KF_SEND, { errcode: code })
    expect(await send()).toEqual({ ok: false, why: 'window' })
  }
  api.failNext(KF_SEND, { errcode: 40003 }, { status: 429, retryAfterS: 30 }, { errcode: 42001 })
  expect(await send()).toEqual({ ok: false, why: 'invalid' })
  expect(await send()).toEqual({ ok: false, why: 'retry', afterMs: 30_000 })
  expect(await send()).toMatchObject({ ok: true })
  expect(await send()).toMatchObject({ ok: true })
  const sends = api.calls.filter(({ path }) => path === KF_SEND).map(({ body }) => body)
  expect(sends[0]).toMatchObject({ touser: 'wm-ann', open_kfid: KF, msgtype: 'text', text: { content: '好的' } })
  expect(sends[0]?.msgid).toMatch(/^[\w-]{32}$/)
  expect(sends[1]?.msgid).toBe(sends[0]?.msgid)
  expect(await channel.send(to('kf:x'), wire('好的'), { key: 'k' })).toEqual({ ok: false, why: 'invalid' })
})
