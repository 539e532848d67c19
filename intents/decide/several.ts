import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { decide } from '../../src/casework/decide.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { finalClauseFor, type SaidWhere } from '../../src/casework/final-clause.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { JUST_DECIDED } from '../../src/casework/last-decision.ts'
import { sayResult } from '../../src/casework/notice.ts'
import type { Reference } from '../../src/casework/refer.ts'
import { sayLast, sayOvertaken } from '../../src/casework/who-was-faster.ts'
import type { Outcome as Result } from '../../src/domain/kind.ts'
import { isProblem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import type { Grouped } from './groups.ts'
import { askForPromise, type PromisedHere } from './promised.ts'
import { fitTo, tellsWhy } from './read.ts'

/** One transaction holds so many at most; more are done in two orders. */
const MOST = 50
/** Of those who say the same, and of a batch that came back. */
const MOST_GROUPED = 300
/** Items named one by one in the preview. */
const SHOWN = 12

type Outcome = Awaited<ReturnType<Intent['handle']>>
type Planned =
  | { readonly item: Submission; readonly changes: readonly Change[]; readonly into?: string }
  | { readonly fault: string }

/** The same result for several items: all of them or none, after a look at what would happen. */
export async function decideSeveral(
  turn: Turn,
  result: Result,
  where: SaidWhere,
  references: readonly Reference[],
  promised?: PromisedHere,
  grouped?: Grouped,
): Promise<Outcome> {
  const { reason } = where
  const most = grouped === undefined ? MOST : MOST_GROUPED
  if (references.length > most)
    return { replies: [say(`一次最多办${most}件，这里有${references.length}件，请分几次。什么都没有改。`)] }
  if (!tellsWhy(reason)) return { replies: [say(`请写明理由，每位提交人都会看到。请发：${result} 1-3 理由：…`)] }
  const planned = await Promise.all(references.map(({ typed }) => plan(turn, typed, result, where, promised)))
  const into = planned.find((p) => 'item' in p)?.into
  const faults = planned.flatMap((p) => ('fault' in p ? [p.fault] : []))
  if (faults.length > 0)
    return {
      replies: [say(`${references.length}件里有${faults.length}件不能办，一件都没有改：\n${faults.join('\n')}`)],
    }
  const ready = planned.flatMap((p) => ('item' in p ? [p] : []))
  const receipts = ready.map(({ item }) => item.receipt)
  if (!turn.confirmed) {
    const seen = Object.fromEntries(ready.map(({ item }) => [item.receipt, item.rev]))
    return askToConfirm(
      turn,
      `将把这${ready.length}件定为：${sayResult(result, reason, into)}${promised?.shown ?? ''}\n${sayList(receipts)}`,
      grouped?.says ??
        `${result} ${receipts.join(' ')} 理由：${reason}${into === undefined || !where.ordered ? '' : ` 写入${into}`}${promised?.says ?? ''}`,
      seen,
    )
  }
  const moved = ready.filter(({ item }) => turn.seen?.[item.receipt] !== item.rev).map(({ item }) => item.receipt)
  if (moved.length > 0)
    return {
      replies: [say(`${sayList(moved)} 在您看过之后有改动，一件都没有办。请重新发一次命令。`)],
    }
  const asks = askForPromise(
    turn,
    ready.map(({ item }) => item),
    result,
    promised,
  )
  return {
    replies: [
      say(`已记录${ready.length}件：${result}。${sayList(receipts)}\n结果和理由会分别告诉每位提交人。${asks.text}`),
    ],
    changes: ready.flatMap(({ changes }) => changes),
    remember: { topic: JUST_DECIDED, ...asks.remember },
  }
}

async function plan(
  turn: Turn,
  named: string,
  result: Result,
  where: SaidWhere,
  promised: PromisedHere | undefined,
): Promise<Planned> {
  try {
    const item = await staffSubmission(turn.store, turn.speaker.grants, named)
    if (item.state === 'RESULT_READY')
      return { fault: `${item.receipt}：已有结果“${item.outcome}”${await sayLast(turn, item)}，还没有告知提交人` }
    const waiting = await waitingIn(turn.store, item)
    const fitting = fitTo(item.kind, result)
    const clause = finalClauseFor(item, fitting, where, turn.knowledge)
    if ('fault' in clause) return { fault: `${item.receipt}：${clause.fault}` }
    const { into } = clause
    const { changes } = decide(item, fitting, where.reason, deskOf(turn), waiting, promised?.(), into)
    return { item, changes, ...(into === undefined ? {} : { into }) }
  } catch (error) {
    if (!isProblem(error)) throw error
    const said = `${error.say}${await sayOvertaken(turn, error)}`
    return { fault: said.startsWith(`${error.detail.receipt} `) ? said : `${named}：${said}` }
  }
}

function sayList(receipts: readonly string[]): string {
  const rest = receipts.length - SHOWN
  return `${receipts.slice(0, SHOWN).join('、')}${rest > 0 ? `等${receipts.length}件` : ''}`
}
