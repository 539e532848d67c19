import { authoriseAnywhere } from '../../src/casework/may.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { orderIn } from './read.ts'
import { send } from './send.ts'
import { list, show } from './show.ts'

/** Opinions that go up together, and what came back of them. */
export const batches: Intent = {
  name: 'batches',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn) !== undefined,
  async handle(turn) {
    const order = orderIn(turn)
    if (order === undefined) return { replies: [] }
    authoriseAnywhere(turn.speaker.grants, order.does === 'send' ? 'report-up' : 'open')
    if (order.does === 'send') return send(turn, order)
    return order.does === 'list' ? list(turn, order.names) : show(turn, order.number)
  },
}
