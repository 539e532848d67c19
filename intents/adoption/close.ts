import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { sayClosing } from '../../src/consultation/describe.ts'
import { type Ledger, ledgerStep, mayForDraft } from '../../src/consultation/ledger.ts'
import { sayCorrected, sayTotals } from '../../src/consultation/say-ledger.ts'
import { type Consultation, isOpen } from '../../src/domain/consultation.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { doing } from './reopen.ts'
import { sayUnanswered } from './unanswered.ts'

/** Freezes the totals of a draft once everybody was answered. */
export async function close(turn: Turn, draft: Consultation, ledger: Ledger): Promise<Outcome> {
  mayForDraft(draft, turn.speaker.grants, 'close-ledger')
  const { id, title } = draft
  const remember = { topic: { label: 'admin_close', consultationId: id } }
  const last = ledger.issued.at(-1)
  if (ledger.closed && last !== undefined)
    return {
      replies: [
        say(`《${title}》已于${sayTime(last.at, turn.at)}结束，不用再结束一次。发“采纳台账 《${title}》”看数字。`),
      ],
      remember,
    }
  if (isOpen(draft, turn.at))
    return {
      replies: [say(`《${title}》征求意见到${sayClosing(draft, turn.at)}，还在收意见，截止以后才能结束。`)],
      remember,
    }
  const unanswered = await sayUnanswered(turn, id)
  if (unanswered !== undefined) return { replies: [say(`《${title}》${unanswered}`)], remember }
  const why = ledger.steps.findLast(({ what }) => what === 'reopen')?.reason
  const corrected = sayCorrected(ledger, ledger.now, why)
  const totals = `${sayTotals(ledger.now)}${corrected === '' ? '' : `\n${corrected}`}`
  if (!turn.confirmed)
    return askToConfirm(
      turn,
      `将结束《${title}》，数字就此固定：\n${totals}\n以后要改，须两个人重新打开并写明理由。`,
      `结束征求意见 《${title}》`,
    )
  return {
    replies: [say(`《${title}》已结束，每一位都已答复，数字已固定。\n${totals}`)],
    changes: ledgerStep(
      id,
      ledger,
      { what: 'close', ...(why === undefined ? {} : { reason: why }) },
      doing(turn, draft),
    ),
    remember,
  }
}
