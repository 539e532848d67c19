import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { correct as correctResult, sayCorrection } from '../../src/casework/correct.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { finalClauseFor, takeFinalClause } from '../../src/casework/final-clause.ts'
import { groupOf } from '../../src/casework/group-of.ts'
import { leadingItems } from '../../src/casework/leading-items.ts'
import { itemsNamed, openedNow } from '../../src/casework/named.ts'
import { isClosed } from '../../src/domain/adoption.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { fitTo, outcomeIn, tellsWhy } from './read.ts'

const ORDER = /^\s*更正\s*(?:结果)?\s*[：:]?\s*/
const REASON = /[，,。；;、\s]*(?:理由|原因)\s*[：:]\s*/

/** `更正 7K3M 部分采纳 理由：…` */
export const isCorrection = (text: string): boolean => ORDER.test(text)

/** A result that was told already is corrected in the open: everybody who was told reads the old and the new one. */
export async function correctTold(turn: Turn): Promise<Outcome> {
  const { items, rest } = leadingItems(turn.text.replace(ORDER, ''))
  const named = items === '' ? await openedNow(turn) : await itemsNamed(turn, items)
  const [item] = named.items
  if (item === undefined || named.items.length > 1)
    return { replies: [say('一次更正一件。例：更正 7K3M 部分采纳 理由：…')] }
  const { receipt } = item
  const at = REASON.exec(rest)
  const where = takeFinalClause(at === null ? '' : rest.slice(at.index + at[0].length).trim())
  const { reason } = where
  const said = outcomeIn(at === null ? rest : rest.slice(0, at.index))
  const outcome = said === undefined ? item.outcome : fitTo(item.kind, said)
  if (outcome === undefined || !tellsWhy(reason))
    return { replies: [say(`请写明更正后的结果和理由，提交人会看到。请发：更正 ${receipt} 结果 理由：…`)] }
  await refuseClosed(turn, item)
  const clause = finalClauseFor(item, outcome, where, turn.knowledge)
  if ('fault' in clause) return { replies: [say(`${clause.fault}什么都没有改。`)] }
  const { into } = clause
  const right = { id: turn.random.id(), outcome, reason, ...(into === undefined ? {} : { into }) }
  const group = await groupOf(turn.store, item)
  const whole: readonly Submission[] = group === undefined ? [item] : [group.main, ...group.members]
  const same = whole.filter((one) => one.decidedAt === item.decidedAt && one.fedBackAt !== undefined)
  const matter = same.some(({ id }) => id === item.id) ? same : [item]
  const changes = correctResult(matter, right, deskOf(turn))
  if (!turn.confirmed || turn.seen?.[receipt] !== item.rev)
    return askToConfirm(
      turn,
      `将更正 ${receipt}${matter.length > 1 ? `等${matter.length}件` : ''}，并告知提交人：\n${sayCorrection(item, outcome, reason, into)}`,
      `更正 ${receipt} ${outcome} 理由：${reason}${into === undefined || !where.ordered ? '' : ` 写入${into}`}`,
      { [receipt]: item.rev },
    )
  const hidden = matter.some((one) => one.publishedAt !== undefined)
    ? `原来公开的已经取消，要公开请重新发“公开 ${receipt}”。`
    : ''
  return { replies: [say(`已更正 ${receipt}，正在告知提交人。${hidden}`)], changes }
}

/** The totals of a closed ledger stay true: it is opened again first. @throws {Problem} `LEDGER_CLOSED` */
async function refuseClosed(turn: Turn, { consultationId }: Submission): Promise<void> {
  const draft = consultationId === undefined ? undefined : turn.knowledge.consultation(consultationId)
  if (draft === undefined || !isClosed(await turn.store.adoption.closings(draft.id))) return
  throw new Problem('LEDGER_CLOSED', { title: draft.title })
}
