import { listSeen } from '../../src/casework/named.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { sayByWords, wordsIn } from './by-words.ts'
import { english } from './english.ts'
import { sayOne } from './one.ts'
import { sayingIn } from './read-one.ts'
import { setOrderIn } from './read-set.ts'
import { saySeveral } from './several.ts'

/**
 * What staff say in everyday words at the list: `全部登记`, `1 办完了 已经修好`. It does nothing by itself: it shows the
 * order as it was understood, and the confirmed order goes the way of every order.
 */
export const plainWords: Intent = {
  name: 'plain-words',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => {
    if (turn.confirmed || turn.message.scope === 'group' || listSeen(turn) === undefined) return false
    return (
      (turn.memory.list?.groups === undefined && setOrderIn(turn.text) !== undefined) ||
      sayingIn(turn.text) !== undefined ||
      wordsIn(turn.text) !== undefined
    )
  },
  async handle(turn) {
    const order = setOrderIn(turn.text)
    if (order !== undefined) return saySeveral(turn, order)
    const saying = sayingIn(turn.text)
    if (saying !== undefined) return sayOne(turn, saying)
    const words = wordsIn(turn.text)
    return words === undefined ? { replies: [] } : sayByWords(turn, words)
  },
}
