import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { release as letGo } from '../../src/casework/decide.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { itemsNamed, type Named, receiptsOf } from '../../src/casework/named.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { takeBack, undoLast } from './undo.ts'

/** The word first (`放行 7K3M`) or the item first (`把2号的结果撤销`). */
const ORDER =
  /^\s*(?:请|确认|同意)?\s*(?:放行|撤销|撤消|收回|undo)(?!我|昨天|上次|之前)|^\s*把?[0-9A-Za-z０-９Ａ-Ｚａ-ｚ第一二三四五六七八九十\-\s]{1,20}[件号个]?(?:的)?(?:结果|决定)?\s*(?:放行|撤销|撤消)\s*[了吧。.]*$/i
const COMMAND_WORDS =
  /请|确认|同意|一下|把|放行|撤销|撤消|收回|undo|刚才|刚刚|上一[个件条]|那[个件条]|最近|的|结果|决定|了|吧/gi

/** Lets a result go to the citizen, or takes it back while its notice has not left. */
export const release: Intent = {
  name: 'release',
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => ORDER.test(turn.text),
  async handle(turn) {
    const rest = turn.text.replace(COMMAND_WORDS, ' ')
    const named = await itemsNamed(turn, rest)
    if (named.items.length > 0) return /放行/.test(turn.text) ? sendOff(turn, named) : takeBack(turn, named.items)
    if (/放行/.test(turn.text)) return { replies: [say('放行哪一件？例：放行 7K3M。看列表请发“待办 待放行”。')] }
    return /[\p{L}\p{N}]/u.test(rest) ? { replies: [say('撤销哪一件的结果？例：撤销 7K3M')] } : undoLast(turn)
  },
}

/** What left cannot be called back, so a place in a list is shown as its number first. */
async function sendOff(turn: Turn, { items, byPosition }: Named): Promise<Outcome> {
  const each = items.map(async (item) => letGo(item, deskOf(turn), await waitingIn(turn.store, item)))
  const changes = (await Promise.all(each)).flat()
  const receipts = receiptsOf(items)
  if (byPosition && !turn.confirmed)
    return askToConfirm(turn, `将放行 ${receipts}，结果会告知提交人。`, `放行 ${items.map((i) => i.receipt).join(' ')}`)
  return { replies: [say(`已放行 ${receipts}，结果正在告知提交人。`)], changes }
}
