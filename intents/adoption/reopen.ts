import { mayDo, rolesAt } from '../../src/casework/may.ts'
import { type Ledger, ledgerStep, mayForDraft } from '../../src/consultation/ledger.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { Problem } from '../../src/domain/problem.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** So long a second person has for agreeing. */
const AGREE_MS = 30 * 60 * 1000

export const doing = (turn: Turn, { contactPoint }: Consultation) => ({
  at: turn.at,
  by: turn.speaker.id,
  role: rolesAt(turn.speaker.grants, contactPoint)[0] ?? '审核员',
  channel: turn.message.from.channel,
})

const markOf = (turn: Turn, { id }: Consultation, token: string): string => turn.seal(`reopen|${id}|${token}`)

/** Asks for opening a closed ledger again: nothing is open until a second person agreed with the code. */
export function askReopen(turn: Turn, draft: Consultation, ledger: Ledger, reason: string): Outcome {
  mayForDraft(draft, turn.speaker.grants, 'reopen-ledger')
  const { title } = draft
  if (!ledger.closed) return { replies: [say(`《${title}》的采纳台账没有结束，可以直接办理，不用重新打开。`)] }
  if (reason === '') return { replies: [say(`请写明理由，更正后会一起公布。请发：重新打开台账 《${title}》 理由：…`)] }
  const token = turn.random.digits(4)
  return {
    replies: [
      say(
        `要两个人才能重新打开。请把这个码告诉另一位审核员或管理员，由他在30分钟内回复：\n同意重新打开 《${title}》 ${token}\n在这之前什么都没有改。`,
      ),
    ],
    changes: ledgerStep(
      draft.id,
      ledger,
      { what: 'ask', reason, mark: markOf(turn, draft, token) },
      doing(turn, draft),
    ),
    remember: { topic: { label: 'admin_close', consultationId: draft.id } },
  }
}

/** The second person agrees. @throws {Problem} `SECRET_TRIES` too many wrong codes */
export async function agree(turn: Turn, draft: Consultation, ledger: Ledger, token: string): Promise<Outcome> {
  mayForDraft(draft, turn.speaker.grants, 'reopen-ledger')
  const { title } = draft
  const asked = ledger.steps.at(-1)
  if (asked?.what !== 'ask' || turn.at - asked.at > AGREE_MS)
    return {
      replies: [
        say(`现在没有人申请重新打开《${title}》的台账，或已过30分钟。请先发：重新打开台账 《${title}》 理由：…`),
      ],
    }
  if (asked.by === turn.speaker.id) return { replies: [say('要由另一个人同意，您自己申请的不能自己同意。')] }
  const asker = await turn.store.people.byId(asked.by)
  if (asker === undefined || !mayDo(asker.grants, 'reopen-ledger', draft.contactPoint))
    return {
      replies: [
        say(
          `申请的同志现在没有这个权限了，这次申请作废，什么都没有改。还要打开，请重新申请：重新打开台账 《${title}》 理由：…`,
        ),
      ],
    }
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  if (asked.mark !== markOf(turn, draft, token)) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    return { replies: [say('码不对，什么都没有改。请向申请的同志再核对一遍。')] }
  }
  const { reason } = asked
  return {
    replies: [
      say(
        `《${title}》的采纳台账已重新打开，理由：${reason}。原来公布的数字都留着；改完后请发“结束征求意见 《${title}》”，新的数字会标“更正”并列出差别。`,
      ),
    ],
    changes: ledgerStep(
      draft.id,
      ledger,
      { what: 'reopen', second: asked.by, ...(reason === undefined ? {} : { reason }) },
      doing(turn, draft),
    ),
    remember: { topic: { label: 'admin_close', consultationId: draft.id } },
  }
}
