import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { createWebChannel, type WebOptions } from './index.ts'
import { WORDS } from './words.ts'

const silent = (): void => undefined

function start(options: Partial<WebOptions> = {}) {
  const channel = createWebChannel({
    random: { base32: (n) => 'Z'.repeat(n), digits: () => '0' },
    clock: { now: () => 1_789_000_000_000 },
    log: { info: silent, warn: silent, error: silent },
    botName: '小助手',
    ...options,
  })
  return channel.routes.routes
}

const page = async (path: string, headers: Record<string, string>): Promise<string> =>
  (await start().request(path, { headers })).text()

test.each([
  ['en-US,en;q=0.9', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  ['fr;q=0.9,en;q=0.4', 'en'],
  ['en;q=0.3,zh-CN;q=0.9', 'zh-Hans'],
  ['en;q=0', 'zh-Hans'],
  ['de', 'zh-Hans'],
  ['*', 'zh-Hans'],
])('a browser that prefers %s is shown the page in %s', async (preferred, language) => {
  const shown = await page('/', { 'accept-language': preferred })
  expect(shown).toContain(`<html lang="${language}"`)
  expect(shown).toContain(WORDS[language as keyof typeof WORDS].placeholder)
})

test('what was chosen by the switch counts more than the browser, and is kept', async () => {
  const response = await start().request('/?lang=zh-Hant', { headers: { 'accept-language': 'en' } })
  expect(await response.text()).toContain('<html lang="zh-Hant"')
  expect(response.headers.get('content-language')).toBe('zh-Hant')
  expect(response.headers.get('set-cookie')).toContain('minyi-lang=zh-Hant')
  expect(await page('/', { 'accept-language': 'en', cookie: 'minyi-lang=zh-Hant' })).toContain('<html lang="zh-Hant"')
  for (const other of ['xx', '<script>', ''])
    expect(await page(`/?lang=${encodeURIComponent(other)}`, { 'accept-language': 'en' })).toContain('<html lang="en"')
})

test('in a frame on another site the choice is kept for that site alone', async () => {
  const framed = start({ secure: true, framedBy: ['https://www.example.org'] })
  const cookies = (await framed.request('/embed?lang=en')).headers.getSetCookie()
  const kept = cookies.find((cookie) => cookie.startsWith('minyi-lang=')) ?? ''
  for (const flag of ['SameSite=None', 'Secure', 'Partitioned']) expect(kept).toContain(flag)
})

test('the page says nothing in Chinese to who reads English, but the names of the office and of the languages', async () => {
  const shown = await page('/', { 'accept-language': 'en' })
  const rest = shown
    .replace(/<nav id="languages".*?<\/nav>/s, '')
    .replaceAll('小助手', '')
    .replace('data-says="登录 "', '')
  expect(rest).not.toMatch(/\p{Script=Han}/u)
})

test('a refusal is told in the language of the page', async () => {
  const told = async (language: string): Promise<unknown> => {
    const headers = { 'accept-language': language, 'content-type': 'application/json', 'x-minyi': '1' }
    return (await start().request('/chat/messages', { method: 'POST', body: '{}', headers })).json()
  }
  expect(await told('en')).toMatchObject({ say: WORDS.en.refusals.SESSION_MISSING })
  expect(await told('zh-TW')).toMatchObject({ say: '頁面放得太久了，請刷新後再發。' })
  expect(await told('de')).toMatchObject({ say: '页面放得太久了，请刷新后再发。' })
})

test('the words in traditional script are those of OpenCC, and every language fills in the same', () => {
  const convert = Converter({ from: 'cn', to: 'tw' })
  expect(WORDS['zh-Hant']).toEqual(JSON.parse(convert(JSON.stringify(WORDS['zh-Hans']))))
  const slots = (words: unknown): readonly string[] => JSON.stringify(words).match(/\{\w+\}/g) ?? []
  expect(slots(WORDS.en)).toEqual(slots(WORDS['zh-Hans']))
  expect(JSON.stringify(WORDS.en)).not.toMatch(/\p{Script=Han}/u)
})
