import type { Instant } from '../../domain/shanghai.ts'
import type { QuietHours } from '../../ports/knowledge.ts'
import type { CurrentNotice, NoticeKeeper } from '../../ports/notice-keeper.ts'
import { MAY_HAVE_ARRIVED, type NoticeChange } from '../../ports/notices.ts'
import type { OutboxMessage } from '../../ports/store.ts'
import { fitting, type Letter } from './letter.ts'
import { deadlineOf, type Plan, planFor, type Waiting } from './plan.ts'
import { decentFrom } from './quiet.ts'
import type { Way } from './ways.ts'

/** Tries after which a channel is not just disturbed for a moment. */
export const MANY_TRIES = 12

type PlanOf = Extract<NoticeChange, { readonly do: 'notice.plan' }>

export interface Sorted {
  /** What becomes of those that do not leave now. */
  readonly changes: readonly PlanOf[]
  /** The first message to leave; the rest is sorted anew after it. */
  readonly letter?: Letter
  /** Letters were opened: everything has to be sorted once more. */
  readonly again: boolean
}

export interface Sorting {
  readonly keeper: NoticeKeeper
  readonly ways: (row: OutboxMessage) => readonly Way[]
  readonly now: Instant
  readonly quiet: QuietHours
}

const waiting = ({ notice, contact }: CurrentNotice): Waiting => ({
  importance: notice.importance ?? 'normal',
  createdAt: notice.createdAt,
  expiresAt: deadlineOf(notice),
  contact,
  failing: notice.attempts >= MANY_TRIES,
})

/** What a message under one key is decided by: it sleeps when one of its notices does, and hurries with the most pressing. */
const together = (all: readonly Waiting[]): Waiting => ({
  createdAt: Math.min(...all.map((one) => one.createdAt)),
  importance: all.every((one) => one.importance === 'urgent') ? 'urgent' : 'normal',
  expiresAt: Math.min(...all.map(deadlineOf)),
  contact: all.some((one) => one.contact && one.importance !== 'low'),
  failing: all.some((one) => one.failing),
})

/** A waiting notice with a new plan; taken out of its letter unless `more` names one. */
export const planned = (
  { key, attempts, error }: OutboxMessage,
  state: PlanOf['state'],
  notBefore: Instant,
  more: Partial<Pick<PlanOf, 'error' | 'bundle' | 'via'>> = {},
): PlanOf => ({
  do: 'notice.plan',
  key,
  state,
  notBefore,
  attempts,
  ...(error === undefined ? {} : { error }),
  ...more,
})

/** Its letter stays sealed. */
export const sealOf = ({ bundle, via }: OutboxMessage) => ({
  ...(bundle === undefined ? {} : { bundle }),
  ...(via === undefined ? {} : { via }),
})

/** The change by which a plan is kept; none when it is kept already. */
function keep(row: OutboxMessage, plan: Plan, now: Instant): readonly PlanOf[] {
  if (plan.do === 'phone') return row.state === 'phone' ? [] : [planned(row, 'phone', now)]
  if (plan.do === 'expire')
    return [planned(row, 'expired', now, { error: row.error === MAY_HAVE_ARRIVED ? row.error : plan.why })]
  if (plan.do === 'send' || row.state === 'phone') return []
  return row.state === 'held' && row.notBefore === plan.until ? [] : [planned(row, 'held', plan.until, sealOf(row))]
}

/** In the quiet hours of a group nothing leaves for it. */
function later(plan: Plan<Way>, { quiet, notice }: CurrentNotice, now: Instant): Plan<Way> {
  const until = quiet === undefined || notice.importance === 'urgent' ? now : decentFrom(now, quiet)
  return plan.do === 'send' && until > now ? { do: 'wait', until } : plan
}

/** Sorts everything that waits for one person into what leaves first and what waits for what. */
export async function sort(rows: readonly OutboxMessage[], sorting: Sorting): Promise<Sorted> {
  const { keeper, ways, now, quiet } = sorting
  const changes: PlanOf[] = []
  const ready = new Map<string, { readonly way: Way; readonly members: CurrentNotice[] }>()
  const sealed = new Map<string, CurrentNotice[]>()
  for (const row of rows) {
    if (row.state === 'pending' && row.notBefore > now) continue
    const current = await keeper.current(row)
    if (current === undefined) changes.push(planned(row, 'recalled', now, { error: 'changed' }))
    else if (row.bundle !== undefined) sealed.set(row.bundle, [...(sealed.get(row.bundle) ?? []), current])
    else {
      const plan = later(planFor(waiting(current), ways(row), now, quiet), current, now)
      if (plan.do !== 'send') changes.push(...keep(row, plan, now))
      else {
        const to = ready.get(plan.route.lane) ?? { way: plan.route, members: [] }
        to.members.push(current)
        ready.set(plan.route.lane, to)
      }
    }
  }
  let letter: Letter | undefined
  let again = false
  for (const [key, members] of sealed) {
    const [first] = members as [CurrentNotice, ...CurrentNotice[]]
    const way = wayOf(first.notice, ways(first.notice))
    const plan = way && planFor(together(members.map(waiting)), [way], now, quiet)
    if (way !== undefined && plan?.do === 'send') letter ??= { key, way, members }
    else if (plan?.do === 'wait' || plan?.do === 'hold')
      for (const { notice } of members) changes.push(...keep(notice, plan, now))
    else {
      again = true
      for (const { notice } of members) changes.push(planned(notice, 'held', now, { error: MAY_HAVE_ARRIVED }))
    }
  }
  if (letter !== undefined || again) return { changes, again, ...(letter === undefined ? {} : { letter }) }
  for (const { way, members } of ready.values()) {
    const some = fitting(way, members, keeper)
    if (some.length > 0) letter ??= { way, members: some }
    else
      for (const one of members) {
        const rest = ways(one.notice).filter((other) => other.lane !== way.lane)
        const plan = planFor(waiting(one), rest, now, quiet)
        changes.push(...keep(one.notice, plan, now))
      }
  }
  return { changes, again: false, ...(letter === undefined ? {} : { letter }) }
}

const wayOf = ({ via }: OutboxMessage, ways: readonly Way[]): Way | undefined =>
  ways.find((way) => (via === undefined || via === 'piggy-back' ? !way.other : way.other && way.to.channel === via))
