import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { peopleIn } from '../../src/casework/group-of.ts'
import { merge } from '../../src/casework/merge.ts'
import { listSeen } from '../../src/casework/named.ts'
import { compareWith } from '../../src/casework/similar.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { mask } from '../../src/privacy/mask.ts'
import { itemsOf, sayReceipts } from './items.ts'
import { MOST } from './propose.ts'
import type { Order } from './read.ts'

const HOW = '请说把哪几件并到哪一件，例：并案 2,5,9-14（第一件为主件），或：把 2,5 并到 7K3M。'

/** Merges items after a look at what would happen: all of them or none. */
export async function join(turn: Turn, order: Extract<Order, { does: 'merge' }>): Promise<Outcome> {
  if (order.names.length + order.without.length > MOST)
    return { replies: [say(`一次最多并${MOST}件，请分几次。什么都没有改。`)] }
  const without = new Set((await itemsOf(turn, order.without)).map((item) => item.id))
  const named = (await itemsOf(turn, order.names)).filter((item) => !without.has(item.id))
  const main = order.main === undefined ? named[0] : (await itemsOf(turn, [order.main]))[0]
  if (main === undefined) return { replies: [say(HOW)] }
  const merged = await mergedBeside(turn, main)
  const before = merged.filter((item) => item.mainId === main.id)
  const members = named.filter((item) => item.id !== main.id && item.mainId !== main.id)
  if (members.length === 0)
    return { replies: [say(before.length > 0 && named.length > 1 ? `这几件已经并在 ${main.receipt} 里了。` : HOW)] }
  const brought = merged.filter((item) => members.some((member) => member.id === item.mainId))
  const changes = merge(main, members, brought, deskOf(turn))
  const all = [main, ...before, ...members, ...brought]
  if (!turn.confirmed) {
    const seen = Object.fromEntries([main, ...members].map((item) => [item.receipt, item.rev]))
    const says = `并案 ${[main, ...members].map((item) => item.receipt).join(' ')}`
    return askToConfirm(turn, preview(turn, main, members, all), says, seen)
  }
  const moved = [main, ...members].filter((item) => turn.seen?.[item.receipt] !== item.rev)
  if (moved.length > 0)
    return { replies: [say(`${sayReceipts(moved)} 在您看过之后有改动，一件都没有并。请重新发一次命令。`)] }
  return {
    replies: [
      say(
        `已并案${all.length}件（${peopleIn(all)}人），主件 ${main.receipt}。${apart(turn, all)}结果会单独告诉每位提交人。`,
      ),
    ],
    changes,
    remember: { topic: { label: 'admin_merge' } },
  }
}

/** Items of the same kind and draft that are merged into something. */
function mergedBeside(turn: Turn, { kind, consultationId }: Submission): Promise<readonly Submission[]> {
  return turn.store.submissions.find({
    states: ['MERGED'],
    kinds: [kind],
    ...(consultationId === undefined ? {} : { consultationId }),
  })
}

function preview(turn: Turn, main: Submission, members: readonly Submission[], all: readonly Submission[]): string {
  const judge = compareWith(main, turn.knowledge, members)
  const judged = members.map((item) => ({ item, likeness: judge(item) }))
  const warn = (likeness: string, sentence: string): readonly string[] => {
    const items = judged.filter((one) => one.likeness === likeness).map(({ item }) => item)
    return items.length === 0 ? [] : [`注意：${sentence}${items.map(sayItem).join('；')}`]
  }
  return [
    `将并案${all.length}件（${peopleIn(all)}人），主件 ${sayItem(main)}`,
    `并入：${sayReceipts(members)}`,
    ...warn('opposed', '意思可能和主件相反：'),
    ...warn('other-clause', '说的是别的条款：'),
    '并案后和主件一起办理，原话都保留，结果会单独告诉每位提交人。',
  ].join('\n')
}

/** Characters by which an item is known again. */
const MAX_TEXT = 40
const sayItem = (item: Submission): string => {
  const words = [...mask(item.body)]
  return `${item.receipt}“${words.slice(0, MAX_TEXT).join('')}${words.length > MAX_TEXT ? '…' : ''}”`
}

/** Places of the list last seen that stay as they are. */
function apart(turn: Turn, all: readonly Submission[]): string {
  const joined = new Set<string>(all.map((item) => item.receipt))
  const rest = (listSeen(turn) ?? []).filter((receipt) => !joined.has(receipt))
  if (rest.length === 0 || rest.length === listSeen(turn)?.length) return ''
  return rest.length > 5 ? `列表里其余${rest.length}件照旧单独办理。` : `${rest.join('、')} 照旧单独办理。`
}
