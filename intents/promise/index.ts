import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deliver, follow } from '../../src/casework/deliver.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { groupOf } from '../../src/casework/group-of.ts'
import { authorise } from '../../src/casework/may.ts'
import { itemsNamed, type Named, openedNow, receiptsOf } from '../../src/casework/named.ts'
import { sayPromise } from '../../src/casework/notice.ts'
import { promise as make, movePromise, readPromise } from '../../src/casework/promise.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { showLedger } from './ledger.ts'
import { newDay, type Order, orderIn, whatCame } from './read.ts'

const EXAMPLES = {
  make: '承诺 7K3M 明年6月底前完工',
  move: '承诺改期 7K3M 到明年9月底 理由：…',
  keep: '落实 7K3M 完成情况：…',
  follow: '跟踪 7K3M',
} as const

/** What was promised with a result: said, followed, told when it came true. */
export const promise: Intent = {
  name: 'promise',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn) !== undefined,
  async handle(turn) {
    const order = orderIn(turn)
    if (order === undefined) return { replies: [] }
    if (order.does === 'list') return showLedger(turn, order)
    if (order.does === 'answer') return makeAsked(turn, order.rest)
    const named = order.items === '' ? await openedNow(turn) : await itemsNamed(turn, order.items)
    if (named.items.length === 0 || (named.items.length > 1 && order.does !== 'make'))
      return { replies: [say(`一次请说一件。例：${EXAMPLES[order.does]}`)] }
    if (order.does === 'make') return makeFor(turn, named, order.rest)
    return oneOf(turn, order, named)
  },
}

/** The group that is handled as one matter with an item, main item first. */
async function matterOf(turn: Turn, item: Submission): Promise<readonly Submission[]> {
  const group = await groupOf(turn.store, item)
  const whole = group === undefined ? [item] : [group.main, ...group.members]
  const same = whole.filter((one) => one.decidedAt === item.decidedAt && one.promiseDay === item.promiseDay)
  return same.some(({ id }) => id === item.id) ? same : [item]
}

async function noticesOf(turn: Turn, items: readonly Submission[]): Promise<readonly string[]> {
  const untold = items.filter((item) => item.fedBackAt === undefined)
  const notices = await Promise.all(untold.map(({ id }) => turn.store.outbox.telling(id)))
  return notices.flatMap((notice) => notice?.key ?? [])
}

async function makeFor(turn: Turn, { items, byPosition }: Named, said: string): Promise<Outcome> {
  for (const item of items) authorise(turn.speaker.grants, 'promise', item.stationId)
  const read = readPromise(said, turn.at, turn.knowledge.content.holidays)
  const matters = await Promise.all(items.map((item) => matterOf(turn, item)))
  const changes = await Promise.all(
    matters.map(async (matter) =>
      make(matter, { ...read, id: turn.random.id() }, await noticesOf(turn, matter), deskOf(turn)),
    ),
  )
  const what = sayPromise(read.text, read.day, turn.at)
  const receipts = receiptsOf(items)
  if (byPosition && !turn.confirmed)
    return askToConfirm(
      turn,
      `将登记 ${receipts} 的承诺：${what}，并告知提交人。`,
      `承诺 ${items.map((item) => item.receipt).join(' ')} ${said}`,
    )
  return {
    replies: [say(`已登记 ${receipts} 的承诺：${what}。提交人会看到，到期会提醒督办人。`)],
    changes: changes.flat(),
    remember: { promising: undefined },
  }
}

/** The answer to the question for a promise is shown once more: it names no item. */
async function makeAsked(turn: Turn, said: string): Promise<Outcome> {
  const receipts = turn.memory.promising?.receipts ?? []
  const items = await Promise.all(receipts.map((one) => staffSubmission(turn.store, turn.speaker.grants, one)))
  return makeFor(turn, { items, byPosition: true }, said)
}

async function oneOf(
  turn: Turn,
  order: Extract<Order, { does: 'make' | 'move' | 'keep' | 'follow' }>,
  { items, byPosition }: Named,
): Promise<Outcome> {
  const [item] = items as readonly [Submission]
  const { receipt } = item
  authorise(turn.speaker.grants, 'follow-up', item.stationId)
  if (order.does === 'follow')
    return {
      replies: [say(`已转入承诺跟踪：${receipt} ${item.promise ?? ''}。完成了请发“落实 ${receipt} 完成情况：…”。`)],
      changes: follow(item, deskOf(turn)),
    }
  const matter = await matterOf(turn, item)
  try {
    return order.does === 'move'
      ? await move(turn, matter, order.rest)
      : keep(turn, matter, whatCame(order.rest), byPosition)
  } catch (error) {
    if (!isProblem(error, 'REASON_MISSING')) throw error
    const example = order.does === 'move' ? `承诺改期 ${receipt} 到… 理由：…` : `落实 ${receipt} 完成情况：…`
    return { replies: [say(`请写明${order.does === 'move' ? '理由' : '完成情况'}，提交人会看到。请发：${example}`)] }
  }
}

async function move(turn: Turn, matter: readonly Submission[], rest: string): Promise<Outcome> {
  const [main] = matter as readonly [Submission, ...Submission[]]
  const { until, reason } = newDay(rest)
  const { day } = readPromise(until, turn.at, turn.knowledge.content.holidays)
  const ledger = await turn.store.submissions.ledger({ submissionIds: [main.id], kinds: ['promise'] })
  const changes = movePromise(matter, { id: turn.random.id(), day, reason }, ledger, deskOf(turn))
  return {
    replies: [say(`${main.receipt} 的承诺改到${sayDay(day, turn.at)}，新的日子和理由正在告知提交人。`)],
    changes,
  }
}

/** What left cannot be called back, so a place in a list is shown as its number first. */
function keep(turn: Turn, matter: readonly Submission[], text: string, byPosition: boolean): Outcome {
  const [main] = matter as readonly [Submission, ...Submission[]]
  const changes = deliver(matter, { id: turn.random.id(), text }, deskOf(turn))
  if (byPosition && !turn.confirmed)
    return askToConfirm(
      turn,
      `将告知 ${main.receipt} 的提交人，承诺“${main.promise}”的完成情况：${text}`,
      `落实 ${main.receipt} 完成情况：${text}`,
    )
  return { replies: [say(`已登记 ${main.receipt} 的落实情况，正在告知提交人并请其再评价一次。`)], changes }
}
