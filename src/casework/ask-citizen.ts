import { canBeAsked } from '../domain/moves.ts'
import { Problem } from '../domain/problem.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import { STATE_NAME, type State, type Submission, type SubmissionSet } from '../domain/submission.ts'
import type { Change, Store } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise, authoriseOn } from './may.ts'
import { notify, sayWhich } from './notice.ts'
import { amend, type Doer, walk } from './walk.ts'

const dueSet = (due: Day | undefined): SubmissionSet => (due === undefined ? {} : { dueDay: due })

/** A question of staff that the citizen has not answered. */
export interface OpenQuestion {
  readonly submission: Submission
  readonly text: string
  readonly at: Instant
  /** State to which the item goes back. */
  readonly from: State
  /** Who asked, and the channel it was done on; unknown for items that came into the store waiting. */
  readonly by?: string
  readonly channel?: string
}

/**
 * Asks the citizen for something. The item waits for the answer; one that waits already is asked once more.
 * @param id of the entry in the ledger
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_*` nobody can be asked in this state
 */
export function ask(submission: Submission, words: string, desk: Desk, id: string): readonly Change[] {
  const { held, command, speaks } = authoriseOn(desk, 'ask', submission)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  const step = { submission, command, by, at: desk.at, reason: words, facts: { reason: true } }
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return [
    ...(submission.state === 'NEED_INFO' ? amend(step, held[0] ?? '承办人') : walk(step, ['NEED_INFO'])),
    {
      do: 'ledger.add',
      entry: {
        id,
        submissionId: submission.id,
        at: desk.at,
        kind: 'question',
        by: desk.personId,
        data: { text: words, channel: desk.channel },
      },
    },
    notify(submission, {
      event: 'question',
      text: `关于${which}，${speaks}想请您补充：\n${words}\n直接在这里回复就可以，会放到这一件里。`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}

/** What an item waits for, as its story and its ledger tell it. */
export async function questionOf(store: Pick<Store, 'submissions'>, submission: Submission): Promise<OpenQuestion> {
  const { moves } = await store.submissions.story(submission.id)
  const entries = await store.submissions.ledger({ submissionIds: [submission.id], kinds: ['question'] })
  const last = moves.findLast((move) => move.to === 'NEED_INFO')
  const entry = entries.at(-1)
  return {
    submission,
    text: typeof entry?.data.text === 'string' ? entry.data.text : '',
    at: entry?.at ?? last?.at ?? submission.updatedAt,
    from: last !== undefined && canBeAsked(last.from) ? last.from : 'SUBMITTED',
    ...(entry === undefined ? {} : { by: entry.by }),
    ...(typeof entry?.data.channel === 'string' ? { channel: entry.data.channel } : {}),
  }
}

/**
 * Puts what the citizen said to the item, unchanged, and lets the item go back to where it was.
 * @param texts with the id of the addition each becomes
 */
export function answer(
  { submission, from }: OpenQuestion,
  texts: readonly { readonly id: string; readonly text: string }[],
  at: Instant,
  by: Pick<Doer, 'id' | 'channel'>,
  due?: Day,
): readonly Change[] {
  const facts = { answered: true, askedFrom: true }
  return [
    ...texts.map(
      ({ id, text }): Change => ({
        do: 'submission.supplement',
        supplement: { id, submissionId: submission.id, at, kind: 'answer', text },
      }),
    ),
    ...walk({ submission, command: 'answer', by: { ...by, roles: ['市民'] }, at, facts, set: dueSet(due) }, [from]),
  ]
}

/**
 * Staff go on without an answer; the citizen hears that nothing is waited for any more, the reason stays with us.
 * @throws {Problem} `NOT_WAITING`, `REASON_MISSING`, `NOT_ALLOWED`, `OUT_OF_SCOPE`
 */
export function stopWaiting(
  { submission, from }: OpenQuestion,
  reason: string,
  desk: Desk,
  due?: Day,
): readonly Change[] {
  const held = authorise(desk.grants, 'ask', submission.stationId)
  const { state, receipt } = submission
  if (state !== 'NEED_INFO') throw new Problem('NOT_WAITING', { receipt, state: STATE_NAME[state] })
  if (reason.trim() === '') throw new Problem('REASON_MISSING')
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  const facts = { answered: true, askedFrom: true }
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return [
    ...walk({ submission, command: 'stop-waiting', by, at: desk.at, facts, reason: reason.trim(), set: dueSet(due) }, [
      from,
    ]),
    notify(submission, {
      event: 'go-on',
      text: `${which}不用再补充了，正在接着办理，有结果再告诉您。`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}
