import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { createWebChannel, type WebChannel } from '../../adapters/web/index.ts'
import { laneOf } from '../../src/conversation/compose.ts'
import { createFileRoutes, createServer, listen } from '../../src/http/index.ts'
import { systemRandom } from '../../src/random.ts'
import { PLACE, pdf, photo } from '../helpers/pictures.ts'
import { QUIET_LOG } from '../helpers/quiet-log.ts'
import { SEAL, type World, world } from '../helpers/talk.ts'
import { openBrowser, WAIT_MS } from './page.ts'

const NARROW = { width: 320, height: 568 }
const WIDE = { width: 1280, height: 800 }
const PHOTO = { name: '路灯.jpg', mimeType: 'image/jpeg', buffer: photo(300_000) }
const HEIC = { name: 'IMG_1.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic', 'latin1') }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

let w: World
let url: string
let page: Page
let context: BrowserContext
const violations: string[] = []

/** The whole assistant behind the page, with a store of its own. */
beforeEach(async () => {
  violations.length = 0
  let web: WebChannel | undefined
  const channels = async () => {
    web = createWebChannel({
      random: systemRandom,
      clock: { now: Date.now },
      log: QUIET_LOG,
      botName: '小助手',
      files: {
        limits: () => w.app().files.limits(),
        ready: () => w.app().files.ready(),
        take: (file) => w.app().files.take(file),
        waiting: (who, ids) => w.app().files.waiting(who, ids),
      },
    })
    const { start, ...channel } = web
    // Answers leave when the message was handled; the scripted clock wakes nobody.
    const wakes: WebChannel['start'] = (deliver) => start((message) => deliver(message).then(() => void w.flush()))
    return [{ ...channel, start: wakes }]
  }
  w = await world({ channels })
  const made = web as unknown as WebChannel
  const files = createFileRoutes({
    store: w.store(),
    seal: SEAL,
    clock: w.clock,
    sessionOf: made.sessionOf,
    laneOf: (user) => laneOf({ channel: 'web', account: 'web', conversation: user }, user),
    speakerOf: (session) => w.app().speakerOf('web', session),
  })
  const server = createServer({ routes: [made.routes, files], health: async () => ({}), log: QUIET_LOG })
  const listening = await listen(server, { port: 0 })
  url = listening.url
  onTestFinished(async () => {
    await context?.close()
    await listening.close()
  })
})

async function open(viewport: { width: number; height: number }): Promise<void> {
  context = await browser.newContext({ locale: 'zh-CN', viewport, acceptDownloads: true })
  page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  // The browser tells of choosers from the first listener on, so it must be there before the first key.
  page.on('filechooser', () => undefined)
  page.on('console', (said) => {
    if (/Content Security Policy/i.test(said.text())) violations.push(said.text())
  })
  await page.goto(url)
  await page.locator('#log[aria-busy="false"]').waitFor({ state: 'attached' })
}

const status = () => page.locator('#upload')
const heard = (text: string | RegExp) => page.locator('.message.bot').filter({ hasText: text }).last().waitFor()
const says = async (text: string, answer: string | RegExp): Promise<void> => {
  await page.getByLabel('您想说的话').fill(text)
  await page.keyboard.press('Enter')
  await heard(answer)
}
const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth')
/** Tab by tab from the field for words, as somebody without a mouse goes. */
async function tabTo(id: string, back = false): Promise<void> {
  for (let n = 0; n < 12; n++) {
    if ((await page.evaluate('document.activeElement.id')) === id) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${id} is not reached by the keyboard`)
}
async function choose(...files: readonly (typeof PHOTO)[]): Promise<void> {
  await page.getByLabel('您想说的话').focus()
  await tabTo('attach', true)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles([...files])
}

test.each([NARROW, WIDE])(
  'with the keyboard alone a picture goes with a matter and is got back, at $width px',
  async (size) => {
    await open(size)
    await says('我有话对代表说', '您想怎么提')
    await says('1', '说说是什么事')
    await choose(PHOTO)
    await heard(/已附上1张照片，提交时一起交/)
    expect(await page.locator('.message.you').last().innerText()).toContain('附件：路灯.jpg')
    expect(await status().innerText()).toBe('')
    expect(await page.evaluate('document.activeElement.id')).toBe('attach')
    expect(await overflow()).toBeLessThanOrEqual(0)
    await says('河边的步道晚上太暗，希望装几盏灯。', '哪个街道')
    await says('柳岸街道', '联系方式')
    await says('不留', '同意')
    await says('同意', /附件[\s\S]*照片 路灯\.jpg/)
    if (process.env.MINYI_SHOTS) await page.screenshot({ path: `${process.env.MINYI_SHOTS}/summary-${size.width}.png` })
    await says('1', '已提交')
    await says('附件', '点开就下载')
    const link = page.locator('.message.bot').last().locator('a[href^="/file/"]')
    const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
    const saved = await readFile(await download.path())
    expect(download.suggestedFilename()).toMatch(/^DB-[\w-]+-1\.jpg$/)
    expect(saved.includes(PLACE)).toBe(false)
    expect(saved.length).toBeGreaterThan(300_000)
    expect(violations).toEqual([])
  },
)

test('why a picture did not go stands in a sentence, and the others go', async () => {
  await open(NARROW)
  await choose(HEIC, PHOTO)
  await heard(/收到1张照片，还没有交/)
  expect(await status().innerText()).toMatch(/^IMG_1\.heic：这张照片是 HEIC 格式.*存成 JPG/)
  expect(await status().getAttribute('role')).toBe('status')
  expect(await overflow()).toBeLessThanOrEqual(0)
  if (process.env.MINYI_SHOTS) await page.screenshot({ path: `${process.env.MINYI_SHOTS}/refused-320.png` })
})

test('too many at once, and too large a file, are said before anything is sent', async () => {
  await open(WIDE)
  let sent = 0
  await page.route('**/chat/files', (route) => {
    sent++
    return route.continue()
  })
  await choose(...Array.from({ length: 6 }, () => PHOTO))
  await expect.poll(() => status().innerText(), { timeout: WAIT_MS }).toBe('一次最多发5个，请分几次选。')
  await choose({ name: '大.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([pdf(), Buffer.alloc(9_000_000)]) })
  await expect.poll(() => status().innerText(), { timeout: WAIT_MS }).toMatch(/^大\.pdf：这个文件超过8兆/)
  expect(sent).toBe(0)
})

test('what goes on is told while it goes on, and it can be stopped with the keyboard', async () => {
  await open(NARROW)
  await page.route('**/chat/files', () => undefined)
  await choose(PHOTO, PHOTO)
  await expect.poll(() => status().innerText(), { timeout: WAIT_MS }).toMatch(/^正在发送 路灯\.jpg（第1个，共2个）/)
  expect(await page.getByRole('progressbar', { name: '发送进度' }).isVisible()).toBe(true)
  expect(await overflow()).toBeLessThanOrEqual(0)
  if (process.env.MINYI_SHOTS) await page.screenshot({ path: `${process.env.MINYI_SHOTS}/sending-320.png` })
  await tabTo('stop', true)
  await page.keyboard.press('Enter')
  await expect.poll(() => status().innerText(), { timeout: WAIT_MS }).toMatch(/已停止，没有发出去/)
  expect(await page.evaluate('document.activeElement.id')).toBe('attach')
  expect(await page.locator('.message.you').count()).toBe(0)
})
