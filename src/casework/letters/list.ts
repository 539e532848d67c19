import type { Instant } from '../../domain/shanghai.ts'
import { OPEN_STATES, type State, type Submission } from '../../domain/submission.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { type Inbox, lettersAt, lettersTo } from './inbox.ts'
import { letterLine } from './say.ts'

/** Letters of one sort in a list. */
const MOST = 9

/** What waits for a deputy; who was asked something is not waited for. */
const TO_ANSWER: readonly State[] = OPEN_STATES.filter((state) => state !== 'NEED_INFO')

export interface Waiting {
  readonly lines: readonly string[]
  /** In the order of their places. */
  readonly receipts: readonly string[]
}

/** Letters that wait: first those that this deputy is asked to answer, then those to the deputies of the stations. */
export async function waitingFor(
  { submissions }: Pick<Store, 'submissions'>,
  inbox: Inbox,
  knowledge: Pick<Knowledge, 'content'>,
  at: Instant,
): Promise<Waiting> {
  const sorts = [
    ['请您答复', { letters: lettersTo(inbox), states: TO_ANSWER }],
    ['等对方补充', { letters: lettersTo(inbox), states: ['NEED_INFO'] }],
    ['写给站里代表的', { letters: lettersAt(inbox), states: OPEN_STATES }],
  ] as const
  const receipts: string[] = []
  const lines: string[] = []
  for (const [title, query] of sorts) {
    const letters: readonly Submission[] = await submissions.find({ ...query, order: 'due', limit: MOST })
    if (letters.length === 0) continue
    const total = letters.length < MOST ? letters.length : await submissions.count(query)
    lines.push(`${title}：${total}封`)
    for (const letter of letters) {
      receipts.push(letter.receipt)
      lines.push(`${receipts.length} ${letterLine(letter, knowledge, at)}`)
    }
    if (total > letters.length) lines.push(`还有${total - letters.length}封没有列出，办完前面的就会列出来。`)
  }
  return { lines, receipts }
}
