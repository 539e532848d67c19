import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { mainOf, waitingIn } from '../../src/casework/group-of.ts'
import { split } from '../../src/casework/merge.ts'
import { Problem } from '../../src/domain/problem.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { itemsOf, sayReceipts } from './items.ts'
import type { Order } from './read.ts'

/** Takes items out of their group; named by their place they are shown once more before it counts. */
export async function part(turn: Turn, order: Extract<Order, { does: 'split' }>): Promise<Outcome> {
  const named = await itemsOf(turn, order.names)
  const [first] = named
  if (first === undefined) return { replies: [say('拆出哪一件？例：拆出 7K3M')] }
  const main = await mainOf(turn.store, first)
  const waiting = await waitingIn(turn.store, main)
  const isMain = named.some((item) => item.id === main.id)
  if (isMain && waiting.length > 0 && !order.all)
    return {
      replies: [
        say(
          `${main.receipt} 是主件，并入的有${waiting.length}件。要拆出哪一件，请发那一件的编号；全部拆开请发：全部拆开 ${main.receipt}`,
        ),
      ],
    }
  const items = isMain && waiting.length > 0 ? waiting : named
  const stranger = items.find((item) => item.mainId !== undefined && item.mainId !== main.id)
  if (stranger !== undefined)
    return { replies: [say(`${stranger.receipt} 不在 ${main.receipt} 里，请分开发。什么都没有改。`)] }
  if (items.some((item) => item.mainId === undefined)) throw new Problem('SPLIT_ALONE', { receipt: first.receipt })
  const changes = split(items, main, order.reason, deskOf(turn))
  const byPlace = order.names.some((name) => 'place' in name)
  if ((byPlace || order.all) && !turn.confirmed)
    return askToConfirm(
      turn,
      `将从 ${main.receipt} 里拆出 ${sayReceipts(items)}，单独办理。`,
      `拆出 ${items.map((item) => item.receipt).join(' ')}`,
    )
  const left = waiting.length - items.length
  const rest = left === 0 ? `${main.receipt} 也单独办理。` : `${main.receipt} 还有${left + 1}件一起办理。`
  return {
    replies: [say(`已拆出 ${sayReceipts(items)}，单独办理，原话和经过都在。${rest}`)],
    changes,
    remember: { topic: { label: 'admin_merge' } },
  }
}
