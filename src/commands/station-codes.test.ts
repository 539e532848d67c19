import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readQr } from '../../test/helpers/read-qr.ts'
import { CONTENT, LIUAN, MORNING } from '../../test/helpers/small-world.ts'
import { SEAL, world } from '../../test/helpers/talk.ts'
import type { Station } from '../domain/station.ts'
import { readPayload } from '../station/codes/payload.ts'
import { scanText } from '../station/codes/text.ts'
import type { Office } from './office.ts'
import { type CodesOptions, writeCodes } from './station-codes.ts'

const URL_OF_US = 'https://example.org/chat/'

async function print(content: Parameters<typeof world>[0], options: Partial<CodesOptions> = {}, url = URL_OF_US) {
  const w = await world(content)
  const to = await mkdtemp(join(tmpdir(), 'minyi-codes-'))
  onTestFinished(() => rm(to, { recursive: true, force: true }))
  const office: Office = { store: w.store(), seal: SEAL }
  return { w, to, written: await writeCodes({ to, ...options }, url, office, MORNING) }
}

const sheet = (to: string, name: string): Promise<string> => readFile(join(to, name), 'utf8')

test('every station has pictures and a sheet; the address in them leads to the chat at this station', async () => {
  const { to, written } = await print({})
  expect((await readdir(to)).toSorted()).toEqual(
    ['LA01', 'SQ02']
      .flatMap((code) => [`${code}.html`, `${code}.png`, `${code}.svg`])
      .concat('all.html')
      .toSorted(),
  )
  for (const { link, code } of written.stations) {
    expect(link).toMatch(/^https:\/\/example\.org\/chat\/\?s=/)
    expect(readPayload(new URL(link).searchParams.get('s') ?? '', SEAL)).toMatchObject({ kind: 'genuine' })
    expect(await sheet(to, `${code}.html`)).toContain(new URL(link).searchParams.get('s'))
  }
  expect((await readFile(join(to, 'LA01.png'))).subarray(1, 4).toString()).toBe('PNG')
  expect((await sheet(to, 'all.html')).match(/class="sheet"/g)).toHaveLength(2)
})

test('what a phone reads in the printed picture opens the chat at this station, and at no other', async () => {
  const { w, to, written } = await print({})
  for (const { code, link, name } of written.stations) {
    const read = await readQr(await readFile(join(to, `${code}.png`)))
    expect(read).toEqual([link])
    const payload = new URL(read[0] ?? '').searchParams.get('s') ?? ''
    const { text } = await w.citizen('web', code).says(scanText(payload)).hears(name)
    for (const other of written.stations) if (other.code !== code) expect(text).not.toContain(other.name)
  }
})

test('what is not on file is not printed, and what is, is printed as text', async () => {
  const [{ phone, ...one }] = CONTENT.stations as [Station, ...Station[]]
  const stations = [{ ...one, name: '<b>柳岸</b>&站' }]
  const { to } = await print({ content: { stations } }, { station: LIUAN })
  const page = await sheet(to, 'LA01.html')
  expect(page).not.toMatch(/电话|<b>/)
  expect(page).not.toContain(phone)
  expect(page).toContain('&lt;b&gt;柳岸&lt;/b&gt;&amp;站')
  expect(page).toContain('柳岸街道中心路8号')
})

test('a station that is no more gets no sign', async () => {
  const stations = CONTENT.stations.map((one) =>
    one.id === LIUAN ? { ...one, change: { kind: 'retired' as const, since: '2026-09-01' } } : one,
  )
  const { to, written } = await print({ content: { stations } })
  expect(written.gone).toEqual(['柳岸街道人大代表联络站'])
  expect(await readdir(to)).not.toContain('LA01.png')
})

test('without the address of the page nothing is printed', async () => {
  const w = await world()
  const office: Office = { store: w.store(), seal: SEAL }
  await expect(writeCodes({ to: '/nonexistent/never' }, undefined, office, MORNING)).rejects.toThrow('MINYI_PUBLIC_URL')
})
