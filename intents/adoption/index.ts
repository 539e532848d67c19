import { authoriseAnywhere } from '../../src/casework/may.ts'
import { ledgerOf } from '../../src/consultation/ledger.ts'
import { partNamed, whichDraft } from '../../src/consultation/named-part.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { close } from './close.ts'
import { english } from './english.ts'
import { type Order, orderIn } from './read.ts'
import { agree, askReopen } from './reopen.ts'
import { show } from './show.ts'

const AGAIN: Readonly<Record<Order['does'], string>> = {
  show: '采纳台账',
  close: '结束征求意见',
  reopen: '重新打开台账',
  agree: '同意重新打开',
}

/** The ledger of a draft: what became of every opinion, closed only when everybody was answered. */
export const adoption: Intent = {
  name: 'adoption',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => orderIn(text) !== undefined,
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'statistics')
    const order = orderIn(turn.text)
    if (order === undefined) return { replies: [] }
    const { drafts } = partNamed(turn, order.names)
    const tail = order.does === 'agree' ? ` ${order.token}` : order.does === 'reopen' ? ` 理由：${order.reason}` : ''
    const unclear = whichDraft(turn, drafts, (title) => `${AGAIN[order.does]} ${title}${tail}`)
    const [draft] = drafts
    if (unclear !== undefined || draft === undefined)
      return { replies: [say(unclear?.text ?? '', ...(unclear?.choices ?? []))] }
    const ledger = await ledgerOf(turn.store, draft.id)
    if (order.does === 'close') return close(turn, draft, ledger)
    if (order.does === 'reopen') return askReopen(turn, draft, ledger, order.reason)
    return order.does === 'agree' ? agree(turn, draft, ledger, order.token) : show(turn, draft, ledger)
  },
}
