import { KIND_NAME, type Outcome } from '../domain/kind.ts'
import { DAY_MS, type Day, dayOf, endOf, type Instant, sayDay } from '../domain/shanghai.ts'
import { hasOpenPromise, type Submission } from '../domain/submission.ts'
import type { Address } from '../ports/channel.ts'
import { type Importance, queueNotice } from '../ports/notices.ts'
import type { Change } from '../ports/store.ts'
import { isOffline } from './file.ts'

/** The three ratings, as offered under every result. */
export const RATING_CHOICES = [{ label: '满意' }, { label: '基本满意' }, { label: '不满意' }] as const

const ASK_TO_RATE = '\n\n请您评价：'
const ASK_TO_RATE_EACH = '\n\n请您评价（要分别评价，请在评价后写上编号）：'

/** `您9月14日对《...》第二十一条的意见（YJ-260914-7K3M-Q）` */
export function sayWhich(submission: Submission, draftTitle: string | undefined, now: Instant): string {
  const day = sayDay(dayOf(submission.filedAt), now)
  const what =
    draftTitle === undefined
      ? `提交的${KIND_NAME[submission.kind]}`
      : `对《${draftTitle}》${submission.clause ?? ''}的意见`
  return `您${day}${what}（${submission.receipt}）`
}

/** The result in words, the same for a notice and for a status question; with the clause of the final text, `第九条`. */
export function sayResult(outcome: Outcome, reason: string, finalClause?: string): string {
  const thanks = outcome === '未采纳' || outcome === '不属本次范围' ? '\n感谢您花时间提出意见。' : ''
  const where = finalClause === undefined ? '' : `，写入${finalClause}`
  return `${outcome}${where}。\n理由：${reason}${thanks}`
}

/** `明年6月底前完工（最晚2027年6月30日）` */
export function sayPromise(promise: string, day: Day, now: Instant): string {
  return `${promise}（最晚${sayDay(day, now)}）`
}

/** What the owner of an item was promised, with the day; empty when nothing is open. */
export function promiseLine(submission: Submission, now: Instant): string {
  const { promise, promiseDay } = submission
  if (promise === undefined || promiseDay === undefined || !hasOpenPromise(submission)) return ''
  return `\n承诺：${sayPromise(promise, promiseDay, now)}。到时会告诉您办得怎么样。`
}

/** When a notice leaves and whether it tells a result that can still be taken back. */
export interface Notice {
  readonly event: string
  readonly text: string
  readonly choices: readonly string[]
  readonly at: Instant
  readonly holdMs: number
  readonly tells?: string
  readonly importance?: Importance
}

/** Days in which somebody has to have heard something. */
const TELL_DAYS = 10

/** A notice has to be told while the item is still in time, where that is later than in a few days. */
function tellBy({ dueDay }: Submission, at: Instant): Instant {
  const due = dueDay === undefined ? 0 : endOf(dueDay)
  return due > at ? due : at + TELL_DAYS * DAY_MS
}

/** Queues a message to the owner of an item, one for each revision and event; kept unsent where nobody can be written to. */
export function notify(submission: Submission, notice: Notice): Change {
  const to = JSON.parse(submission.address) as Address
  const { event, text, choices, at, holdMs, tells, importance } = notice
  return queueNotice(to, `${submission.id}:${event}:${submission.rev}`, text, at, {
    wire: { text, choices },
    notBefore: at + holdMs,
    state: isOffline(to) ? 'recalled' : 'pending',
    personId: submission.personId,
    about: submission.id,
    expiresAt: tellBy(submission, at),
    ...(tells === undefined ? {} : { tells }),
    ...(importance === undefined ? {} : { importance }),
  })
}

/** Queues the notice of a result, one for each time it is released. It leaves after the hold time, so that the result can still be taken back. */
export function notifyResult(
  submission: Submission,
  draftTitle: string | undefined,
  at: Instant,
  holdMs: number,
): Change {
  const result = sayResult(submission.outcome as Outcome, submission.outcomeReason ?? '', submission.finalClause)
  return notify(submission, {
    event: 'result',
    text: `${sayWhich(submission, draftTitle, at)}有结果了：${result}${promiseLine(submission, at)}${ASK_TO_RATE}`,
    choices: RATING_CHOICES.map((c) => c.label),
    at,
    holdMs,
    tells: submission.id,
  })
}

