import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type CodesWritten, writeCodes } from '../../src/commands/station-codes.ts'
import { readQr } from '../helpers/read-qr.ts'
import { MORNING } from '../helpers/small-world.ts'
import { SEAL, world } from '../helpers/talk.ts'
import { openBrowser, openSite, type Site } from './page.ts'

/** A sign as it hangs on a wall and is photographed: drawn by a browser, read by a library that did not draw it. */

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

let site: Site
let to: string
let written: CodesWritten
beforeEach(async () => {
  site = await openSite({ sample: true })
  const folder = await mkdtemp(join(tmpdir(), 'minyi-signs-'))
  to = folder
  onTestFinished(async () => {
    await site.close()
    await rm(folder, { recursive: true, force: true })
  })
  written = await writeCodes({ to }, site.url, { store: (await world()).store(), seal: SEAL }, MORNING)
})

async function open(width: number, height: number, scale = 1): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height }, deviceScaleFactor: scale })
  onTestFinished(() => context.close())
  return context.newPage()
}

/** A4 as a browser lays it out, 96 points an inch. */
const A4 = { width: 794, height: 1123 }
const PHONE = 375

test('the drawing is read from the size of a thumb nail to that of a poster', async () => {
  for (const size of [120, PHONE, 1200]) {
    const page = await open(size, size)
    for (const { code, link } of written.stations) {
      const svg = await readFile(join(to, `${code}.svg`), 'utf8')
      await page.setContent(`<style>*{margin:0}svg{width:${size}px;display:block}</style>${svg}`)
      expect(await readQr(await page.screenshot()), `${code} ${size} px`).toEqual([link])
    }
  }
})

test('the sheet is read as printed, and in a photo of the whole page no wider than a telephone', async () => {
  for (const scale of [300 / 96, 1, PHONE / A4.width]) {
    const page = await open(A4.width, A4.height, scale)
    for (const { code, link } of written.stations) {
      await page.goto(pathToFileURL(join(to, `${code}.html`)).href)
      await page.emulateMedia({ media: 'print' })
      expect(await readQr(await page.screenshot()), `${code} at ${scale}`).toEqual([link])
    }
  }
})

test('of all sheets in one file each carries its own code', async () => {
  const page = await open(A4.width, A4.height)
  await page.goto(pathToFileURL(written.sheets).href)
  const sheets = await page.locator('.sheet').all()
  expect(sheets).toHaveLength(written.stations.length)
  for (const [n, { link, name }] of written.stations.entries()) {
    expect(await sheets[n]?.locator('h1').innerText()).toContain(name)
    expect(await readQr((await sheets[n]?.screenshot()) ?? new Uint8Array())).toEqual([link])
  }
})

/**
 * A bad print, photographed: a part of the dots black or white at random, a round stain over a part of the picture; then
 * turned, out of focus and no wider than a telephone. Always the same.
 */
const SPOIL = `async ({ picture, size, turned, blurred, noise, stained }) => {
  const image = new Image()
  image.src = picture
  await image.decode()
  const canvasOf = (side) => Object.assign(document.createElement('canvas'), { width: side, height: side })
  const print = canvasOf(image.width)
  const ink = print.getContext('2d')
  ink.drawImage(image, 0, 0)
  const dots = ink.getImageData(0, 0, image.width, image.width)
  let seed = 7
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let at = 0; at < dots.data.length; at += 4)
    if (random() < noise) dots.data.fill(random() < 0.5 ? 0 : 255, at, at + 3)
  ink.putImageData(dots, 0, 0)
  ink.beginPath()
  ink.arc(image.width * 0.55, image.width * 0.5, image.width * Math.sqrt(stained / Math.PI), 0, 2 * Math.PI)
  ink.fill()
  const photo = canvasOf(size)
  const pen = photo.getContext('2d')
  pen.fillStyle = '#ddd'
  pen.fillRect(0, 0, size, size)
  pen.filter = blurred > 0 ? 'blur(' + blurred + 'px)' : 'none'
  const angle = (turned * Math.PI) / 180
  const side = size / (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)))
  pen.translate(size / 2, size / 2)
  pen.rotate(angle)
  pen.drawImage(print, -side / 2, -side / 2, side, side)
  return photo.toDataURL('image/png').split(',')[1]
}`

const GOOD = { turned: 0, blurred: 0, noise: 0, stained: 0 }

test.each([
  { what: 'a tenth of the dots spoiled', ...GOOD, noise: 0.1, blurred: 1 },
  { what: 'a stain over a tenth of the picture', ...GOOD, stained: 0.1 },
  { what: 'held askew', ...GOOD, turned: 11 },
  { what: 'upside down', ...GOOD, turned: 180 },
  { what: 'out of focus', ...GOOD, blurred: 2 },
  { what: 'all of it at once', turned: -7, blurred: 1, noise: 0.1, stained: 0.05 },
])('a bad photo is read: $what', async (spoiling) => {
  const page = await open(PHONE, PHONE)
  for (const { code, link } of written.stations) {
    const picture = `data:image/png;base64,${(await readFile(join(to, `${code}.png`))).toString('base64')}`
    const photo = await page.evaluate(`(${SPOIL})(${JSON.stringify({ picture, size: PHONE, ...spoiling })})`)
    expect(await readQr(Buffer.from(String(photo), 'base64')), code).toEqual([link])
  }
})

test('the address that was read opens the chat, which says the code that was scanned', async () => {
  for (const { code } of written.stations) {
    const [read = ''] = await readQr(await readFile(join(to, `${code}.png`)))
    const page = await open(PHONE, 700)
    await page.goto(read)
    await page.locator('.message.bot').first().waitFor()
    expect(site.delivered.at(-1)?.text).toMatch(new RegExp(`^扫码 ${code}-`))
  }
})
