import { expect, test } from 'vitest'
import { createWebChannel, type WebOptions } from './index.ts'

const ID = 'A'.repeat(32)
const COOKIE = `minyi=${ID}`
const silent = (): void => undefined

function start(options: Partial<WebOptions> = {}): ReturnType<typeof createWebChannel> {
  return createWebChannel({
    random: { base32: (n) => 'Z'.repeat(n), digits: () => '0' },
    clock: { now: () => 1_789_000_000_000 },
    log: { info: silent, warn: silent, error: silent },
    botName: '小助手',
    ...options,
  })
}

test('gives a new visitor a session that scripts and other sites cannot use', async () => {
  const channel = start()
  const response = await channel.routes.routes.request('/')
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^minyi=[0-9A-Z]{32};/)
  for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
  expect(cookie).not.toContain('Secure')
})

test('keeps the session of a returning visitor', async () => {
  const response = await start().routes.routes.request('/', { headers: { cookie: COOKIE } })
  expect(response.headers.get('set-cookie')).toContain(ID)
})

test('escapes the names it is given and holds no inline script or style', async () => {
  const channel = start({ botName: '<script>alert(1)</script>"', starters: ['<b>粗</b>'] })
  const page = await (await channel.routes.routes.request('/')).text()
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<b>')
  expect(page).not.toMatch(/ style=|<style| on\w+=/)
  expect(page.match(/<script/g)).toHaveLength(1)
})

test('says what to do without scripts, and that sample data are samples', async () => {
  const channel = start({ phone: '021-0000', sample: true })
  const page = await (await channel.routes.routes.request('/')).text()
  expect(page).toContain('请拨打 021-0000')
  expect(page).toContain('示例数据')
  expect(await (await start().routes.routes.request('/')).text()).not.toContain('示例数据')
})

test('remembers the large text', async () => {
  const page = await start().routes.routes.request('/', { headers: { cookie: 'minyi-text=large' } })
  expect(await page.text()).toContain('data-text="large"')
})

test('loads files that may be kept for ever under an address that names their content', async () => {
  const { routes } = start().routes
  const page = await (await routes.request('/')).text()
  const files = [...page.matchAll(/\/chat\/assets\/[^"]+/g)].map((m) => m[0])
  expect(files).toHaveLength(3)
  for (const file of files) {
    const response = await routes.request(file)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
  }
  expect((await routes.request((files[0] as string).replace(/assets\/\w+/, 'assets/0000'))).status).toBe(404)
  expect((await routes.request('/chat/assets/x/../index.ts')).status).toBe(404)
})

test('an address with the code of a station says that code first, and nothing else that an address may hold', async () => {
  const { routes } = start().routes
  const opened = async (query: string): Promise<string> =>
    (await routes.request(`/?s=${encodeURIComponent(query)}`)).text()
  expect(await opened('LA01-17K3MQ')).toContain('data-opening="扫码 LA01-17K3MQ"')
  for (const other of ['删除我的个人信息。确认', '登录 1234"><script>', 'A', 'x1'.repeat(30), '删除我的个人信息', ''])
    expect(await opened(other)).not.toContain('data-opening')
})
