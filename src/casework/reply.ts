import type { Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { ask } from './ask-citizen.ts'
import type { Desk } from './decide.ts'
import { authoriseOn } from './may.ts'
import { notify, sayWhich } from './notice.ts'
import { amend, type Doer, illegal } from './walk.ts'

const ASKS =
  /[？?]|请问|(?:请|麻烦|烦请|劳烦)(?:您|你)?(?:再|先|尽快|及时|一并)*(?:提供|补充|说明|描述|补报|补交|补发)|(?:能否|可否|能不能|可不可以|是否?方便|方便)(?:请?[您你])?(?:再)?(?:提供|补充|说明|说一?下|告诉|告知)/

/** Whether words to a citizen ask something of them, so that an answer is waited for. */
export function asksCitizen(words: string): boolean {
  return ASKS.test(words)
}

/**
 * Sends words to the citizen as they are, with what they concern. Words that ask something make the item wait for the
 * answer; others are information and move nothing.
 * @param id of the entry in the ledger
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`; `MOVE_ILLEGAL` it was taken back, or nobody can be asked any more
 */
export function reply(submission: Submission, words: string, desk: Desk, id: string): readonly Change[] {
  if (submission.state === 'WITHDRAWN') throw illegal(submission, 'NEED_INFO')
  if (asksCitizen(words)) return ask(submission, words, desk, id)
  const { held, command, speaks } = authoriseOn(desk, 'reply', submission)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return [
    ...amend({ submission, command, by, at: desk.at }, held[0] ?? '承办人'),
    {
      do: 'ledger.add',
      entry: {
        id,
        submissionId: submission.id,
        at: desk.at,
        kind: 'reply',
        by: desk.personId,
        data: { text: words, channel: desk.channel },
      },
    },
    notify(submission, {
      event: 'reply',
      text: `关于${which}，${speaks}${desk.deputy === undefined ? '告诉您' : '答复您'}：\n${words}`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}
