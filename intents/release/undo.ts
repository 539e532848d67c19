import { undo } from '../../src/casework/decide.ts'
import { sayMatter } from '../../src/casework/describe.ts'
import { deskOf } from '../../src/casework/desk.ts'
import { ASKED_TO_CONFIRM, decidedBy, JUST_DECIDED } from '../../src/casework/last-decision.ts'
import { receiptsOf } from '../../src/casework/named.ts'
import { hangingOn } from '../../src/casework/redraft.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** A bare `撤销` means the decision just made only this soon after it. */
const JUST_NOW_MS = 10 * 60 * 1000
const MAX_LISTED = 5

/** @throws {Problem} `NOTHING_TO_UNDO` the notice has left, `NOT_ALLOWED` */
export async function takeBack(turn: Turn, items: readonly Submission[]): Promise<Outcome> {
  const changes = await Promise.all(
    items.map(async (item) => {
      const { members, notices } = await hangingOn(turn.store, item)
      return undo(item, notices, deskOf(turn), members)
    }),
  )
  return {
    replies: [say(`已撤销 ${receiptsOf(items)} 的结果，没有告知提交人，现在回到“承办中”。`)],
    changes: changes.flat(),
    remember: { topic: undefined },
  }
}

/** `撤销` alone: the decision just made in this conversation; whenever that is not certain, asks which one. */
export async function undoLast(turn: Turn): Promise<Outcome> {
  const last = turn.memory.topic?.label
  if (last === ASKED_TO_CONFIRM.label && turn.memory.pending !== undefined)
    return {
      replies: [say('刚才的命令还没有确认，已经作废，什么都没有改。')],
      remember: { pending: undefined, topic: undefined },
    }
  const own = await decidedBy(turn.store, turn.speaker.id, turn.speaker.grants)
  const [latest, before] = own
  const open = own.filter((item) => item.state === 'RESULT_READY')
  if (latest === undefined) return { replies: [say('您没有可以撤销的结果。要撤销某一件的结果，请发：撤销 编号。')] }
  const certain =
    last === JUST_DECIDED.label &&
    latest.decidedAt !== before?.decidedAt &&
    turn.at - (latest.decidedAt ?? 0) < JUST_NOW_MS
  if (certain && latest.state === 'RESULT_READY') return takeBack(turn, [latest])
  const gone =
    latest.state === 'RESULT_READY' ? '' : `${latest.receipt} 的结果“${latest.outcome}”已经告知提交人，不能撤销了。`
  if (open.length === 0) return { replies: [say(gone)] }
  const choices = open.slice(0, MAX_LISTED).map((item) => ({
    label: `${item.receipt} ${sayMatter(item, turn.knowledge)}（${item.outcome}）`,
    says: `撤销 ${item.receipt}`,
  }))
  return { replies: [say(`${gone}要撤销哪一件的结果？`, ...choices)] }
}
