import type { Station } from '../../domain/station.ts'
import { sampleMark } from '../say-session.ts'

/** What a printed sheet shows of one station. */
export interface Sheet {
  readonly station: Station
  /** Where it is today. */
  readonly address: string
  readonly payload: string
  /** An SVG element. */
  readonly picture: string
  /** Deputies receive people here. */
  readonly receives: boolean
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c)

/** Black on white, in sizes that are read at arm's length; one station to a page. */
const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; background: #fff }
.sheet { width: 210mm; height: 297mm; padding: 14mm 18mm 10mm; display: flex; flex-direction: column; align-items: center; text-align: center; break-after: page; overflow: hidden }
.sheet:last-child { break-after: auto }
h1 { font-size: 32pt; line-height: 1.25; text-wrap: balance }
h1.long { font-size: 24pt }
.lead { font-size: 20pt; margin-top: 5mm }
.picture { width: 98mm; height: 98mm; margin-top: 3mm; flex: none }
.picture svg { width: 100%; height: 100%; display: block }
.code { font-size: 28pt; font-weight: 700; letter-spacing: .06em; font-family: "DejaVu Sans Mono", "Noto Sans Mono CJK SC", Consolas, monospace; overflow-wrap: anywhere; line-height: 1.2 }
.typed { font-size: 14pt; margin-top: 1.5mm }
ul { list-style: none; margin-top: 6mm; display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 10mm; font-size: 18pt; text-align: left; align-self: stretch }
li::before { content: "· " }
dl { margin-top: auto; padding-top: 4mm; border-top: .6mm solid #000; align-self: stretch; display: grid; grid-template-columns: max-content 1fr; gap: 1.5mm 5mm; font-size: 15pt; text-align: left; line-height: 1.4 }
dt { font-weight: 700 }
dd { overflow-wrap: anywhere }
.foot { font-size: 11pt; margin-top: 4mm; line-height: 1.4 }
@media screen { html { background: #ddd } .sheet { background: #fff; margin: 6mm auto } }
`

const LONG_NAME = 14

/** What one printed page says. */
export interface Sign {
  readonly title: string
  readonly lead: string
  /** An SVG element. */
  readonly picture: string
  readonly payload: string
  /** Enough when it is typed. */
  readonly code: string
  readonly can: readonly string[]
  readonly facts: readonly (readonly [string, string])[]
}

const signOf = ({ station, address, payload, picture, receives }: Sheet): Sign => ({
  title: `${station.name}${sampleMark(station)}`,
  lead: '手机扫一扫，在这里说给代表听',
  picture,
  payload,
  code: station.code,
  can: ['对人大代表说话', '对法规草案提意见', '提人民建议', '查办理进度', ...(receives ? ['看代表接待日'] : [])],
  facts: [
    ['地址', address],
    ['开放', station.hoursText],
    ...(station.phone === undefined ? [] : [['电话', station.phone] as const]),
  ],
})

const page = ({ title, lead, picture, payload, code, can, facts }: Sign, office: string): string =>
  `<section class="sheet">
<h1${[...title].length > LONG_NAME ? ' class="long"' : ''}>${safe(title)}</h1>
<p class="lead">${safe(lead)}</p>
<div class="picture">${picture}</div>
<p class="code">${safe(payload)}</p>
<p class="typed">不方便扫码，把这行代码发给助手也一样；只发“${safe(code)}”也可以</p>
<ul>${can.map((one) => `<li>${one}</li>`).join('')}</ul>
<dl>${facts.map(([key, value]) => `<dt>${key}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
<p class="foot">不留姓名也能用，不收任何费用，不要求转账。扫出的页面如果索要银行卡或验证码，请不要填写，并告诉${safe(office)}。</p>
</section>`

/** The printable page of stations, in their order. Nothing is printed that is not on file. */
export function sheetsPage(sheets: readonly Sheet[], office: string): string {
  const [only] = sheets.length === 1 ? sheets : []
  return signsPage(sheets.map(signOf), only === undefined ? '站点码' : `${only.station.name} 站点码`, office)
}

/** Signs one to a page. */
export const signsPage = (signs: readonly Sign[], title: string, office: string): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${STYLE}</style></head>
<body>
${signs.map((sign) => page(sign, office)).join('\n')}
</body></html>
`
