import { isFiling } from '../dialogue/words.ts'
import { say } from '../ports/channel.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { personal } from './forms.ts'
import { pressedIn } from './understand.ts'

/** The place of the confirmation among the choices of a summary, as it is typed. */
const FIRST = /^[1１一][.、]?$/

/**
 * A confirmation that comes once more after the form was filed: a double click, or a second message that was under way.
 * Undefined when nothing was filed just now, or the text says something else.
 */
export async function filedAgain(turn: Turn): Promise<Outcome | undefined> {
  const { filed, offered } = turn.memory
  if (filed === undefined || turn.at >= filed.until || turn.message.scope === 'group') return undefined
  const first = offered === undefined && (pressedIn(turn.message) === 0 || FIRST.test(turn.text))
  if (!first && !isFiling(turn.text)) return undefined
  const [submission] = await turn.store.submissions.find({ ids: [filed.id], limit: 1 })
  if (submission === undefined) return undefined
  return { replies: [personal(say(`已经收到了，编号是 ${submission.receipt}，不用再提交一次。`))] }
}
