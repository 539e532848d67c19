import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openSite, type Site, sayAndHear, visit } from './page.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 to level AA, and what is good practice beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser
let site: Site

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite({ sample: true })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function atPage(options: BrowserContextOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const { context, page } = await visit(browser, site.url, options)
  try {
    await run(page)
  } finally {
    await context.close()
  }
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe-core finds wrong: rule and the elements concerned. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`,
  )) as readonly Violation[]
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** 200 % zoom on a screen of 1280 leaves 640 pixels of the page. */
const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }

describe.each<[string, BrowserContextOptions]>([
  ['at 320 px', { viewport: { width: 320, height: 568 } }],
  ['at 200 % zoom', ZOOMED],
  ['in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
])('%s', (_, options) => {
  test('axe finds nothing on the page, in a menu, at a receipt, and in large text', async () => {
    await atPage(options, async (page) => {
      expect(await violations(page)).toEqual([])
      await sayAndHear(page, '菜单', '请选一项')
      expect(await violations(page)).toEqual([])
      await sayAndHear(page, '提交', '已提交')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '大字' }).click()
      expect(await violations(page)).toEqual([])
    })
  })
})

test.each(['en-US', 'zh-TW'])('axe finds nothing on the page of a browser that speaks %s', async (locale) => {
  await atPage({ locale, viewport: { width: 375, height: 667 } }, async (page) => {
    expect(await violations(page)).toEqual([])
    await page.locator('#say').fill('提交')
    await page.locator('#say').press('Enter')
    await page.locator('.message.bot').last().waitFor()
    expect(await violations(page)).toEqual([])
  })
})

test('axe sees what is wrong', async () => {
  await atPage({}, async (page) => {
    await page.evaluate("document.querySelector('#composer').insertAdjacentHTML('beforeend', '<button></button>')")
    expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: /)])
  })
})

test('a screen reader is told of a receipt in the order in which it is of use', async () => {
  await atPage({ viewport: { width: 375, height: 667 } }, async (page) => {
    await sayAndHear(page, '提交', '已提交')
    expect(await page.locator('#log').ariaSnapshot()).toMatchInlineSnapshot(`
      "- log "对话":
        - text: 您 提交 湖畔街道联络站小助手 已提交。编号 YJ-260914-7K3M-Q，查询码 4821 0937 5512 6604（只显示这一次，请保存）。 接下来：联络站登记 → 汇总报送 → 结果告知您。
        - button "复制编号 YJ-260914-7K3M-Q"
        - button "复制查询码 4821 0937 5512 6604"
        - group "可选项":
          - button "1 再提一条"
          - button "2 不用了""
    `)
  })
})
