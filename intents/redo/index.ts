import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { leadingItems } from '../../src/casework/leading-items.ts'
import { firstDueDay } from '../../src/casework/limit.ts'
import { itemsNamed, openedNow } from '../../src/casework/named.ts'
import { promiseDayIn } from '../../src/casework/promise-day.ts'
import { redo as doAnew, leaveAsIs } from '../../src/casework/redo.ts'
import { isProblem, Problem } from '../../src/domain/problem.ts'
import { type Day, dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const AGAIN = /^\s*(?:重办|重新办理|返工)\s*[：:]?\s*/
const NOT_AGAIN = /^\s*(?:不再重办|不重办|维持结果)\s*[：:]?\s*/
const REASON = /^[，,。；;、\s]*(?:理由|原因)\s*[：:]?\s*/
const UNTIL = /[，,。；;、\s]*(?:期限|限期)\s*[：:]\s*([^，,。；;\n]*)/

/** Has an item done anew by decision, or says that it stays as it is. */
export const redo: Intent = {
  name: 'redo',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => AGAIN.test(text) || NOT_AGAIN.test(text),
  async handle(turn) {
    const again = AGAIN.test(turn.text)
    const until = again ? UNTIL.exec(turn.text)?.[1] : undefined
    const order = (again ? turn.text.replace(UNTIL, '').replace(AGAIN, '') : turn.text.replace(NOT_AGAIN, '')).trim()
    const { items, rest } = leadingItems(order)
    const named = items === '' ? await openedNow(turn) : await itemsNamed(turn, items)
    const [item] = named.items
    const word = again ? '重办' : '不再重办'
    if (item === undefined || named.items.length > 1)
      return { replies: [say(`一次请说一件。例：${word} 7K3M 理由：…${again ? ' 期限：10月20日' : ''}`)] }
    const reason = rest.replace(REASON, '').trim()
    try {
      const outcome = again ? doIt(turn, item, reason, until) : leave(turn, item, reason)
      if (!named.byPosition || turn.confirmed) return outcome
    } catch (error) {
      if (!isProblem(error, 'REASON_MISSING')) throw error
      return { replies: [say(`请写明理由，提交人会看到。请发：${word} ${item.receipt} 理由：…`)] }
    }
    const limit = until === undefined ? '' : ` 期限：${until}`
    return askToConfirm(
      turn,
      `将${again ? '重新办理' : '维持'} ${item.receipt}，并告知提交人。理由：${reason}${limit}`,
      `${word} ${item.receipt} 理由：${reason}${limit}`,
    )
  },
}

function doIt(turn: Turn, item: Submission, reason: string, until: string | undefined): Outcome {
  const due = dueIn(turn, item, until)
  const changes = doAnew(item, { id: turn.random.id(), reason, ...(due === undefined ? {} : { due }) }, deskOf(turn))
  const day = due === undefined ? '' : `，最晚${sayDay(due, turn.at)}`
  return {
    replies: [say(`${item.receipt} 重新办理（第${item.redoCount + 1}次）${day}。理由正在告知提交人。`)],
    changes,
  }
}

/** The day that is said, else as for a new item. @throws {Problem} `REDO_DAY` */
function dueIn(turn: Turn, item: Submission, until: string | undefined): Day | undefined {
  const { content } = turn.knowledge
  if (until === undefined) return firstDueDay(item.kind, content, turn.at)
  const day = promiseDayIn(until, dayOf(turn.at), content.holidays)
  if (day === undefined) throw new Problem('REDO_DAY')
  return day
}

const leave = (turn: Turn, item: Submission, reason: string): Outcome => ({
  replies: [say(`${item.receipt} 不再重新办理，已办结。理由正在告知提交人。`)],
  changes: leaveAsIs(item, reason, deskOf(turn)),
})
