import { CHANGE_NAME, type ClauseLink } from '../domain/clause-map.ts'
import type { Clause } from '../domain/consultation.ts'
import { type Reading, readingNumber, readingsOf } from '../domain/reading.ts'
import { DAY_MS, dayOf, type Instant, sayDay, startOf } from '../domain/shanghai.ts'
import { clausesOf, sayNumbers, sayOrder } from './clause-map/open-question.ts'
import { sayCounts } from './clause-map/say-counts.ts'
import { sayClosing } from './describe.ts'
import type { Order, Subject } from './order.ts'
import { contactPointsOf, type Publication } from './publication.ts'

/** Changes shown with their words; the rest is counted. */
const SHOWN = 3
/** Characters of either text around what differs. */
const AROUND = 8
const DIFFERENT_MAX = 60

/** What an order changes, the old beside the new, for whoever lets it go. Empty where there is nothing before it. */
export function sayDifference(order: Order, { consultation, publication }: Subject, now: Instant): readonly string[] {
  if (order.act === 'publish') return publication === undefined ? [] : readingDifference(publication)
  if (order.act === 'stage') return [`阶段：${consultation.stage ?? '没有写'} → ${order.stage}`]
  const before = sayClosing(consultation, now)
  if (order.act === 'end') return [`截止：${before} → 放行的时候（提前${daysBetween(now, consultation.closesAt)}天）`]
  const days = daysBetween(consultation.closesAt - 1, startOf(order.until))
  return [`截止：${before} → ${sayDay(order.until, now)}24时（延长${days}天）`]
}

const daysBetween = (from: Instant, to: Instant): number =>
  Math.round((startOf(dayOf(to)) - startOf(dayOf(from))) / DAY_MS)

function readingDifference({ known, consultation, reading }: Publication): readonly string[] {
  if (known === undefined) return []
  const before = readingsOf(known).findLast(({ id }) => readingNumber(id) < readingNumber(reading.id))
  if (before === undefined) return []
  const map = consultation.maps?.find((one) => one.from === before.id && one.to === reading.id)
  const points = contactPointsOf(known).join() === contactPointsOf(consultation).join() ? [] : ['联系点与上一稿不同。']
  if (map === undefined) return [`与${before.name}的条文对照还没有确认。`, ...points]
  const changed = map.links.filter(({ change }) => change !== 'same' && change !== 'renumbered')
  return [
    `与${before.name}相比：${sayCounts(map)}。`,
    ...changed.slice(0, SHOWN).map((link) => sayLink(link, before, reading)),
    ...(changed.length > SHOWN ? [`还有${changed.length - SHOWN}处，看全部请发：对照表《${consultation.title}》`] : []),
    ...points,
  ]
}

function sayLink(link: ClauseLink, before: Reading, after: Reading): string {
  const [from, to] = [clausesOf(before, link.from), clausesOf(after, link.to)]
  const name = from.length > 0 && to.length > 0 ? `${sayNumbers(from)} → ${sayNumbers(to)}` : sayOrder(from, to)
  if (from.length === 0) return `${name}：${cut(wordsOf(to))}`
  if (to.length === 0) return `${name}：原“${cut(wordsOf(from))}”`
  const [old, now] = different(wordsOf(from), wordsOf(to))
  return `${name}（${CHANGE_NAME[link.change]}）：原“${old}”，新“${now}”`
}

/** Without the printed numbers, which change by themselves. */
const wordsOf = (clauses: readonly Clause[]): string =>
  clauses.map(({ text }) => text.slice(text.indexOf('　') + 1).replaceAll('\n', '')).join('')

/** Both texts without the beginning and the end that they share, but for a few characters. */
function different(old: string, now: string): readonly [string, string] {
  const [a, b] = [[...old], [...now]]
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head] === b[head]) head++
  let tail = 0
  while (tail < least - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const part = (all: readonly string[]): string => {
    const [from, to] = [Math.max(0, head - AROUND), Math.min(all.length, all.length - tail + AROUND)]
    const middle = cut(all.slice(from, to).join(''))
    return `${from > 0 ? '…' : ''}${middle}${to < all.length && !middle.endsWith('…') ? '…' : ''}`
  }
  return [part(a), part(b)]
}

const cut = (text: string): string => {
  const whole = [...text]
  return whole.length <= DIFFERENT_MAX ? text : `${whole.slice(0, DIFFERENT_MAX).join('')}…`
}