/**
 * Queues the notice of one result for all items of a person: who wrote several times hears once, with every receipt.
 * It goes where the last of them came from; being sent tells them all.
 */
export function notifyResults(
  items: readonly Submission[],
  draftTitle: (submission: Submission) => string | undefined,
  at: Instant,
  holdMs: number,
): Change {
  const [first] = items as readonly [Submission, ...Submission[]]
  if (items.length === 1) return notifyResult(first, draftTitle(first), at, holdMs)
  const latest = items.reduce((a, b) => (b.filedAt > a.filedAt ? b : a))
  const which = items.map((item) => sayWhich(item, draftTitle(item), at)).join('\n')
  const result = sayResult(first.outcome as Outcome, first.outcomeReason ?? '', first.finalClause)
  const { address } = latest
  return notify(
    { ...first, address },
    {
      event: 'result',
      text: `${which}\n这${items.length}件一起办理，有结果了：${result}${promiseLine(first, at)}${ASK_TO_RATE_EACH}`,
      choices: RATING_CHOICES.map((c) => c.label),
      at,
      holdMs,
      tells: first.id,
    },
  )
}

/** Queues one message for each person about all items of theirs: `say` gets them as they are named in words. */
export function tellOwners(
  items: readonly Submission[],
  draftTitle: (submission: Submission) => string | undefined,
  say: (which: string, item: Submission) => string,
  notice: Omit<Notice, 'text' | 'holdMs' | 'tells'> & { readonly asksRating?: boolean },
): readonly Change[] {
  const people = new Map<string, Submission[]>()
  for (const item of items) people.set(item.personId, [...(people.get(item.personId) ?? []), item])
  return [...people.values()].map((own) => {
    const [first] = own as [Submission, ...Submission[]]
    const which = own.map((item) => sayWhich(item, draftTitle(item), notice.at)).join('\n')
    const text = say(own.length === 1 ? which : `${which}\n这${own.length}件`, first)
    return notify(first, { ...notice, text, holdMs: 0, ...(notice.asksRating === true ? { tells: first.id } : {}) })
  })
}

/** Several notices of one person in one message: each with its own number, result and reason, and how to rate it. */
export function sayInOne(texts: readonly string[]): string {
  const results = texts.filter((text) => text.endsWith(ASK_TO_RATE) || text.endsWith(ASK_TO_RATE_EACH))
  const each = texts.map((text, n) => `${n + 1}. ${text.replace(ASK_TO_RATE, '').replace(ASK_TO_RATE_EACH, '')}`)
  const receipt = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec(results[0] ?? '')?.[0]
  const rate =
    receipt === undefined ? [] : [`请您评价，回复“满意”“基本满意”或“不满意”，后面写上编号。例：满意 ${receipt}`]
  return [`有${texts.length}个消息告诉您：`, ...each, ...rate].join('\n\n')
}

/** Queues the notice that an item went to another body or up, with the number it has there. */
export function notifyMoved(
  submission: Submission,
  draftTitle: string | undefined,
  to: { readonly how: '转给' | '报送'; readonly body: string; readonly number?: string; readonly reason: string },
  at: Instant,
): Change {
  const number = to.number === undefined ? '' : `，对方编号 ${to.number}`
  const text = `${sayWhich(submission, draftTitle, at)}已${to.how}${to.body}${number}。\n理由：${to.reason}\n那边有结果后，会在这里告诉您。`
  return notify(submission, {
    event: to.how === '转给' ? 'transferred' : 'reported-up',
    text,
    choices: [],
    at,
    holdMs: 0,
  })
}

/** Queues the notice that an item is not taken up, and why. */
export function notifyRejected(
  submission: Submission,
  draftTitle: string | undefined,
  reason: string,
  at: Instant,
): Change {
  const text = `${sayWhich(submission, draftTitle, at)}不予受理。\n理由：${reason}\n有新的情况可以再提，也可以请站点同志说明。`
  return notify(submission, { event: 'rejected', text, choices: [], at, holdMs: 0 })
}
