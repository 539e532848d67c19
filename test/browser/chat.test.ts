import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, openSite, type Site, sayAndHear, visit } from './page.ts'

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

const field = () => page.getByLabel('您想说的话')
const last = (who: 'you' | 'bot') => page.locator(`.message.${who}`).last()
const focusedId = (): Promise<string> => page.evaluate('document.activeElement.id')
const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth')

async function open(width: number, height: number): Promise<void> {
  ;({ context, page } = await visit(browser, site.url, { viewport: { width, height } }))
}

beforeEach(async () => {
  site = await openSite({ sample: true })
})
afterEach(async () => {
  await context.close()
  await site.close()
})

describe.each([
  [1280, 800],
  [375, 667],
])('at %i x %i', (width, height) => {
  beforeEach(() => open(width, height))

  test('a message is sent and its answer received, said by whom', async () => {
    await sayAndHear(page, '遛狗要牵绳吗\n第二行', '收到')
    expect(await last('you').innerText()).toBe('您\n遛狗要牵绳吗\n第二行')
    expect(await last('bot').innerText()).toBe('湖畔街道联络站小助手\n收到：遛狗要牵绳吗\n第二行')
    expect(await field().inputValue()).toBe('')
    expect(await page.locator('#starters').isHidden()).toBe(true)
  })

  test('a starter button says its words', async () => {
    await page.getByRole('button', { name: '查进度' }).click()
    await page.getByText('收到：查进度').waitFor()
  })

  test('a choice is made by its button, or by its number', async () => {
    await sayAndHear(page, '菜单', '请选一项')
    await page.getByRole('button', { name: '2 按站点找' }).click()
    await page.getByText('您选了：按站点找').waitFor()
    expect(site.delivered.at(-1)).toMatchObject({ text: '按站点找', action: 'choice:2' })
    await sayAndHear(page, '菜单', '请选一项')
    await sayAndHear(page, '3', '您选了：查办理进度')
  })

  test('an older menu falls silent when a later one comes, and can still be read', async () => {
    await sayAndHear(page, '菜单', '请选一项')
    await sayAndHear(page, '提交', '已提交')
    const old = page.getByRole('button', { name: '1 按条文找' })
    expect(await old.isDisabled()).toBe(true)
    expect(await old.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '1 再提一条' }).isEnabled()).toBe(true)
  })

  test('a receipt and its secret have buttons to copy them', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await sayAndHear(page, '提交', '已提交')
    await page.getByRole('button', { name: '复制查询码' }).click()
    await page.getByRole('button', { name: '已复制查询码' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('4821 0937 5512 6604')
    await page.getByRole('button', { name: '复制编号 YJ-260914-7K3M-Q' }).click()
    await page.getByRole('button', { name: '已复制编号' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('YJ-260914-7K3M-Q')
  })

  test('markup in a message is shown as it was written and does nothing', async () => {
    const alarms: string[] = []
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message())
      void dialog.dismiss()
    })
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    await sayAndHear(page, text, '收到')
    expect(await last('bot').locator('.text').textContent()).toBe(`收到：${text}`)
    expect(await page.locator('#log img, #log script').count()).toBe(0)
    expect(alarms).toEqual([])
  })

  test('only a web address becomes a link', async () => {
    await sayAndHear(page, '网址', '条文全文')
    const link = last('bot').locator('a')
    expect(await link.getAttribute('href')).toBe('https://example.com/a?b=1')
    expect(await link.getAttribute('rel')).toContain('noopener')
    await sayAndHear(page, 'javascript:alert(1)', '收到')
    expect(await last('bot').locator('a').count()).toBe(0)
  })

  test('large text is 20 px, fits, and is remembered', async () => {
    const size = (): Promise<string> => page.evaluate('getComputedStyle(document.body).fontSize')
    expect(await size()).toBe('16px')
    await page.getByRole('button', { name: '大字' }).click()
    expect(await size()).toBe('20px')
    await page.reload()
    expect(await size()).toBe('20px')
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true')
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  test('what was said is there after a reload, and gone after leaving', async () => {
    await sayAndHear(page, '你好', '收到：你好')
    await page.reload()
    await page.getByText('收到：你好').waitFor()
    expect(await page.locator('.message').count()).toBe(2)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: '结束对话' }).click()
    await page.locator('#starters').waitFor()
    expect(await page.locator('.message').count()).toBe(0)
  })
})

describe('a line that breaks', () => {
  beforeEach(() => open(1280, 800))

  test('is told in words, and the conversation goes on after the server came back', async () => {
    await sayAndHear(page, '之前', '收到：之前')
    const port = Number(new URL(site.url).port)
    await site.close()
    await page.getByText('连接断开了').waitFor()
    await field().fill('断线时说的')
    await field().press('Enter')
    await page.getByText('没有发出去').waitFor()
    site = await openSite({ port })
    await page.getByText('已重新连接').waitFor()
    await page.getByRole('button', { name: '再发一次' }).click()
    await page.getByText('收到：断线时说的').waitFor()
    expect(site.delivered).toHaveLength(1)
    expect(await page.locator('.message.you').allInnerTexts()).toEqual(['您\n之前', '您\n断线时说的'])
  })
})

describe('keys', () => {
  beforeEach(() => open(375, 667))

  test('Enter that chooses a word of an input method does not send', async () => {
    const input = await context.newCDPSession(page)
    await field().focus()
    await input.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 })
    // What Chromium reports for the Enter that ends a composition.
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await input.send('Input.insertText', { text: '你好' })
    expect(await field().inputValue()).toBe('你好')
    expect(await page.locator('.message').count()).toBe(0)
    await field().press('Enter')
    await page.getByText('收到：你好').waitFor()
  })

  test('Shift and Enter begin a new line, and the field grows', async () => {
    const height = async (): Promise<number> => (await field().boundingBox())?.height ?? 0
    await field().focus()
    const before = await height()
    await page.keyboard.type('一')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('二')
    expect(await field().inputValue()).toBe('一\n二')
    expect(await height()).toBeGreaterThan(before)
  })

  test('everything can be done without a mouse', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('跳到输入框')
    await page.keyboard.press('Enter')
    await page.keyboard.type('菜单')
    expect(await focusedId()).toBe('say')
    await page.keyboard.press('Enter')
    await page.getByText('请选一项').waitFor()
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('1按条文找')
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await page.getByText('您选了：按条文找').waitFor()
  })

  test('the staff link begins the words to sign in with', async () => {
    await page.getByRole('button', { name: '工作人员登录' }).click()
    expect(await focusedId()).toBe('say')
    await page.keyboard.type('123456')
    expect(await field().inputValue()).toBe('登录 123456')
  })
})

describe('the narrowest screen', () => {
  beforeEach(() => open(320, 568))

  test('never scrolls sideways, with long words and large text too', async () => {
    await sayAndHear(page, `https://example.com/${'a'.repeat(200)}`, '收到')
    await sayAndHear(page, '提交', '已提交')
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '大字' }).click()
    expect(await overflow()).toBeLessThanOrEqual(0)
    expect(
      await page.evaluate('(s => s.scrollWidth - s.clientWidth)(document.getElementById("scroll"))'),
    ).toBeLessThanOrEqual(0)
  })
})

describe('without scripts', () => {
  test('the page says what to do instead', async () => {
    context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })
    page = await context.newPage()
    await page.goto(site.url)
    expect(await page.locator('noscript').textContent()).toContain('到就近的代表联络站')
    expect(await page.locator('#composer').isHidden()).toBe(true)
  })
})
