import { createHash } from 'node:crypto'
import { type Consultation, isOpen } from '../domain/consultation.ts'
import { type CourseStep, isRunning } from '../domain/course.ts'
import { Problem } from '../domain/problem.ts'
import { newestReading, type Reading } from '../domain/reading.ts'
import { type Day, dayOf, endOf, type Instant, sayDay, startOf } from '../domain/shanghai.ts'
import { mayEnter, STAGE, type Stage } from '../domain/stage.ts'
import type { WindowRule } from '../domain/window-rule.ts'
import { requireMapped } from './clause-map/check.ts'
import { sayClosing, sayTitle } from './describe.ts'
import type { Publication } from './publication.ts'
import { requireWindow } from './window.ts'

/** What is to be done in public about a draft. */
export type Order =
  | { readonly act: 'publish'; readonly shortReason?: string }
  | { readonly act: 'extend'; readonly until: Day; readonly reason: string }
  | { readonly act: 'end'; readonly reason: string }
  | { readonly act: 'stage'; readonly stage: Stage; readonly reason: string }

/** A draft with the order on it; `publication` where one is to be published. */
export interface Subject {
  readonly consultation: Consultation
  readonly publication?: Publication
}

/** Longest reason that is shown to everybody and still fits a notice. */
export const REASON_MAX = 300

/**
 * What a reading replaces has to be known clause by clause before it is let go.
 * @throws {Problem} `MAP_MISSING`, `CLAUSES_UNMAPPED`
 */
export function checkMapped(order: Order, { consultation, publication }: Subject): void {
  if (order.act === 'publish' && publication !== undefined) requireMapped(consultation, publication.reading)
}

/** A window counts from the day of publication. */
function checkPublished(
  reading: Reading,
  { title, jurisdiction }: Consultation,
  at: Instant,
  rules: readonly WindowRule[],
): void {
  const { opensAt, closesAt } = reading
  if (opensAt === undefined || closesAt === undefined) return
  if (closesAt <= at) throw new Problem('WINDOW_PAST', { title })
  requireWindow({ ...reading, opensAt: Math.max(opensAt, startOf(dayOf(at))) }, jurisdiction, rules)
}

/** Known again: what was looked at is what is done. */
export function digestOf(order: Order, { consultation, publication }: Subject): number {
  const about = publication?.records ?? [consultation.closesAt, consultation.stage]
  const hex = createHash('sha256')
    .update(JSON.stringify([consultation.id, order, about]))
    .digest('hex')
  return Number.parseInt(hex.slice(0, 12), 16)
}

/** A second person is needed whatever the office has set. */
export const alwaysTwoKeys = (order: Order): boolean =>
  order.act === 'end' || (order.act === 'stage' && order.stage === '终止审议')

/** @throws {Problem} `WINDOW_PAST`, `WINDOW_SHORT`, `PUBLIC_REASON`, `EXTEND_DAY`, `CONSULTATION_CLOSED`, `CONSULTATION_NOT_YET`, `STAGE_ORDER` */
export function checkOrder(
  order: Order,
  { consultation, publication }: Subject,
  at: Instant,
  rules: readonly WindowRule[],
): void {
  const { title, stage } = consultation
  if (order.act === 'publish') {
    if (publication === undefined) return
    const { shortReason } = order
    const reading = shortReason === undefined ? publication.reading : { ...publication.reading, shortReason }
    checkPublished(reading, consultation, at, rules)
    return
  }
  if (order.act === 'stage') {
    if (stage === order.stage) throw new Problem('STAGE_SAME', { title, says: STAGE[order.stage].says })
    if (!mayEnter(stage, order.stage))
      throw new Problem('STAGE_ORDER', {
        title,
        to: order.stage,
        from: stage ?? '',
        next: STAGE[stage as Stage].next.join('、') || '没有了',
      })
    if (order.stage === '终止审议') requireReason(order.reason)
    return
  }
  if (!isRunning(consultation, at)) {
    if (at >= consultation.closesAt)
      throw new Problem('CONSULTATION_CLOSED', { title, day: sayClosing(consultation, at) })
    throw new Problem('CONSULTATION_STOPPED', { title, says: STAGE[stage as Stage].says })
  }
  if (order.act === 'end' && !isOpen(consultation, at))
    throw new Problem('CONSULTATION_NOT_YET', { title, day: sayDay(dayOf(consultation.opensAt), at) })
  if (order.act === 'extend' && endOf(order.until) <= consultation.closesAt)
    throw new Problem('EXTEND_DAY', { title, day: sayClosing(consultation, at) })
  requireReason(order.reason)
}

function requireReason(reason: string): void {
  const length = [...reason.trim()].length
  if (length === 0) throw new Problem('PUBLIC_REASON')
  if (length > REASON_MAX) throw new Problem('PUBLIC_REASON_LONG', { max: REASON_MAX })
}

/** What an order adds to the course of a draft. */
export function stepOf(order: Order, { consultation, publication }: Subject, at: Instant): CourseStep {
  const reading = newestReading(consultation)
  if (order.act === 'publish') {
    const stage = publication?.stage
    return {
      what: 'published',
      at,
      reading: publication?.reading.id ?? reading.id,
      ...(stage === undefined ? {} : { stage }),
    }
  }
  if (order.act === 'stage')
    return { what: 'staged', at, stage: order.stage, ...(order.reason === '' ? {} : { reason: order.reason }) }
  return {
    what: order.act === 'extend' ? 'extended' : 'ended',
    at,
    reading: reading.id,
    from: consultation.closesAt,
    to: order.act === 'extend' ? endOf(order.until) : at,
    reason: order.reason,
  }
}

/** `延长《…》征求意见到10月15日24时` */
export function sayOrder(order: Order, { consultation }: Subject, now: Instant): string {
  const title = sayTitle(consultation)
  if (order.act === 'publish') return `发布${title}`
  if (order.act === 'extend') return `延长${title}征求意见到${sayDay(order.until, now)}24时`
  if (order.act === 'end') return `提前结束${title}征求意见`
  return order.stage === '终止审议' ? `终止审议${title}` : `把${title}记为“${order.stage}”`
}
