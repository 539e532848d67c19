import { awaitsResult, type Submission } from '../domain/submission.ts'
import type { Wire } from '../ports/channel.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { CurrentNotice, NoticeKeeper } from '../ports/notice-keeper.ts'
import type { Change, OutboxMessage, Store } from '../ports/store.ts'
import { fedBack } from './decide.ts'
import { draftTitle } from './describe.ts'
import { freshDigest } from './digest/fresh.ts'
import { toldWith } from './group-of.ts'
import { notifyResults, sayInOne } from './notice.ts'

type Reads = Pick<Store, 'submissions'>

/** Whether what a notice of this event says is still so. */
const TRUE_WHILE: Readonly<Record<string, (item: Submission, notice: OutboxMessage) => boolean>> = {
  result: (item) =>
    (item.state === 'RESULT_READY' || item.state === 'MERGED') &&
    item.releasedBy !== undefined &&
    item.outcome !== undefined,
  /** Its owner hears that others had it deleted. */
  erased: ({ erasedAt }) => erasedAt !== undefined,
  question: (item) => item.state === 'NEED_INFO',
  rejected: (item) => item.state === 'REJECTED',
  'go-on': (item) => awaitsResult(item.state),
  extended: (item) => awaitsResult(item.state),
  transferred: (item, notice) => item.state !== 'WITHDRAWN' && (item.fedBackAt ?? 0) < notice.createdAt,
  'reported-up': (item, notice) => item.state !== 'WITHDRAWN' && (item.fedBackAt ?? 0) < notice.createdAt,
}

/** `<submission>:<event>:<revision>` */
const eventOf = (key: string): string => key.split(':').at(-2) ?? ''

/** The item of a notice, if what it says of it is still so; undefined when it changed or ended. */
export async function itemOf(store: Reads, notice: OutboxMessage): Promise<Submission | undefined> {
  const id = notice.about ?? notice.tells
  const [item] = id === undefined ? [] : await store.submissions.find({ ids: [id], limit: 1 })
  if (item === undefined) return undefined
  const stillTrue = TRUE_WHILE[eventOf(notice.key)] ?? (({ state }) => state !== 'WITHDRAWN')
  return stillTrue(item, notice) ? item : undefined
}

/** What a result notice says is made anew where it leaves: what was put right meanwhile is told as it stands. */
async function resultAgain(store: Reads, item: Submission, notice: OutboxMessage, knowledge: Knowledge): Promise<Wire> {
  const items = await toldWith(store, item)
  const change = notifyResults(items, (one) => draftTitle(one, knowledge), notice.createdAt, 0)
  return change.do === 'outbox.add' ? change.message.wire : notice.wire
}

/** What follows from these notices having been told, each item once. */
export async function toldChanges(
  store: Reads,
  notices: readonly OutboxMessage[],
  at: number,
): Promise<readonly Change[]> {
  const ids = notices.flatMap((notice) => notice.tells ?? [])
  if (ids.length === 0) return []
  const told = await store.submissions.find({ ids })
  const all = (await Promise.all(told.map((item) => toldWith(store, item)))).flat()
  return [...new Map(all.map((item) => [item.id, item])).values()].flatMap((item) => fedBack(item, at))
}

/** A group that was muted meanwhile hears nothing any more. */
async function inGroup(store: Pick<Store, 'groups'>, notice: OutboxMessage): Promise<CurrentNotice | undefined> {
  const group = await store.groups.of(notice.to.channel, notice.to.conversation)
  if (group?.muted === true) return undefined
  const { quiet } = group ?? {}
  return { notice, wire: notice.wire, contact: false, ...(quiet === undefined ? {} : { quiet }) }
}

/** Knows what notices are about. */
export function createNoticeKeeper(store: Reads & Pick<Store, 'groups'>, knowledge: () => Knowledge): NoticeKeeper {
  return {
    async current(waiting) {
      const notice = await freshDigest(store, waiting)
      if (notice === undefined) return undefined
      if (notice.scope === 'group') return inGroup(store, notice)
      if (notice.about === undefined && notice.tells === undefined) return { notice, wire: notice.wire, contact: false }
      const item = await itemOf(store, notice)
      if (item === undefined) return undefined
      const tellsResult = notice.tells !== undefined && eventOf(notice.key) === 'result'
      const wire = !tellsResult ? notice.wire : await resultAgain(store, item, notice, knowledge())
      return { notice, wire, contact: (item.contact ?? '') !== '' }
    },
    asOne(all) {
      const [first] = all
      if (all.length === 1 && first !== undefined) return first.wire
      return { text: sayInOne(all.map(({ wire }) => wire.text)), choices: [] }
    },
    told: (notices, at) => toldChanges(store, notices, at),
  }
}
