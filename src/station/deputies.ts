import { type Day, dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { Deputy, Station } from '../domain/station.ts'
import { bare } from '../search/short-names.ts'
import { pinyinAt } from './pinyin-name.ts'
import { alike } from './sounds.ts'

/** Whether somebody is a deputy on a day: in the term, and neither left nor suspended. */
export function serves({ term, status }: Deputy, day: Day): boolean {
  if (term !== undefined && (day < term.from || day > term.to)) return false
  if (status === undefined) return true
  const begun = status.since <= day
  return status.kind === 'former' || status.kind === 'suspended' ? !begun : status.kind === 'serving' || begun
}

/** Names on a roster without those who are no deputies on that day; a name that no list holds is kept. */
export const onDuty = (names: readonly string[], deputies: readonly Deputy[], day: Day): readonly string[] =>
  names.filter((name) => {
    const known = deputies.filter((deputy) => deputy.name === name)
    return known.length === 0 || known.some((deputy) => serves(deputy, day))
  })

/** The deputy whom a text names, or whose code it gives; who serves goes before who served. */
export function deputyIn(text: string, deputies: readonly Deputy[], day: Day): Deputy | undefined {
  const said = bare(text)
  const runs: readonly string[] = said.match(/[a-z0-9]{2,}/g) ?? []
  const meant = deputies.filter(
    ({ name, code }) =>
      said.includes(bare(name)) ||
      (code !== undefined && runs.includes(bare(code))) ||
      (runs.length > 0 && pinyinAt(text, name).length > 0),
  )
  return meant.find((deputy) => serves(deputy, day)) ?? meant[0]
}

const SHORTEST_HEARD = 3

/** The only deputy in office whose name, of three characters and more, sounds like a part of a text; and what was said. */
export function deputyHeard(
  text: string,
  deputies: readonly Deputy[],
  day: Day,
): { readonly deputy: Deputy; readonly said: string } | undefined {
  const said = bare(text)
  const found = deputies.flatMap((deputy) => {
    const name = bare(deputy.name)
    if (name.length < SHORTEST_HEARD || !serves(deputy, day)) return []
    for (let at = 0; at + name.length <= said.length; at++) {
      const piece = said.slice(at, at + name.length)
      if (piece[0] === name[0] && alike(piece, name) === 'same') return [{ deputy, said: piece }]
    }
    return []
  })
  return found.length === 1 ? found[0] : undefined
}

/** How a deputy is reached: through the station and in no other way. */
export const sayReached = ({ name: deputy }: Deputy, { name, phone }: Station): string =>
  phone === undefined
    ? `${deputy}代表的联系方式不对外登记，请通过${name}联系。`
    : `${deputy}代表的联系方式不对外登记，请通过${name}联系，电话 ${phone}。`

/** `市人大代表陆书明（第三选区，关注物业管理、老旧小区）` */
export function sayDeputy({ name, level, constituency, topics }: Deputy): string {
  const more = [
    ...(constituency === undefined ? [] : [constituency]),
    ...(topics.length === 0 ? [] : [`关注${topics.join('、')}`]),
  ]
  return `${level}${name}${more.length === 0 ? '' : `（${more.join('，')}）`}`
}

/** How a deputy signs: `区人大代表岳青山`. */
export const signatureOf = ({ level, name }: Pick<Deputy, 'level' | 'name'>): string => `${level}${name}`

/** Who serves at a station, and that they are reached through it. */
export function sayDeputiesOf(station: Station, deputies: readonly Deputy[], now: Instant): string {
  const own = deputies.filter((deputy) => deputy.stations.includes(station.id) && serves(deputy, dayOf(now)))
  if (own.length === 0) return `${station.name}的代表名单没有登记在资料里，请向站点询问。`
  return `${station.name}的代表：${own.map(sayDeputy).join('；')}。联系代表请通过站点。`
}

/** That somebody is no deputy at present, and since when. */
export function sayNotServing(deputy: Deputy, now: Instant): string {
  const today = dayOf(now)
  const { status, term } = deputy
  if (status?.kind === 'suspended' && status.since <= today)
    return `${deputy.name}自${sayDay(status.since, now)}起暂停执行代表职务。`
  if (status?.kind === 'former' && status.since <= today)
    return `${deputy.name}自${sayDay(status.since, now)}起不再担任${deputy.level}。`
  if (term !== undefined && term.to < today)
    return `${deputy.name}的任期到${sayDay(term.to, now)}为止，现在不是${deputy.level}。`
  return `${deputy.name}现在还没有开始担任${deputy.level}。`
}
