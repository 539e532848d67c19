import { expect, onTestFinished, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { botGateway, toBot } from '../../test/helpers/bot-gateway.ts'
import { until } from '../../test/helpers/until.ts'
import { to, wecom, wire } from '../../test/helpers/wecom-office.ts'

const SECRET = 'aSecretOfSixteenOrMore'

async function office(secret = SECRET) {
  const gateway = await botGateway(SECRET)
  onTestFinished(gateway.close)
  const it = await wecom({ WECOM_BOT_ID: 'aib-1', WECOM_BOT_SECRET: secret, WECOM_BOT_URL: gateway.url })
  const { channel } = await it.open()
  return { it, gateway, channel, heard: it.heard }
}

test('direct words, group words without the mention, spoken words and pictures are heard', async () => {
  const { gateway, channel, heard } = await office()
  await until(() => channel.health?.().ok === true)
  const group = { chattype: 'group', chatid: 'wr-1' }
  const said = (content: string) => ({ msgtype: 'text', text: { content } })
  gateway.push(toBot('peng', 'm1', said('待办')))
  gateway.push(toBot('peng', 'm2', { ...group, ...said('@小 助手 打开 3') }))
  gateway.push(toBot('peng', 'm3', { ...group, ...said('@改名后 打开 4') }))
  gateway.push(toBot('peng', 'm4', { msgtype: 'voice', voice: { content: '登记一' } }))
  const items = [
    { msgtype: 'text', text: { content: '看图' } },
    { msgtype: 'image', image: { url: 'x' } },
  ]
  gateway.push(toBot('peng', 'm5', { msgtype: 'mixed', mixed: { msg_item: items } }))
  gateway.push(toBot('peng', 'm6', { msgtype: 'file', file: { url: 'x' } }))
  gateway.push(toBot('peng', 'm7', { chattype: 'group', ...said('没有群号') }))
  gateway.push(toBot('peng', 'm8', said('最后')))
  await until(() => heard.length === 7)
  expect(heard.map(({ text, scope, files }) => [text, scope, files.map(({ kind }) => kind)])).toEqual([
    ['待办', 'direct', []],
    ['打开 3', 'group', []],
    ['打开 4', 'group', []],
    ['登记一', 'direct', []],
    ['看图', 'direct', ['image']],
    ['', 'direct', ['file']],
    ['最后', 'direct', []],
  ])
  expect(heard[1]?.from).toEqual({ channel: 'wecom', account: 'aib-1', conversation: 'wr-1', user: 'peng' })
  expect(channel.directOf?.(heard[1]?.from ?? to(''), 'peng')).toBe('peng')
})

test('the first answer goes where the message stands, what follows and notices go to the conversation', async () => {
  const { it, gateway, channel } = await office()
  it.bot = async (said) => {
    await channel.send(said.from, wire('一'), { key: 'k#0', inReplyTo: said.key })
    await channel.send(said.from, wire('二'), { key: 'k#1', inReplyTo: said.key })
  }
  await until(() => channel.health?.().ok === true)
  gateway.push(toBot('peng', 'm1', { msgtype: 'text', text: { content: '待办' } }))
  await until(() => gateway.sent.length === 2)
  expect(await channel.send(to('peng'), wire('三'), { key: 'case:17' })).toEqual({ ok: true })
  expect(gateway.sent).toEqual(['一', '二', '三'].map((text) => ({ to: 'peng', text })))
})

test('mentions and links that somebody typed stay letters; only who asked in the group is mentioned', async () => {
  const { gateway, channel } = await office()
  await until(() => channel.health?.().ok === true)
  const mention = { id: 'peng' }
  await channel.send(to('wr-1'), { ...wire('<@all> [领奖](http://x)'), mention }, { key: 'k' })
  await channel.send(to('wr-1'), { ...wire('好'), mention: { id: 'all> <@x' } }, { key: 'k2' })
  expect(gateway.sent.map(({ text }) => text)).toEqual(['<@peng>\n< @all> [领奖] (http://x)', '好'])
})

test('what the gateway refuses is sent again or given up, as its code says', async () => {
  const { gateway, channel } = await office()
  await until(() => channel.health?.().ok === true)
  gateway.refuseNext(-1, 45009, 86001)
  const send = () => channel.send(to('peng'), wire('一'), { key: 'k' })
  expect(await send()).toEqual({ ok: false, why: 'retry' })
  expect(await send()).toEqual({ ok: false, why: 'retry', afterMs: 60_000 })
  expect(await send()).toEqual({ ok: false, why: 'blocked' })
  expect(await send()).toEqual({ ok: true })
})

test('a lost connection is seen, messages wait, and it comes back by itself', async () => {
  const { gateway, channel, heard } = await office()
  await until(() => channel.health?.().ok === true)
  gateway.drop()
  await until(() => channel.health?.().ok === false)
  expect(await channel.send(to('peng'), wire('一'), { key: 'k' })).toEqual({ ok: false, why: 'retry' })
  await until(() => gateway.subscribed() === 2 && channel.health?.().ok === true)
  expect(await channel.send(to('peng'), wire('一'), { key: 'k' })).toEqual({ ok: true })
  gateway.push(toBot('peng', 'm1', { msgtype: 'text', text: { content: '还在' } }))
  await until(() => heard.length === 1)
})

test('a wrong secret, and another place that takes the bot over, are said in the health', async () => {
  const wrong = await office('anotherSecretOfSixteen')
  await until(() => wrong.it.logged.length > 0)
  expect(wrong.channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('密钥') })
  const { it, gateway, channel } = await office()
  await until(() => channel.health?.().ok === true)
  gateway.replace()
  await until(() => it.logged.some((line) => line.includes('another connection')))
  expect(channel.health?.()).toEqual({ ok: false, why: expect.stringContaining('另一处') })
})

test('a message that fails is answered with a sentence, and nothing of it is logged', async () => {
  const { it, gateway, channel } = await office()
  it.bot = () => Promise.reject(new Error('路灯'))
  await until(() => channel.health?.().ok === true)
  gateway.push(toBot('peng', 'm1', { msgtype: 'text', text: { content: '路灯坏了' } }))
  await until(() => gateway.sent.length === 1)
  expect(gateway.sent).toEqual([{ to: 'peng', text: new Problem('INTERNAL').say }])
  for (const word of ['路灯', 'peng', SECRET]) expect(it.logged.join('\n')).not.toContain(word)
})
