import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { decide as giveResult } from '../../src/casework/decide.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { finalClauseFor, takeFinalClause } from '../../src/casework/final-clause.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { ASKED_TO_CONFIRM, JUST_DECIDED } from '../../src/casework/last-decision.ts'
import { listSeen } from '../../src/casework/named.ts'
import { sayResult } from '../../src/casework/notice.ts'
import { canRedraft, hangingOn, redraft } from '../../src/casework/redraft.ts'
import { referencesIn } from '../../src/casework/refer.ts'
import { takePromise } from '../../src/casework/take-promise.ts'
import { sayUnreachable } from '../../src/casework/told.ts'
import { sayLast } from '../../src/casework/who-was-faster.ts'
import type { Outcome as Result } from '../../src/domain/kind.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { batchIn, decideBatch } from './batch.ts'
import { correctTold, isCorrection } from './correct.ts'
import { english } from './english.ts'
import { expandGroups } from './groups.ts'
import { phrases } from './phrases.ts'
import { askForPromise, promisedIn } from './promised.ts'
import { fitTo, isDoubtful, isOrder, isPlain, outcomeIn, reasonIn, tellsWhy } from './read.ts'
import { decideSeveral } from './several.ts'

/** A result with its reason. An item named by its place in a list is shown once more before it counts. */
export const decide: Intent = {
  name: 'decide',
  phrases: [phrases],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) =>
    isCorrection(turn.text) || batchIn(turn.text) !== undefined || isOrder(turn.text) || lacksCode(turn),
  async handle(turn) {
    if (lacksCode(turn)) return { replies: [say(`请连同四位确认码一起回复：OK ${turn.memory.pending?.token}`)] }
    if (isCorrection(turn.text)) return correctTold(turn)
    const returned = batchIn(turn.text)
    const { order, promise } = takePromise(returned?.order ?? turn.text)
    const { command, reason: said, apart } = reasonIn(order)
    const where = takeFinalClause(said)
    const { reason } = where
    const outcome = outcomeIn(command)
    const batch =
      returned === undefined || outcome === undefined ? undefined : await decideBatch(turn, returned, command)
    if (batch !== undefined && 'replies' in batch) return batch
    const grouped = batch ?? (await expandGroups(turn, command))
    const references = grouped?.references ?? referencesIn(command, listSeen(turn))
    if (outcome === undefined)
      return { replies: [say('要给什么结果？例：采纳 7K3M 理由：已写入第八条。还有：部分采纳、不采纳、研究参考。')] }
    if (isDoubtful(command))
      return { replies: [say(`没有作出结果，什么都没有改。要定下来，请发：${outcome} 编号 理由：…`)] }
    if (references.length === 0) return { replies: [say(`对哪一件作出“${outcome}”？例：${outcome} 7K3M 理由：…`)] }
    const promised = promisedIn(turn, promise)
    if (references.length > 1 || grouped !== undefined)
      return decideSeveral(turn, outcome, where, references, promised, grouped)
    const [reference] = references
    const submission = await staffSubmission(turn.store, turn.speaker.grants, reference?.typed ?? '')
    const { receipt } = submission
    const fitting = fitTo(submission.kind, outcome)
    const redrafting = canRedraft(submission, deskOf(turn))
    if (submission.state === 'RESULT_READY' && !redrafting)
      return {
        replies: [
          say(
            `${receipt} 已有结果“${submission.outcome}”${await sayLast(turn, submission)}，还没有告知提交人，不能重复作出。要改，请先发：撤销 ${receipt}`,
          ),
        ],
      }
    if (!tellsWhy(reason)) return { replies: [say(`请写明理由，提交人会看到。请发：${fitting} ${receipt} 理由：…`)] }
    const clause = finalClauseFor(submission, fitting, where, turn.knowledge)
    if ('fault' in clause) return { replies: [say(`${clause.fault}什么都没有改。`)] }
    const { into } = clause
    const saysWhere = into === undefined || !where.ordered ? '' : ` 写入${into}`
    if (redrafting) return changeDraft(turn, submission, fitting, reason, promised, into)
    const waiting = await waitingIn(turn.store, submission)
    const decided = giveResult(submission, fitting, reason, deskOf(turn), waiting, promised?.(), into)
    if ((reference?.byPosition === true || !apart || !isPlain(command)) && !turn.confirmed)
      return preview(
        turn,
        submission,
        waiting.length,
        `${fitting} ${submission.receipt} 理由：${reason}${saysWhere}${promised?.says ?? ''}`,
        `${sayResult(fitting, reason, into)}${promised?.shown ?? ''}`,
      )
    const asks = askForPromise(turn, [submission], fitting, promised)
    return {
      replies: [
        say(
          `${told(turn, submission.receipt, fitting, decided.next, waiting.length)}${promised?.shown ?? ''}${asks.text}${sayUnreachable(submission)}`,
        ),
      ],
      changes: decided.changes,
      remember: { topic: JUST_DECIDED, ...asks.remember },
    }
  },
}

