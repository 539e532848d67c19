import { Problem } from '../domain/problem.ts'
import { sayDay } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { checkExtension } from './clock/deadline.ts'
import type { Desk } from './decide.ts'
import { limitOf, type Story } from './limit.ts'
import { authorise } from './may.ts'
import { notify, sayWhich } from './notice.ts'
import { amend } from './walk.ts'

/**
 * Gives an item more time as its rule allows; its owner hears of it once, with the new day and the reason.
 * @param by name of who approves, as `期限` shows it
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `EXTENSION_*`
 */
export function extend(
  submission: Submission,
  more: { readonly id: string; readonly by: string; readonly reason: string },
  story: Story,
  content: Pick<Knowledge['content'], 'clocks' | 'settings' | 'holidays'>,
  desk: Desk,
): { readonly changes: readonly Change[]; readonly due: string } {
  const held = authorise(desk.grants, 'extend', submission.stationId)
  if (more.reason.trim() === '') throw new Problem('REASON_MISSING')
  const limit = limitOf(submission, story, content, desk.at)
  if (limit === undefined) throw new Problem('EXTENSION_NONE', { name: '这类事项' })
  checkExtension(limit, desk.grants, submission.stationId, desk.at)
  const entry = {
    id: more.id,
    submissionId: submission.id,
    at: desk.at,
    kind: 'extension' as const,
    by: desk.personId,
    data: { by: more.by, reason: more.reason.trim() },
  }
  const due = limitOf(submission, { ...story, ledger: [...story.ledger, entry] }, content, desk.at)?.day ?? limit.day
  const step = {
    submission,
    command: 'extend',
    by: { id: desk.personId, roles: held, channel: desk.channel },
    at: desk.at,
    set: { dueDay: due },
  }
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return {
    due,
    changes: [
      ...amend(step, '督办人'),
      { do: 'ledger.add', entry },
      notify(submission, {
        event: 'extended',
        text: `${which}需要多一些时间，答复期限延长到${sayDay(due, desk.at)}。\n理由：${entry.data.reason}`,
        choices: [],
        at: desk.at,
        holdMs: 0,
      }),
    ],
  }
}
