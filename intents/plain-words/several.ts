import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { listLine } from '../../src/casework/list-line.ts'
import { itemsNamed, listSeen } from '../../src/casework/named.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { colleagueIn, whomToAsk } from './colleague.ts'
import { chosenFrom, type SetOrder } from './read-set.ts'

/** The items that are meant, one a line, and the order in words that leave nothing open. */
export async function saySeveral(turn: Turn, order: SetOrder): Promise<Outcome> {
  const list = listSeen(turn) ?? []
  if (list.length === 0) return { replies: [say('您最近看的列表里没有事项。请先发“待办”，再说要办哪些。')] }
  const receipts = chosenFrom(list, order.which)
  if (receipts === undefined || receipts.length === 0)
    return {
      replies: [
        say(`您最近看的这一页是${list.length}件，和您说的件数对不上，什么都没有改。请说第几件到第几件，例：1-3。`),
      ],
    }
  if (order.does === 'singly')
    return {
      replies: [say(`“${order.word}”要一件一件办，什么都没有改。例：${order.word} ${receipts[0]}`)],
    }
  const { items } = await itemsNamed(turn, receipts.join(' '))
  if (order.does === 'register') return register(turn, items)
  if (order.does === 'assign') {
    const to = await colleagueIn(turn, order.to ?? '')
    if (to === undefined) return { replies: [say(await whomToAsk(turn, order.to ?? ''))] }
    return ask(turn, items, `派给${to}`, `派给 ${to} ${namesOf(items)}`)
  }
  if (order.reason === '')
    return { replies: [say(`请写明理由，每位提交人都会看到。请发：${order.word} 1-${receipts.length} 理由：…`)] }
  const reason = ` 理由：${order.reason}`
  return ask(turn, items, `定为“${order.word}”，${reason.trim()}`, `${order.word} ${namesOf(items)}${reason}`)
}

function register(turn: Turn, items: readonly Submission[]): Outcome {
  const waiting = items.filter(({ state }) => state === 'SUBMITTED')
  if (waiting.length === 0) return { replies: [say('这一页没有待登记的，什么都没有改。')] }
  const rest = items.length - waiting.length
  const asked = ask(turn, waiting, '登记', `登记 ${namesOf(waiting)}`)
  return rest === 0 ? asked : { ...asked, replies: [say(`其余${rest}件已经登记过，不再登记。`), ...asked.replies] }
}

const namesOf = (items: readonly Submission[]): string => items.map(({ receipt }) => receipt).join(' ')

function ask(turn: Turn, items: readonly Submission[], what: string, says: string): Outcome {
  const lines = items.map((item) => listLine(item, turn.knowledge, turn.at))
  return askToConfirm(
    turn,
    `将把您看到的这${items.length}件${what}（没有翻到的页不算）：\n${lines.join('\n')}`,
    says,
    Object.fromEntries(items.map(({ receipt, rev }) => [receipt, rev])),
  )
}
