import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { choose } from './choose.ts'
import { bookDialogue } from './dialogue.ts'
import { english } from './english.ts'
import { finishBooking } from './finish.ts'
import { offer } from './offer.ts'
import { cancelOwn, follow, listOwn, showOne, unfollow } from './own.ts'
import { orderIn } from './read.ts'

/** A place at a reception session, a meeting, a visit or a hearing: booked, waited for, shown, given up. */
export const book: Intent = {
  name: 'book',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: (knowledge) => [bookDialogue(knowledge)],
  claims: (turn) => orderIn(turn) !== undefined,
  async handle(turn) {
    const order = orderIn(turn) ?? { does: 'list' }
    if (turn.message.scope === 'group')
      return { replies: [say('预约和报名请单独发消息给我，群里不登记个人信息。单独对我说同样的话就可以。')] }
    if (order.does === 'choose') return choose(turn, order.id, order.side, order.matter)
    if (order.does === 'list') return listOwn(turn)
    if (order.does === 'cancel') return cancelOwn(turn)
    if (order.does === 'show') return showOne(turn)
    if (order.does === 'follow') return follow(turn)
    if (order.does === 'unfollow') return unfollow(turn)
    return offer(turn)
  },
  finish: (turn, _dialogue, answers) => finishBooking(turn, answers),
}
