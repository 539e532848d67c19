import { expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { writeXml } from '../../src/wechat/xml.ts'
import { gate } from '../../test/helpers/gate.ts'
import {
  callback,
  event,
  GH,
  given,
  message,
  readPassive,
  request,
  SEND,
  signed,
  text,
} from '../../test/helpers/official-account.ts'
import { account, NOW, TO } from '../../test/helpers/official-office.ts'
import { settle, until } from '../../test/helpers/until.ts'
import { PASSIVE_MS } from './routes.ts'

const KEY = `oa:${GH}:1`

test('the address is confirmed to the platform and to nobody else', async () => {
  const { ask } = await account()
  const query = signed(NOW)
  query.set('echostr', '8712345')
  expect(await ask(request(query))).toEqual({ status: 200, body: '8712345' })
  query.set('signature', '0'.repeat(40))
  expect((await ask(request(query))).status).toBe(403)
})

test('the answer travels in the response, signed and encrypted', async () => {
  const it = await account()
  it.bot = async (said) => void (await it.answers(said, `您说的是：${said.text}`))
  const { body } = await it.ask(callback(text('ann', 1, '你好]]>&<a'), NOW)())
  expect(body).toContain('<Encrypt>')
  expect(readPassive(body)).toEqual({ to: 'ann', text: '您说的是：你好]]>&<a' })
  expect(it.heard).toEqual([
    {
      key: KEY,
      at: NOW,
      from: TO,
      sender: { id: 'ann' },
      scope: 'direct',
      mentioned: true,
      text: '你好]]>&<a',
      files: [],
    },
  ])
  expect(it.sent()).toEqual([])
})

test('forged, stale and broken callbacks do nothing', async () => {
  const { ask, heard } = await account()
  const good = callback(text('ann', 1, '你好'), NOW)()
  const body = await good.clone().text()
  const query = new URL(good.url).searchParams
  const forged = new URLSearchParams(query)
  forged.set('msg_signature', 'f'.repeat(40))
  const plain = writeXml(text('ann', 1, '你好'))
  const refused: readonly (readonly [Request, number])[] = [
    [request(forged, body), 403],
    [callback(text('ann', 1, '你好'), NOW - 301_000)(), 403],
    [callback(text('ann', 1, '你好'), NOW + 301_000)(), 403],
    [request(query, `<!DOCTYPE x>${body}`), 400],
    [request(query, ''), 400],
    [request(signed(NOW), plain), 403],
    [request(new URLSearchParams(), body), 403],
  ]
  for (const [one, status] of refused) expect((await ask(one)).status).toBe(status)
  expect(heard).toEqual([])
})

test('callbacks in the open are taken only where a setting says so, and signed all the same', async () => {
  const it = await account({ WECHAT_OFFICIAL_PLAIN: '1' })
  it.bot = async (said) => void (await it.answers(said, '好的'))
  const plain = writeXml(text('ann', 1, '你好'))
  expect(readPassive((await it.ask(request(signed(NOW), plain))).body)).toEqual({ to: 'ann', text: '好的' })
  const wrong = signed(NOW)
  wrong.set('signature', 'f'.repeat(40))
  expect((await it.ask(request(wrong, plain))).status).toBe(403)
})

test.each([
  [{ MsgType: 'voice', Recognition: '路灯坏了' }, '路灯坏了', []],
  [{ MsgType: 'voice', MediaId: 'm' }, '', ['voice']],
  [{ MsgType: 'image', PicUrl: 'http://x' }, '', ['image']],
  [{ MsgType: 'shortvideo' }, '', ['video']],
  [{ MsgType: 'link', Title: '标题', Url: 'http://x' }, '', ['link']],
  [{ MsgType: 'text', Content: '【收到不支持的消息类型，暂无法显示】' }, '', ['other']],
])('%o is heard as “%s” with %o', async (fields, words, files) => {
  const it = await account()
  const asked = it.ask(callback(message('ann', 1, fields), NOW)())
  await settle()
  it.pass(PASSIVE_MS)
  await asked
  expect(it.heard).toMatchObject([{ text: words, files: files.map((kind) => ({ kind })) }])
})

test('a shared place is heard as a place, one without numbers as an attachment', async () => {
  const it = await account()
  it.bot = async (said) => void (await it.answers(said, '好的'))
  const place = { MsgType: 'location', Location_X: '31.2304', Location_Y: '121.4737', Label: '某路' }
  await it.ask(callback(message('ann', 1, place), NOW)())
  await it.ask(callback(message('ann', 2, { ...place, Location_Y: '1e9x' }), NOW)())
  expect(it.heard).toMatchObject([
    { text: '', files: [], location: { latitude: 31.2304, longitude: 121.4737, system: 'gcj02' } },
    { text: '', files: [{ kind: 'location' }] },
  ])
  expect(JSON.stringify(it.heard)).not.toContain('某路')
})

test.each([
  ['subscribe', '', '你好'],
  ['subscribe', 'qrscene_LA-03', '扫码 LA-03'],
  ['SCAN', 'LA-03', '扫码 LA-03'],
  ['CLICK', 'say:查进度', '查进度'],
])('%s with “%s” is heard as “%s”', async (name, key, words) => {
  const it = await account()
  it.bot = async (said) => void (await it.answers(said, '好的'))
  const { body } = await it.ask(callback(event('ann', name, key), NOW)())
  expect(readPassive(body)?.text).toBe('好的')
  expect(it.heard).toMatchObject([{ text: words, key: `oa:${GH}:ann:1790000000:${name}:${key}` }])
})

test.each([
  ['unsubscribe', ''],
  ['LOCATION', ''],
  ['VIEW', 'http://x'],
  ['CLICK', 'somebody-elses'],
  ['TEMPLATESENDJOBFINISH', ''],
])('%s is acknowledged and nobody hears it', async (name, key) => {
  const { ask, heard } = await account()
  expect(await ask(callback(event('ann', name, key), NOW)())).toEqual({ status: 200, body: 'success' })
  expect(heard).toEqual([])
})

test('an answer that takes too long is sent on its own; a delivery after that hears only that it arrived', async () => {
  const it = await account()
  const thinking = gate()
  it.bot = async (said) => {
    await thinking.passed
    await it.answers(said, '想好了')
  }
  const delivery = callback(text('ann', 1, '你好'), NOW)
  const first = it.ask(delivery())
  await settle()
  it.pass(PASSIVE_MS)
  expect((await first).body).toBe('success')
  expect((await it.ask(delivery())).body).toBe('success')
  thinking.open()
  await until(() => it.sent().length > 0)
  expect(it.sent()).toEqual(['想好了'])
  expect(it.heard).toHaveLength(1)
})

test('a delivery during the work joins it, one after a lost answer gets the same answer, and all are one message', async () => {
  const it = await account()
  const thinking = gate()
  it.bot = async (said) => {
    await thinking.passed
    await it.answers(said, '好的')
    await it.answers(said, '还有')
  }
  const delivery = callback(text('ann', 1, '你好'), NOW)
  const both = [it.ask(delivery()), it.ask(delivery())]
  await settle()
  thinking.open()
  expect((await Promise.all(both)).map(({ body }) => readPassive(body)?.text)).toEqual(['好的', '好的'])
  for (let n = 0; n < 1_000; n++) expect(readPassive((await it.ask(delivery())).body)?.text).toBe('好的')
  await until(() => it.sent().length > 0)
  expect(it.sent()).toEqual(['还有'])
  expect(it.heard).toHaveLength(1)
})

test('a message that fails is acknowledged with one apology, in time or after it', async () => {
  const it = await account()
  it.bot = () => Promise.reject(new Problem('TOO_FAST'))
  const { status, body } = await it.ask(callback(text('ann', 1, '你好'), NOW)())
  expect([status, readPassive(body)?.text]).toEqual([200, new Problem('TOO_FAST').say])
  const storing = gate()
  it.bot = () => storing.passed
  const late = it.ask(callback(text('ann', 2, '你好'), NOW)())
  await settle()
  it.pass(PASSIVE_MS)
  expect((await late).body).toBe('success')
  storing.refuse(new Error('the disk is full of 13800138000'))
  await until(() => it.sent().length > 0)
  expect(it.sent()).toEqual([new Problem('INTERNAL').say])
})

test('who was told of a failure by the bot itself hears it once', async () => {
  const it = await account()
  it.bot = async (said) => {
    await it.answers(said, '现在存不下')
    throw new Problem('STORE_FAILED')
  }
  expect(readPassive((await it.ask(callback(text('ann', 1, '你好'), NOW)())).body)?.text).toBe('现在存不下')
  await settle()
  expect(it.sent()).toEqual([])
})

test('when nobody answers, the platform waits no longer than the work', async () => {
  const it = await account()
  const asked = it.ask(callback(text('ann', 1, '你好'), NOW)())
  await settle()
  it.pass(PASSIVE_MS - 1)
  expect((await asked).body).toBe('success')
})

test('after it was stopped it takes nothing, and requests that wait are let go', async () => {
  const it = await account()
  it.bot = () => new Promise(() => undefined)
  const waits = it.ask(callback(text('ann', 1, '你好'), NOW)())
  await settle()
  await it.channel.stop()
  expect((await waits).body).toBe('success')
  expect((await it.ask(callback(text('ann', 2, '你好'), NOW)())).status).toBe(503)
})

test('nothing that anybody said and no secret is logged', async () => {
  const it = await account()
  it.bot = () => Promise.reject(new Error('路灯'))
  it.api.failNext(SEND, { errcode: 45015 })
  await it.ask(callback(text('ann', 1, '路灯坏了'), NOW)())
  await it.ask(request(signed(NOW), 'x'))
  expect(it.logged.length).toBeGreaterThan(0)
  const { WECHAT_OFFICIAL_APP_SECRET: secret, WECHAT_OFFICIAL_AES_KEY: key } = given('')
  for (const word of ['坏了', '"ann"', secret, key, 'token-']) expect(it.logged.join('\n')).not.toContain(word)
})
