import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { register, reject } from '../../src/casework/intake.ts'
import { itemsNamed, receiptsOf } from '../../src/casework/named.ts'
import { sayLast } from '../../src/casework/who-was-faster.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { STATE_NAME, type Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { sayKept } from './kept.ts'
import { orderIn } from './read.ts'

/** What is done with an item when it comes in: it is registered or not taken up; it is never deleted. */
export const intake: Intent = {
  name: 'intake',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn.text) !== undefined,
  async handle(turn) {
    const order = orderIn(turn.text)
    const { items, byPosition } = await itemsNamed(turn, order?.command ?? '')
    const [first] = items
    if (order?.does === 'delete') return { replies: [say(sayKept(items))] }
    if (order?.does === 'register')
      return first === undefined ? { replies: [say('登记哪一件？例：登记 7K3M')] } : takeIn(turn, items)
    if (first === undefined) return { replies: [say('对哪一件不予受理？例：不予受理 7K3M 理由：…')] }
    if (items.length > 1) return { replies: [say('不予受理一次请办一件，理由会单独告诉每位提交人。')] }
    const merged = await waitingIn(turn.store, first)
    if (merged.length > 0)
      return {
        replies: [
          say(
            `${first.receipt} 是主件，并入的有${merged.length}件，不能单独不予受理。请先拆开（全部拆开 ${first.receipt}），或对主件作出结果。`,
          ),
        ],
      }
    return refuse(turn, first, order?.reason ?? '', byPosition)
  },
}

/** All of them or none. */
async function takeIn(turn: Turn, items: readonly Submission[]): Promise<Outcome> {
  const waiting = items.filter((item) => item.state === 'SUBMITTED')
  const changes = waiting.flatMap((item) => register(item, deskOf(turn)))
  const [first] = items
  if (waiting.length === items.length)
    return {
      replies: [say(`已登记 ${receiptsOf(items)}。接下来可以交办，例：派给 姓名 ${first?.receipt}`)],
      changes,
      remember: { topic: { label: 'admin_assign' } },
    }
  const others = items.filter((item) => !waiting.includes(item))
  const each = others.map(
    async (item) => `${item.receipt} 现在是“${STATE_NAME[item.state]}”${await sayLast(turn, item)}`,
  )
  const states = (await Promise.all(each)).join('，')
  const rest = waiting.length === 0 ? '' : `${receiptsOf(waiting)} 也没有登记，请单独再发一次。`
  return { replies: [say(`${states}，现在不能登记。${rest}`)] }
}

function refuse(turn: Turn, item: Submission, reason: string, byPosition: boolean): Outcome {
  const order = `不予受理 ${item.receipt} 理由：`
  try {
    const changes = reject(item, reason, deskOf(turn), turn.knowledge.content.doors)
    if (byPosition && !turn.confirmed)
      return askToConfirm(
        turn,
        `将对 ${item.receipt}（${sayMatter(item, turn.knowledge)}）不予受理，理由会告知提交人，不能撤销。\n理由：${reason}`,
        `${order}${reason}`,
      )
    return {
      replies: [say(`已对 ${item.receipt} 不予受理，正在把理由告知提交人。`)],
      changes,
      remember: { topic: { label: 'admin_reject' } },
    }
  } catch (error) {
    if (!isProblem(error, 'REASON_MISSING')) throw error
    return { replies: [say(`不予受理要写明理由，提交人会看到。请发：${order}…`)] }
  }
}
