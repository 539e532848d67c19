import type { Entry } from '../../src/domain/knowledge.ts'
import type { Station } from '../../src/domain/station.ts'
import { type SpokenWeek, spokenHours } from './clock-words.ts'

/** What a text says about one station. */
export interface Claim {
  readonly stationId: string
  readonly field: '电话' | '地址' | '开放时间'
  /** As written. */
  readonly said: string
  /** The same in the form in which claims are compared. */
  readonly value: string | SpokenWeek
}

/** Each station by the names that mean it and nothing else. */
export type Names = ReadonlyMap<string, string>

const KIND_OF_STATION = /(?:人大)?(?:代表)?(?:联络站|立法联系点|联系点|代表之家|家站点|联络点|工作站)$/
const OF_PLACE = /(?:街道|社区|地区|镇|乡)$/
const SHORT_KINDS = ['联络站', '代表联络站', '站', '代表之家', '立法联系点']
const PHONE =
  /(?:电话|热线|拨打|致电|打)(?:是|为|改为|改成|:|：|\s)*((?:0\d{2,3}[-\s])?\d{3,4}[-\s]?\d{4}|1[3-9]\d{9})(?!\d)/g
const ROAD = /([\p{Script=Han}]{1,12}?(?:路|街|巷|弄|大道|胡同|里))(\d{1,5})(?:弄(\d{1,4}))?号/gu
const NOT_THE_ROAD = /^.*(?:位于|地址|改到|搬到|迁到|迁至|设在|在|到|为|是|区|街道|镇|乡)(?=.{2})/u
const OPEN = /开放|开门|办公时间|上班|工作时间|服务时间|营业/
const RECEPTION = /接待|接访/
const OTHER_BODY = /派出所|街道办|办事处|大厅|物业|医院|法院|办公室|市民热线|总台|居委会/

/** Names of stations, long ones first; a name of two stations names neither. */
export function stationNames(stations: readonly Station[]): Names {
  const names = new Map<string, string | undefined>()
  for (const station of stations) {
    const core = station.name.replace(KIND_OF_STATION, '')
    const cores = core === station.name ? [] : [core, core.replace(OF_PLACE, '')].filter((one) => one.length > 1)
    const short = cores.flatMap((one) => SHORT_KINDS.map((end) => `${one}${end}`))
    for (const name of new Set([station.name, ...station.aliases, ...short]))
      if (name.length > 2) names.set(name, names.has(name) && names.get(name) !== station.id ? undefined : station.id)
  }
  const known = [...names].flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const]))
  return new Map(known.toSorted((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)))
}

/** What an entry says of stations: sentence by sentence, about the station named last. */
export function claimsOf(entry: Entry, names: Names): readonly Claim[] {
  let about = theOne(named(entry.title, names)) ?? theOne(named(entry.questions.join('\n'), names))
  const claims: Claim[] = []
  for (const sentence of sentencesOf(entry.answer, names)) {
    const here = named(sentence, names)
    if (here.length > 1) about = undefined
    else about = here[0] ?? about
    if (about === undefined || (here.length === 0 && OTHER_BODY.test(sentence))) continue
    claims.push(...claimsIn(sentence, about))
  }
  return claims
}

/** What a station's own record says. */
export function claimsOfStation(station: Station): readonly Claim[] {
  return claimsIn(`电话${station.phone ?? ''}。地址${station.address}。开放时间${station.hoursText}`, station.id)
}

function claimsIn(sentence: string, stationId: string): Claim[] {
  const text = sentence.normalize('NFKC')
  const claims: Claim[] = []
  for (const m of text.matchAll(PHONE))
    claims.push({ stationId, field: '电话', said: m[1] as string, value: (m[1] as string).replace(/\D/g, '') })
  for (const m of text.matchAll(ROAD)) {
    const road = (m[1] as string).replace(NOT_THE_ROAD, '')
    const number = m[3] === undefined ? m[2] : `${m[2]}弄${m[3]}`
    claims.push({ stationId, field: '地址', said: `${road}${number}号`, value: `${road}${number}号` })
  }
  const open = OPEN.exec(text)
  const hours = open === null || RECEPTION.test(text) ? undefined : spokenHours(text)
  if (hours !== undefined) claims.push({ stationId, field: '开放时间', said: sentence.trim(), value: hours })
  return claims
}

/** Whether two claims about one thing can both be true. */
export function agree(a: Claim, b: Claim): boolean {
  if (typeof a.value === 'string' || typeof b.value === 'string') {
    const [x, y] = [String(a.value), String(b.value)]
    return x.endsWith(y) || y.endsWith(x)
  }
  for (const [day, periods] of a.value) {
    const other = b.value.get(day)
    if (other !== undefined && other.join() !== periods.join()) return false
  }
  return true
}

/** Sentences; one that names several stations is taken apart at its commas. */
function sentencesOf(text: string, names: Names): string[] {
  return text.split(/[。；;\n！？!?]/).flatMap((one) => (named(one, names).length > 1 ? one.split(/[,，]/) : [one]))
}

function named(text: string, names: Names): string[] {
  const found = new Set<string>()
  let rest = text
  for (const [name, id] of names) {
    if (!rest.includes(name)) continue
    found.add(id)
    rest = rest.replaceAll(name, ' ')
  }
  return [...found]
}

const theOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined)