/** Another result in the place of one that nobody was told; what it takes the place of is shown first. */
async function changeDraft(
  turn: Turn,
  item: Submission,
  result: Result,
  reason: string,
  promised: ReturnType<typeof promisedIn>,
  into: string | undefined,
): Promise<Outcome> {
  const hanging = await hangingOn(turn.store, item)
  const { changes, next } = redraft(item, result, reason, deskOf(turn), hanging, promised?.(), into)
  if (!turn.confirmed) {
    const before = `${item.receipt} 已有结果，还没有告知提交人：${sayResult(item.outcome as Result, item.outcomeReason ?? '', item.finalClause)}`
    const voids = item.releasedBy === undefined ? '' : '\n原来的放行作废，要重新放行。'
    return askToConfirm(
      turn,
      `${before}\n将改为：${sayResult(result, reason, into)}${promised?.shown ?? ''}${voids}`,
      `${result} ${item.receipt} 理由：${reason}${into === undefined ? '' : ` 写入${into}`}${promised?.says ?? ''}`,
    )
  }
  const waiting = hanging.members.filter((member) => member.state === 'MERGED')
  return {
    replies: [say(told(turn, item.receipt, result, next, waiting.length))],
    changes,
    remember: { topic: JUST_DECIDED },
  }
}

/** `OK` without its code, right after a preview. */
const lacksCode = (turn: Turn): boolean =>
  turn.memory.topic?.label === ASKED_TO_CONFIRM.label &&
  turn.memory.pending !== undefined &&
  turn.at < turn.memory.pending.until &&
  /^\s*(?:ok|好的?|确认|确定|是的?|可以|行)[。.！!]?\s*$/i.test(turn.text)

function preview(turn: Turn, submission: Submission, waiting: number, says: string, result: string): Outcome {
  const all = waiting === 0 ? '' : `，连同并入的${waiting}件，`
  return askToConfirm(
    turn,
    `将把 ${submission.receipt}（${sayMatter(submission, turn.knowledge)}）${all}定为：${result}`,
    says,
  )
}

function told(
  turn: Turn,
  receipt: string,
  outcome: string,
  next: ReturnType<typeof giveResult>['next'],
  waiting: number,
): string {
  if (next === 'needs-second-person')
    return `已记录 ${receipt}：${outcome}。这类结果要双人放行，请另一位审核员回复“放行 ${receipt}”。`
  if (next === 'needs-reviewer') return `已记录 ${receipt}：${outcome}。放行需要审核员，请审核员回复“放行 ${receipt}”。`
  const whom = waiting === 0 ? '提交人' : `并案的${waiting + 1}件的提交人`
  const hold = Math.round(turn.knowledge.content.settings.holdMs / 1000)
  const when =
    hold === 0
      ? `正在告知${whom}`
      : `${hold >= 60 ? `${Math.round(hold / 60)}分钟` : `${hold}秒`}后告知${whom}，在此之前可以回复“撤销 ${receipt}”`
  return `已记录 ${receipt}：${outcome}，${when}。`
}
