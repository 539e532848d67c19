import { authoriseAnywhere } from '../../src/casework/may.ts'
import { partNamed, whichDraft } from '../../src/consultation/named-part.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { assignChapter } from './assign.ts'
import { showClause, showGroup } from './clause.ts'
import { english } from './english.ts'
import { labelIn, orderIn } from './read.ts'
import { summary } from './summary.ts'

/** Opinions on a draft by clause, those that say the same together, and who works on a chapter. */
export const opinions: Intent = {
  name: 'opinions',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn) !== undefined,
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'open')
    const order = orderIn(turn)
    if (order === undefined) return { replies: [] }
    if (order.does === 'assign') return assignChapter(turn, order.names)
    const { names, page, group } = order
    const label = labelIn(names.trim())
    const rest = label === undefined ? names : names.replace(label, ' ')
    const { drafts, clause = label } = partNamed(turn, rest.replace(/整部草案|的$/g, ' '))
    const unclear = whichDraft(turn, drafts, (title) => `${title}${clause ?? ''}的意见`)
    const [draft] = drafts
    if (unclear !== undefined || draft === undefined)
      return { replies: [say(unclear?.text ?? '', ...(unclear?.choices ?? []))] }
    const where = { draft, ...(clause === undefined ? {} : { clause }) }
    if (group !== undefined) return showGroup(turn, where, group)
    const whole = /整部(?:草案)?/.test(names)
    return clause === undefined && !whole ? summary(turn, draft, page) : showClause(turn, where, page)
  },
}
