import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openSite, type Site, WAIT_MS } from './page.ts'

let browser: Browser
let host: Server
let site: Site
let stranger: Server

/** A site with a strict policy of its own, into which one line was put. */
const page = (): string =>
  `<!doctype html><html lang="zh-CN"><title>镇人大</title><h1>镇人大</h1><script src="${site.url}/embed.js" data-name="问人大"></script></html>`
/** On a free port unless one is given. */
const serve = async (port = 0): Promise<Server> => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', `script-src ${site.url}; style-src 'none'; frame-src ${site.url}`)
    response.end(page())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}
const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function open(url: string, width = 1280, height = 800): Promise<Page> {
  const opened = await (await browser.newContext({ locale: 'zh-CN', viewport: { width, height } })).newPage()
  opened.setDefaultTimeout(WAIT_MS)
  // The browser tells of choosers from the first listener on, so it must be there before the first key.
  opened.on('filechooser', () => undefined)
  await opened.goto(url)
  return opened
}

beforeAll(async () => {
  browser = await openBrowser()
  // Whose port is free is known only when somebody listens there; the sites name each other through it.
  const reserved = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => reserved.once('listening', resolve))
  const own = urlOf(reserved)
  await new Promise((resolve) => reserved.close(resolve))
  site = await openSite({ framedBy: [own] })
  host = await serve(Number(new URL(own).port))
  stranger = await serve()
})
afterAll(async () => {
  await browser?.close()
  for (const server of [host, stranger]) server?.close()
  await site?.close()
})

test.each([
  [1280, 800],
  [375, 667],
])('one line puts the chat on another site at %i x %i', async (width, height) => {
  const opened = await open(urlOf(host), width, height)
  expect(opened.frames()).toHaveLength(1)
  const button = opened.getByRole('button', { name: '问人大' })
  await button.click()
  const chat = opened.frameLocator('iframe[title="问人大"]')
  await chat.getByLabel('您想说的话').fill('遛狗要牵绳吗')
  await chat.getByLabel('您想说的话').press('Enter')
  await chat.locator('.message.bot').filter({ hasText: '收到：遛狗要牵绳吗' }).waitFor()
  await chat.getByRole('button', { name: '添加照片或文件' }).focus()
  const [chooser] = await Promise.all([opened.waitForEvent('filechooser'), opened.keyboard.press('Enter')])
  await chooser.setFiles({ name: '路灯.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
  await chat.locator('.message.bot').filter({ hasText: '收到附件：路灯.jpg' }).waitFor()
  const box = await opened.locator('iframe').boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  await opened.getByRole('button', { name: '收起' }).click()
  expect(await opened.locator('iframe').isHidden()).toBe(true)
  await opened.close()
})

test('a site that was not named shows no chat', async () => {
  const opened = await open(urlOf(stranger))
  await opened.getByRole('button', { name: '问人大' }).click()
  const frame = await (await opened.locator('iframe').elementHandle())?.contentFrame()
  await opened.waitForFunction('document.activeElement.tagName === "IFRAME"')
  expect(await frame?.locator('#say').count()).toBe(0)
  await opened.close()
})
