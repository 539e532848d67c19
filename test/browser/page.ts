import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createWebChannel, type WebOptions } from '../../adapters/web/index.ts'
import { RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import { createServer, type Listening, listen } from '../../src/http/index.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { fileDesk } from '../helpers/file-desk.ts'
import { startBot } from './bot.ts'

/** A page of our own machine answers in milliseconds; the rest is patience with a busy one. */
export const WAIT_MS = 15_000

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
const silent = (): void => undefined

/** @throws {Error} one sentence that says what to install when Chromium is missing */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing: run "apt-get install chromium", then try again.`)
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

export interface Site extends Listening {
  readonly delivered: readonly Inbound[]
}

/** The web channel with the scripted bot, on a free port unless one is given. */
export async function openSite(settings: Partial<WebOptions> & { port?: number } = {}): Promise<Site> {
  const { port = 0, ...options } = settings
  const channel = createWebChannel({
    random: { base32: (n) => pick(RECEIPT_ALPHABET, n), digits: (n) => pick('0123456789', n) },
    clock: { now: () => Date.now() },
    log: { info: silent, warn: silent, error: silent },
    botName: '湖畔街道联络站小助手',
    files: fileDesk(),
    ...options,
  })
  const delivered = await startBot(channel)
  const server = createServer({
    routes: [channel.routes],
    health: async () => ({ version: 'test' }),
    log: { info: silent, warn: silent, error: silent },
  })
  return { ...(await listen(server, { port })), delivered }
}

/** The chat as a visitor with a browser of their own sees it, once it can be used. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT_MS)
  await page.goto(url)
  await page.locator('#log[aria-busy="false"]').waitFor({ state: 'attached' })
  return { context, page }
}

/** Types into the page as a person does and waits until the answer is there. */
export async function sayAndHear(page: Page, text: string, answer: string | RegExp): Promise<void> {
  await page.getByLabel('您想说的话').fill(text)
  await page.getByLabel('您想说的话').press('Enter')
  await page.locator('.message.bot').filter({ hasText: answer }).last().waitFor()
}
