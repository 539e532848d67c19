import { accountsIn, type Eraser, eraseItem, proofOf } from '../../src/casework/erasure.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { authorise } from '../../src/casework/may.ts'
import { notify } from '../../src/casework/notice.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { sayOffice } from '../../src/station/instead.ts'

/** @throws {Problem} `OUT_OF_SCOPE`, `NOT_ALLOWED` one of them is at a station where this person may not */
export async function ofSamePerson(
  turn: Turn,
  item: Submission,
  command: 'erase' | 'agree-erase' = 'erase',
): Promise<readonly Submission[]> {
  const all = await turn.store.submissions.find({ personId: item.personId })
  for (const one of all) authorise(turn.speaker.grants, command, one.stationId)
  return all
}

/** Deletes items, each with its proof. */
export async function wipeItems(
  turn: Turn,
  items: readonly Submission[],
  by: { readonly by: string; readonly channel: string },
): Promise<{ readonly proofs: readonly string[]; readonly changes: Change[] }> {
  const { at } = turn
  const eraser: Eraser = { id: by.by, role: '管理员', channel: by.channel }
  const changes: Change[] = []
  const proofs: string[] = []
  for (const item of items) {
    const gone = await turn.store.chains.included(item.receipt)
    proofs.push(`${item.receipt}　删除凭证 ${proofOf(item.receipt, gone?.goneAt ?? at, turn.seal)}`)
    const waiting = (await waitingIn(turn.store, item)).filter((one) => items.every(({ id }) => id !== one.id))
    changes.push(...eraseItem(item, waiting, eraser, at, turn.seal))
  }
  return { proofs, changes }
}

/** Deletes; in the trail it was done by who asked for it. */
export async function carryOut(
  turn: Turn,
  items: readonly Submission[],
  named: Submission,
  everything: boolean,
  by: { readonly by: string; readonly channel: string },
): Promise<Outcome> {
  const { at } = turn
  const { proofs, changes } = await wipeItems(turn, items, by)
  if (everything) {
    const { personId } = named
    const linked = await turn.store.people.accountsOf(personId)
    const accounts = [...linked.map(({ channel, user }) => ({ channel, user })), ...accountsIn(items)]
    changes.push({ do: 'person.erase', personId, accounts, at })
  }
  const day = sayDay(dayOf(at), at)
  return {
    replies: [say(`已删除（${day}），并告知提交人。\n${proofs.join('\n')}`)],
    changes: [...changes, tell(turn, named, proofs, day)],
  }
}

/** Whoever did not ask for it must hear of it. */
function tell(turn: Turn, item: Submission, proofs: readonly string[], day: string): Change {
  const office = sayOffice(turn.knowledge)
  const text = `收到书面申请，已删除您提交的内容和个人信息（${day}）。\n${proofs.join('\n')}\n不是您本人申请的，请马上与${office}联系。`
  return notify(item, { event: 'erased', text, choices: [], at: turn.at, holdMs: 0 })
}
