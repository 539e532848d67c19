import { namesOfStaff } from '../../src/casework/describe.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { adjudicate, giveBack, MOST_RETURNS, returnsSince } from '../../src/casework/give-back.ts'
import { reportUp, transfer } from '../../src/casework/hand-over.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { outcomesOf } from '../../src/domain/kind.ts'
import { isStaff } from '../../src/domain/role.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { english } from './english.ts'
import { type Order, orderIn, type Returning, type Sending } from './read.ts'

/** Items that go elsewhere: to another body, up, back to the dispatcher, or to whom a ruling names. */
export const handOver: Intent = {
  name: 'hand-over',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn.text) !== undefined,
  async handle(turn) {
    const order = orderIn(turn.text)
    if (order === undefined) return { replies: [] }
    const { items } = await itemsNamed(turn, order.command)
    const [first] = items
    if (first === undefined) return { replies: [say(WHICH[order.does])] }
    if (order.does === 'transfer' || order.does === 'report-up') return send(turn, order, items)
    if (items.length > 1) return { replies: [say('一次请办一件。')] }
    return 'names' in order ? takeBack(turn, first, order) : settle(turn, first, order.reason)
  },
}

const WHICH: Readonly<Record<Order['does'], string>> = {
  transfer: '转出哪一件、转给哪个单位？例：转出 7K3M 给市水务局 编号 SW-18 理由：属于供水管理',
  'report-up': '上报哪一件、报到哪里？例：上报 7K3M 到市人大法工委 理由：属于市级立法',
  return: '退哪一件？例：退单 7K3M 理由：不在职责范围，应由水务站承办',
  'agree-return': '同意退哪一件？例：同意退单 7K3M 理由：确属派错，应由水务站承办',
  adjudicate: '裁定哪一件、由谁承办？例：裁定 7K3M 由彭涛承办 理由：按职责清单归水务',
}

/** All of them or none. */
async function send(turn: Turn, order: Sending, items: readonly Submission[]): Promise<Outcome> {
  const { body, number, reason } = order
  if (body === undefined) return { replies: [say(WHICH[order.does])] }
  const over = {
    body,
    reason: reason === '' ? defaultReason(order.does, body) : reason,
    ...(number === undefined ? {} : { number }),
  }
  const desk = deskOf(turn)
  const batch = turn.random.id()
  const changes = items.flatMap((item) =>
    order.does === 'transfer'
      ? transfer(item, over, desk)
      : reportUp(item, { ...over, id: turn.random.id(), batch }, desk),
  )
  const up = order.does === 'report-up' ? [await batchOf(turn, batch, body, items)] : []
  const done = order.does === 'transfer' ? '已转给' : '已上报'
  const { kind } = items[0] as Submission
  const said = number === undefined ? '' : `，对方编号 ${number}`
  return {
    replies: [
      say(
        `${done}${body}：${receiptsOf(items)}${said}。提交人会收到告知。收到结果后请发“${outcomesOf(kind)[0]} 编号 理由：…”登记。`,
      ),
    ],
    changes: [...changes, ...up],
  }
}

/** What went up together is found again under its number. */
async function batchOf(turn: Turn, id: string, receiver: string, items: readonly Submission[]): Promise<Change> {
  const drafts = [...new Set(items.map(({ consultationId }) => consultationId))]
  const [consultationId] = drafts.length === 1 ? drafts : []
  return {
    do: 'batch.add',
    batch: {
      id,
      number: await turn.store.adoption.nextBatch(),
      at: turn.at,
      by: turn.speaker.id,
      receiver,
      ...(consultationId === undefined ? {} : { consultationId }),
    },
    items: items.map((item) => item.id),
  }
}

const defaultReason = (does: 'transfer' | 'report-up', body: string): string =>
  does === 'transfer' ? `这件事由${body}负责` : `这件事由${body}研究`

async function takeBack(turn: Turn, item: Submission, { does, reason, names }: Returning): Promise<Outcome> {
  const { moves } = await turn.store.submissions.story(item.id)
  const staff = await namesOfStaff(turn.store)
  const holder = staff.get(item.assigneeId ?? '') ?? '其他同事'
  const giving = { id: turn.random.id(), reason, names, overridden: does === 'agree-return' }
  const changes = giveBack(item, giving, { moves }, holder, deskOf(turn))
  const before = returnsSince(await turn.store.submissions.ledger({ submissionIds: [item.id] })).length
  const next =
    before + 1 >= MOST_RETURNS
      ? '已退到要裁定的次数，请督办人裁定承办单位。'
      : `退单人认为应由${names}承办，请重新交办。`
  return { replies: [say(`已退单 ${item.receipt}（第${before + 1}次）。${next}办理期限不变。`)], changes }
}

async function settle(turn: Turn, item: Submission, reason: string): Promise<Outcome> {
  const colleagues = (await turn.store.people.list()).filter((p) => isStaff(p.grants) && p.name !== undefined)
  const [to] = colleagues.filter((p) => turn.text.includes(p.name as string))
  if (to === undefined)
    return { replies: [say(`没有认出由谁承办。可以裁定给：${colleagues.map((p) => p.name).join('、')}。`)] }
  const ledger = await turn.store.submissions.ledger({ submissionIds: [item.id] })
  const changes = adjudicate(item, { id: turn.random.id(), to: to.id, reason }, { ledger }, deskOf(turn))
  return { replies: [say(`已裁定 ${item.receipt} 由${to.name}承办，不再退单前须照此办理。办理期限不变。`)], changes }
}
