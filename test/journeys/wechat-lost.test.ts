import { expect, test } from 'vitest'
import { BEAT } from '../../adapters/wechaty/heart.ts'
import { LOGIN_CODE_FILE } from '../../adapters/wechaty/login-code.ts'
import type { PersonRecord } from '../../src/ports/knowledge.ts'
import { ADMINISTRATOR, told } from '../helpers/administrator.ts'
import { type Town, wechatTown } from '../helpers/wechat-town.ts'

const MINUTE = 60_000
const ADMIN: PersonRecord = {
  ...ADMINISTRATOR,
  accounts: [{ channel: 'wechat', user: 'xu' }, ...(ADMINISTRATOR.accounts ?? [])],
}
const CLERK: PersonRecord = {
  id: 'he',
  name: '何静',
  grants: [{ role: '登记员', stationId: 'liuan' }],
  accounts: [{ channel: 'slack', user: 'U8' }],
}

const GROUPS = [{ channel: 'wechat', conversation: 'wxid_minyi/room/square', name: '幸福里', stationId: 'liuan' }]

const town = (): Promise<Town> =>
  wechatTown({ content: { people: [ADMIN, CLERK], groups: GROUPS }, publicUrl: 'https://minyi.example' })

/** The account is cut off; resolves with how long it took until the administrator read of it. */
async function untilAlarm(t: Town): Promise<number> {
  const from = t.world.clock.now()
  t.platform.cut = true
  while (told(t.world, 'U7').length === 0 && t.world.clock.now() - from < 10 * MINUTE) await t.pass(1_000)
  return t.world.clock.now() - from
}

async function back(t: Town): Promise<void> {
  t.platform.cut = false
  await t.pass(10 * MINUTE)
}

test('a session that dies without a word is told to administrators elsewhere within a minute, with the last good time', async () => {
  const t = await town()
  await t.pass(BEAT.everyMs * 3)
  await t.says('c1', '你好')
  expect(await untilAlarm(t)).toBeLessThanOrEqual(MINUTE)
  for (const user of ['U7', 'w-xu'])
    expect(told(t.world, user)).toEqual([expect.stringMatching(/^微信断线了。最后一次确认连着是\d+月\d+日.*\d\d:\d\d/)])
  expect(told(t.world, 'U8')).toEqual([])
  expect([...t.platform.taken, ...t.platform.swallowed].filter(({ to }) => to === 'xu')).toEqual([])
  await t.pass(30 * MINUTE)
  expect(told(t.world, 'U7')).toHaveLength(1)
})

test('whoever looks after the account reads once that it is back, what may be missed, and that more cannot be known', async () => {
  const t = await town()
  t.platform.room('square', 'ann', 'bob')
  await untilAlarm(t)
  const asked = t.world.clock.now()
  await t.says('ann', '@小助手 我的件办得怎么样了', { room: 'square', mentions: ['wxid_minyi'], id: 'lost' })
  await t.pass(40 * MINUTE)
  t.platform.cut = false
  await t.pass(6 * MINUTE)
  t.platform.says({
    id: 'late',
    from: 'ann',
    room: 'square',
    text: '养犬条例怎么说',
    mentions: ['wxid_minyi'],
    at: asked,
  })
  await t.pass(10 * MINUTE)
  const [, text = '', ...more] = told(t.world, 'U7')
  expect(more).toEqual([])
  expect(text).toMatch(/^微信已连上。.*\d\d:\d\d到.*\d\d:\d\d没有连着/)
  expect(text).toMatch(/幸福里/)
  expect(text).toMatch(/无从知道/)
  expect(text).not.toMatch(/ann|养犬|怎么样/)
  expect(t.saidTo('square')).toBe('')
})

test('a line that is back within seconds alarms nobody', async () => {
  const t = await town()
  t.platform.silent = true
  const mended = t.channel.next('down').then(() => {
    t.platform.silent = false
  })
  const up = t.channel.next('up')
  t.platform.fault()
  await t.pass(1_500)
  await mended
  await t.pass(1)
  await up
  await t.pass(5 * MINUTE)
  expect(t.channel.channel.health?.()).toEqual({ ok: true })
  expect(told(t.world, 'U7')).toEqual([])
})

test('the code to log in with reaches administrators only, behind an address that nobody guesses, and no log', async () => {
  const t = await town()
  t.platform.self = undefined
  await t.platform.logout()
  await t.pass(2 * MINUTE)
  t.platform.scan('https://login.example/code')
  t.platform.scan('https://login.example/code-2')
  await t.pass(MINUTE)
  const scans = told(t.world, 'U7').filter((text) => text.includes('等着登录'))
  expect(scans).toHaveLength(1)
  const link = /https:\/\/minyi\.example\S+/.exec(scans[0] ?? '')?.[0] ?? ''
  const [route] = t.channel.channel.routes ?? []
  if (route === undefined || !('handle' in route)) throw new Error('no page')
  const page = await route.handle(new Request(link))
  expect(page.status).toBe(200)
  expect(await page.text()).toMatch(/^<svg/)
  for (const wrong of ['', '?key=', '?key=A', `?key=${'A'.repeat(26)}`])
    expect((await route.handle(new Request(`https://minyi.example/wechat/login${wrong}`))).status).toBe(404)
  expect(
    t.world.sent
      .filter(({ wire }) => wire.text.includes(link))
      .map(({ to }) => to.user)
      .sort(),
  ).toEqual(['U7', 'w-xu'])
  const key = new URL(link).searchParams.get('key') as string
  for (const secret of [key, 'login.example']) {
    expect([...t.world.logs, ...t.channel.logs].join()).not.toContain(secret)
    expect(JSON.stringify(t.channel.channel.health?.())).not.toContain(secret)
  }
  await t.logIn('wxid_minyi')
  expect((await route.handle(new Request(link))).status).toBe(404)
  expect(LOGIN_CODE_FILE).toBe('wechat/login.svg')
})

test('after a return a group hears one message at most, however much was asked before it; the others are told alone', async () => {
  const t = await town()
  const people = ['ann', 'bob', 'cai']
  t.platform.room('square', ...people)
  for (const one of people) await t.says(one, '你好')
  t.platform.contact('dan', { friend: false })
  await t.pass(MINUTE)
  const failing = Array.from({ length: 100 }, () => new Error('reset'))
  t.platform.failures.push(...failing)
  for (const one of [...people, 'dan']) {
    t.platform.contact(one, { friend: one !== 'dan' })
    const handled = t.channel.next('handled', `asks ${one}`)
    t.platform.says({
      id: `asks ${one}`,
      from: one,
      room: 'square',
      text: '养犬条例第三十条怎么规定',
      mentions: ['wxid_minyi'],
      at: t.world.clock.now(),
    })
    await handled
  }
  t.platform.cut = true
  await t.pass(2 * MINUTE)
  t.platform.failures.length = 0
  await t.pass(5 * MINUTE)
  const before = t.platform.taken.length
  await back(t)
  await t.pass(60 * MINUTE)
  const after = t.platform.taken.slice(before)
  expect(after.filter(({ to }) => to === 'square')).toHaveLength(1)
  expect(after.find(({ to }) => to === 'square')?.text).toMatch(/微信断线.*请再说一次/)
  expect(after.filter(({ to }) => to === 'dan')).toEqual([])
})
