import { Problem } from '../domain/problem.ts'
import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import { STATE_NAME, type State, type Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { mask } from '../privacy/mask.ts'
import type { Desk } from './decide.ts'
import { sayMatter } from './describe.ts'
import { authorise } from './may.ts'
import { notify, sayWhich } from './notice.ts'
import { amend } from './walk.ts'

/** States in which a result stands that its owner was told. */
export const PUBLIC_STATES: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']

/**
 * All that everybody sees of an item: what it is about, the words with structured personal data masked, the result and
 * why. Never who wrote it, how to reach them, or the receipt.
 */
export function sayPublic(submission: Submission, knowledge: Knowledge): string {
  const { body, outcome, outcomeReason, fedBackAt } = submission
  const matter = sayMatter(submission, knowledge)
  const told = fedBackAt === undefined ? matter : `${matter}（${sayDay(dayOf(fedBackAt))}告知提交人）`
  return `${told}\n内容：${mask(body)}\n结果：${outcome}。理由：${mask(outcomeReason ?? '')}`
}

function stepOf(submission: Submission, command: string, desk: Desk) {
  const held = authorise(desk.grants, 'publish', submission.stationId)
  return { submission, command, by: { id: desk.personId, channel: desk.channel, roles: held }, at: desk.at }
}

/** @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `PUBLISH_PRIVATE` its owner said no, `PUBLISH_UNTOLD`, `PUBLISH_ALREADY` */
export function checkPublishable(submission: Submission, desk: Desk): void {
  authorise(desk.grants, 'publish', submission.stationId)
  const { receipt, state, keptPrivateAt, fedBackAt, outcome, publishedAt, body } = submission
  if (keptPrivateAt !== undefined) throw new Problem('PUBLISH_PRIVATE', { receipt })
  if (!PUBLIC_STATES.includes(state) || fedBackAt === undefined || outcome === undefined || body === '')
    throw new Problem('PUBLISH_UNTOLD', { receipt, state: STATE_NAME[state] })
  if (publishedAt !== undefined) throw new Problem('PUBLISH_ALREADY', { receipt })
}

/** Shows an item to everybody and tells its owner, with the way to say no. @throws {Problem} as {@link checkPublishable} */
export function publish(submission: Submission, desk: Desk): readonly Change[] {
  checkPublishable(submission, desk)
  const { receipt } = submission
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return [
    ...amend({ ...stepOf(submission, 'publish', desk), set: { publishedAt: desk.at } }, '审核员'),
    notify(submission, {
      event: 'published',
      text: `${which}和办理结果已经公开，大家都能看到，不含您的姓名、联系方式和编号。\n不想公开，请回复：不公开 ${receipt}`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}

/** @throws {Problem} `PUBLISH_NOT` it is not shown to anybody; `NOT_ALLOWED`, `OUT_OF_SCOPE` */
export function unpublish(submission: Submission, desk: Desk): readonly Change[] {
  const step = stepOf(submission, 'unpublish', desk)
  if (submission.publishedAt === undefined) throw new Problem('PUBLISH_NOT', { receipt: submission.receipt })
  return amend({ ...step, set: { publishedAt: undefined } }, '审核员')
}

/** Its owner does not want an item shown, or no longer minds; what is shown goes at once. */
export function keepPrivate(submission: Submission, no: boolean, at: Instant, channel: string): readonly Change[] {
  const by = { id: submission.personId, channel, roles: ['市民'] as const }
  const set = no ? { keptPrivateAt: at, publishedAt: undefined } : { keptPrivateAt: undefined }
  return amend({ submission, command: no ? 'keep-private' : 'allow-public', by, at, set }, '市民')
}
