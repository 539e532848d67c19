import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf, sayDay } from '../domain/shanghai.ts'
import type { Deputy, Station } from '../domain/station.ts'
import { codeLink } from '../station/codes/link.ts'
import { payloadOf } from '../station/codes/payload.ts'
import { type Sign, signsPage } from '../station/codes/sheet.ts'
import { serves, signatureOf } from '../station/deputies.ts'
import { sampleMark } from '../station/say-session.ts'
import { addressOn, isGone } from '../station/succession.ts'
import { contentOf } from '../upkeep/records.ts'
import { fileNameOf, writePictures } from './code-pictures.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface DeputyCodesWritten {
  readonly deputies: readonly { readonly code: string; readonly name: string; readonly link: string }[]
  /** Nothing is printed for who serves no longer, and for who has no code yet. */
  readonly notServing: readonly string[]
  readonly withoutCode: readonly string[]
  readonly sheets: string
}

/** Picture files and the printable page of all deputies who serve, or of one. @throws {WrongInput} */
export async function writeDeputyCodes(
  options: { readonly to: string; readonly deputy?: string },
  publicUrl: string | undefined,
  office: Office,
  now: number,
): Promise<DeputyCodesWritten> {
  if (publicUrl === undefined)
    throw new WrongInput('请先设置 MINYI_PUBLIC_URL：居民手机上打开助手的网址，例如 https://example.org')
  const { stations, deputies, settings } = contentOf(await office.store.knowledge.approved())
  const { deputy: typed } = options
  const asked = deputies.filter(({ id, code, name }) => typed === undefined || [id, code, name].includes(typed))
  if (asked.length === 0) throw new WrongInput(`代表名单里没有“${typed ?? ''}”。`)
  const serving = asked.filter((deputy) => serves(deputy, dayOf(now)))
  const signs: Sign[] = []
  const written: { readonly code: string; readonly name: string; readonly link: string }[] = []
  for (const deputy of serving) {
    const { code } = deputy
    if (code === undefined) continue
    if (signs.length === 0) await mkdir(options.to, { recursive: true })
    const payload = payloadOf(code, office.seal)
    const link = codeLink(publicUrl, payload)
    const name = join(options.to, fileNameOf(code))
    const there = stations.filter((station) => deputy.stations.includes(station.id) && !isGone(station, now))
    const sign = signOf({ ...deputy, code }, there, { payload, picture: await writePictures(name, link), now })
    await writeFile(`${name}.html`, signsPage([sign], `${sign.title} 代表码`, settings.cityOffice.name))
    signs.push(sign)
    written.push({ code, name: deputy.name, link })
  }
  if (signs.length === 0)
    throw new WrongInput('没有可以印码的代表：要么没有写“代码”，要么已经不在任。代码写在 deputies.yaml 里。')
  const all = join(options.to, 'all.html')
  await writeFile(all, signsPage(signs, '代表码', settings.cityOffice.name))
  return {
    deputies: written,
    notServing: asked.filter((one) => !serving.includes(one)).map(({ name }) => name),
    withoutCode: serving.filter(({ code }) => code === undefined).map(({ name }) => name),
    sheets: all,
  }
}

function signOf(
  deputy: Deputy & { readonly code: string },
  stations: readonly Station[],
  { payload, picture, now }: { readonly payload: string; readonly picture: string; readonly now: number },
): Sign {
  const { constituency, term, topics, code } = deputy
  const [first] = stations
  return {
    title: `${signatureOf(deputy)}${first === undefined ? '' : sampleMark(first)}`,
    lead: '手机扫一扫，写信给代表',
    picture,
    payload,
    code,
    can: ['给代表写信', '看什么时候接待', '查办理进度', '找联络站'],
    facts: [
      ...(constituency === undefined ? [] : [['选区', constituency] as const]),
      ...(term === undefined ? [] : [['任期', `${sayDay(term.from)}至${sayDay(term.to)}`] as const]),
      ...(topics.length === 0 ? [] : [['关注', topics.join('、')] as const]),
      ...stations.map((station) => ['站点', `${station.name}，${addressOn(station, now)}`] as const),
    ],
  }
}
