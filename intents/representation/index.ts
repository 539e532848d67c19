import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { coversDraft } from '../../src/report/output.ts'
import { representationOf } from '../../src/report/representation/index.ts'
import { sayMeter } from '../../src/report/representation/say.ts'
import { nearestConsultations } from '../../src/search/consultation-search.ts'
import { english } from './english.ts'

const COMMAND = /^\s*(?:代表性|参与分布|参与情况)(?:\s|$|[:：])|^\s*\S{2,30}\s+(?:代表性|参与分布|参与情况)\s*$/
const WORDS = /代表性|参与分布|参与情况/g
/** Drafts offered at once. */
const MOST = 9

/** From where and by which way people took part in a consultation, safe to show to anybody. */
export const representation: Intent = {
  name: 'representation',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => COMMAND.test(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'statistics')
    const { consultations } = turn.knowledge.content
    const best = nearestConsultations(turn.text.replace(WORDS, ' '), consultations)
    const [draft] = best
    if (draft === undefined || best.length > 1) {
      const list = (best.length > 1 ? best : consultations).slice(0, MOST)
      return {
        replies: [
          say('要看哪一部草案？', ...list.map(({ title }) => ({ label: `《${title}》`, says: `代表性 《${title}》` }))),
        ],
      }
    }
    if (!coversDraft(draft, scopeOf(turn.speaker.grants)))
      return { replies: [say(`《${draft.title}》的参与情况包括各站，由市级办公室或者这部草案的联系点查看。`)] }
    const { meter, changes } = await representationOf(draft.id, turn.store, turn.knowledge.content, turn.at)
    return { replies: [say([`《${draft.title}》参与情况`, ...sayMeter(meter)].join('\n'))], changes }
  },
}
