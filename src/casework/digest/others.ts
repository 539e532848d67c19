import { tailOf } from '../../domain/receipt.ts'
import { DAY_MS, dayOf, startOf } from '../../domain/shanghai.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Resting } from '../../ports/agenda.ts'
import type { JobContext } from '../../ports/job.ts'
import { ASK_AGAIN_DAYS } from '../ask-again.ts'
import { questionOf } from '../ask-citizen.ts'
import { yearsMissing } from '../clock/years.ts'
import { draftDaysOf, expiresAt } from '../draft.ts'
import { EMERGENCY } from '../emergency.ts'
import { type Book, isNew, type Since } from './book.ts'
import type { Roster } from './roster.ts'

const PAGE = 100

type Context = Pick<JobContext, 'store' | 'knowledge'>

async function* atRest(store: Context['store'], state: Resting, until: number): AsyncGenerator<Submission> {
  for (let offset = 0; ; offset += PAGE) {
    const items = await store.agenda.resting({ state, until, limit: PAGE, offset })
    yield* items
    if (items.length < PAGE) return
  }
}

/** Questions to which no answer came although they were asked twice: told to who asked. */
export async function noteUnanswered(context: Context, since: Since, roster: Roster, book: Book): Promise<void> {
  const { store, knowledge } = context
  const days = 2 * (knowledge.content.settings.askAgainDays ?? ASK_AGAIN_DAYS)
  for await (const item of atRest(store, 'NEED_INFO', since.at - days * DAY_MS)) {
    const { by, at } = await questionOf(store, item)
    if (!isNew(dayOf(at + days * DAY_MS), since)) continue
    const asked = roster.at(by, item.stationId) ?? roster.at(item.assigneeId, item.stationId)
    const people = asked === undefined ? roster.holders('登记员', item.stationId) : [asked]
    const line = `${item.receipt}　请补充以后${days}天没有回音　不再等请发：不等补充 ${tailOf(item.receipt)} 理由：…`
    for (const { id } of people) book.note(id, 'unanswered', () => line)
  }
}

/** Results that nobody released in time: told to who made them. */
export async function noteExpired(context: Context, since: Since, roster: Roster, book: Book): Promise<void> {
  const { store, knowledge } = context
  const days = draftDaysOf(knowledge.content.settings)
  for await (const item of atRest(store, 'RESULT_READY', since.at - days * DAY_MS)) {
    if (item.releasedBy !== undefined || !isNew(dayOf(expiresAt(item, days)), since)) continue
    const author = roster.at(item.decidedBy, item.stationId)
    const people = author === undefined ? roster.holders('登记员', item.stationId) : [author]
    const line = `${item.receipt}　“${item.outcome}”满${days}天没有放行　请重新作出：${item.outcome} ${tailOf(item.receipt)} 理由：…`
    for (const { id } of people) book.note(id, 'drafts', () => line)
  }
}

/** Results that one person let go alone since the day of the last message. */
export async function noteEmergencies(context: Context, since: Since, roster: Roster, book: Book): Promise<void> {
  const from = startOf(since.last ?? dayOf(since.at - DAY_MS))
  const entries = await context.store.submissions.ledger({ kinds: ['override'], from })
  for (const { submissionId, at, data } of entries) {
    if (data.what !== EMERGENCY || dayOf(at) >= since.today) continue
    const [item] = await context.store.submissions.find({ ids: [submissionId], limit: 1 })
    if (item === undefined) continue
    const line = `${item.receipt}　${data.by}一个人放行　理由：${data.reason}　打开 ${tailOf(item.receipt)}`
    const people = (['审核员', '督办人', '管理员'] as const).flatMap((role) => roster.holders(role, item.stationId))
    for (const id of new Set(people.map((person) => person.id))) book.note(id, 'emergency', () => line)
  }
}

/** Once a month: years for which limits are guessed. */
export function noteHolidays({ knowledge }: Context, since: Since, roster: Roster, book: Book): void {
  if (since.last?.slice(0, 7) === since.today.slice(0, 7)) return
  for (const year of yearsMissing(knowledge.content, since.at))
    for (const { id } of roster.holders('管理员', undefined))
      book.note(
        id,
        'holidays',
        () => `${year}年的放假安排没有录入，期限按周末推算，会有误差。公布后请在资料的 holidays 里加上。`,
      )
}
