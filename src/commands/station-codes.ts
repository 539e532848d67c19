import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReceptionRule, Station } from '../domain/station.ts'
import { codeLink } from '../station/codes/link.ts'
import { payloadOf } from '../station/codes/payload.ts'
import { type Sheet, sheetsPage } from '../station/codes/sheet.ts'
import { addressOn, isGone } from '../station/succession.ts'
import { contentOf } from '../upkeep/records.ts'
import { fileNameOf, writePictures } from './code-pictures.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'
import { stationNamed } from './staff.ts'

export interface CodesOptions {
  readonly to: string
  readonly station?: string
}

export interface CodesWritten {
  readonly stations: readonly { readonly code: string; readonly name: string; readonly link: string }[]
  /** Stations that are no more: nothing is printed for them. */
  readonly gone: readonly string[]
  readonly sheets: string
}

/** Picture files and the printable page of all stations, or of one. @throws {WrongInput} */
export async function writeCodes(
  options: CodesOptions,
  publicUrl: string | undefined,
  office: Office,
  now: number,
): Promise<CodesWritten> {
  if (publicUrl === undefined)
    throw new WrongInput('请先设置 MINYI_PUBLIC_URL：居民手机上打开助手的网址，例如 https://example.org')
  const { stations, receptions, settings } = contentOf(await office.store.knowledge.approved())
  const asked = options.station === undefined ? stations : [await stationNamed(options.station, office)]
  const gone = asked.filter((one) => isGone(one, now))
  const there = asked.filter((one) => !gone.includes(one))
  if (there.length === 0) throw new WrongInput('没有可以印码的站点：要么没有登记，要么已经撤并。')
  await mkdir(options.to, { recursive: true })
  const sheets: Sheet[] = []
  const written: { readonly code: string; readonly name: string; readonly link: string }[] = []
  for (const station of there) {
    const payload = payloadOf(station.code, office.seal)
    const link = codeLink(publicUrl, payload)
    const name = join(options.to, fileNameOf(station.code))
    const picture = await writePictures(name, link)
    const sheet = {
      station,
      address: addressOn(station, now),
      payload,
      picture,
      receives: receives(station, receptions),
    }
    await writeFile(`${name}.html`, sheetsPage([sheet], settings.cityOffice.name))
    sheets.push(sheet)
    written.push({ code: station.code, name: station.name, link })
  }
  const all = join(options.to, 'all.html')
  await writeFile(all, sheetsPage(sheets, settings.cityOffice.name))
  return { stations: written, gone: gone.map(({ name }) => name), sheets: all }
}

const receives = ({ id }: Station, receptions: readonly ReceptionRule[]): boolean =>
  receptions.some(({ stationId }) => stationId === id)
