import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser, openSite, type Site, visit } from './page.ts'

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})
beforeEach(async () => {
  site = await openSite({ sample: true })
})
afterEach(async () => {
  await context.close()
  await site.close()
})

async function open(locale: string, width = 1280, height = 800): Promise<void> {
  ;({ context, page } = await visit(browser, site.url, { locale, viewport: { width, height } }))
}

const language = (): Promise<string> => page.evaluate('document.documentElement.lang')
const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth')

test.each([
  [1280, 800],
  [375, 667],
  [320, 568],
])('who reads English finds the page in English at %i x %i, large text too', async (width, height) => {
  await open('en-US', width, height)
  expect(await language()).toBe('en')
  await page.getByLabel('What you want to say').fill('hello there')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('收到：hello there').waitFor()
  expect(site.delivered.at(-1)).toMatchObject({ text: 'hello there', language: 'en' })
  await page.getByLabel('What you want to say').fill('提交')
  await page.getByLabel('What you want to say').press('Enter')
  await page.getByRole('button', { name: 'Copy receipt number YJ-260914-7K3M-Q' }).waitFor()
  expect(site.delivered.at(-1)).not.toHaveProperty('language')
  await page.getByRole('button', { name: 'Large text' }).click()
  expect(await overflow()).toBeLessThanOrEqual(0)
})

test('the switch changes the page, and tells the conversation once something was said', async () => {
  await open('zh-CN')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByLabel('What you want to say').waitFor()
  expect(site.delivered).toEqual([])
  await page.getByRole('button', { name: '3 Write to the deputies' }).click()
  await page.getByText('收到：Write to the deputies').waitFor()
  await page.getByRole('link', { name: '繁體' }).click()
  await page.getByLabel('您想說的話').waitFor()
  expect(await language()).toBe('zh-Hant')
  expect(site.delivered.at(-1)?.text).toBe('繁體中文')
  await page.getByText('收到：繁體中文').waitFor()
  await page.reload()
  expect(await language()).toBe('zh-Hant')
})

test('the switch is reached and read by the keyboard, and works without scripts', async () => {
  await open('zh-TW')
  const link = page.getByRole('navigation', { name: '語言' }).getByRole('link', { name: 'English' })
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('What you want to say').waitFor()
  await context.close()
  context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })
  page = await context.newPage()
  await page.goto(site.url)
  await page.getByRole('link', { name: 'English' }).click()
  await page.locator('html[lang="en"]').waitFor()
  expect(await page.locator('noscript').textContent()).toContain('liaison station nearest')
})
