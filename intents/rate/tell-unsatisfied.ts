import { tellAddressee } from '../../src/casework/letters/tell.ts'
import { supervisorsOf } from '../../src/casework/supervisors.ts'
import { tellColleague } from '../../src/casework/tell-colleague.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'

/** Tells who watches over an item that its owner was not satisfied and waits for a decision. */
export async function tellUnsatisfied(turn: Turn, { receipt, stationId }: Submission): Promise<readonly Change[]> {
  const text = `${receipt} 又评价为不满意，要决定是否再办：重办 ${receipt} 理由：… 期限：…，或 不再重办 ${receipt} 理由：…。看原因请发：打开 ${receipt}`
  const people = await supervisorsOf(turn.store.people, stationId)
  const told = people.map((person) =>
    tellColleague(turn.store.people, person, { key: `unsatisfied:${turn.random.id()}`, text, at: turn.at }),
  )
  return (await Promise.all(told)).flat()
}

/** A deputy whose answer did not satisfy hears that the letter waits for them again. */
export function tellAnswerer(turn: Turn, target: Submission): Promise<readonly Change[]> {
  const { receipt, id, rev, kind, decidedBy } = target
  if (kind !== 'deputy-message') return Promise.resolve([])
  const told = {
    key: `letter:${id}:again:${rev}`,
    text: `${receipt} 的提交人对答复不满意，这封信又在您的来信里。看原因请发“打开 ${receipt}”，再请答复。`,
    at: turn.at,
  }
  return tellAddressee(turn.store.people, target, turn.knowledge.content.deputies, told, decidedBy)
}
