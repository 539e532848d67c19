import { mentionsIn } from '../../src/casework/refer.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Grouped } from './groups.ts'

const BACK = /^\s*第?\s*批次\s*(\d{1,6})\s*(?:的?结果)?(?:回来|返回|回复)(?:了|的)?\s*[：:，,]?\s*([\s\S]+)$/

export interface Returned {
  readonly number: number
  /** `采纳 1 3 理由：…` */
  readonly order: string
}

/** `批次 2 回来：采纳 理由：…` */
export function batchIn(text: string): Returned | undefined {
  const [, number, order = ''] = BACK.exec(text) ?? []
  return number === undefined ? undefined : { number: Number(number), order }
}

/** The items of a batch that an order means: those at its places, else all that still wait for what comes back. */
export async function decideBatch(turn: Turn, { number }: Returned, command: string): Promise<Grouped | Outcome> {
  const ids = await turn.store.adoption.itemsOf(number)
  const all = await turn.store.submissions.find({ ids, scope: scopeOf(turn.speaker.grants) })
  if (all.length === 0) return { replies: [say(`没有批次${number}，或不在您负责的站点。请发“上报批次”看有哪些。`)] }
  const places = mentionsIn(command).flatMap(({ place }) => place ?? [])
  const missing = places.find((place) => all[place - 1] === undefined)
  if (missing !== undefined)
    return { replies: [say(`批次${number}共${all.length}件，没有第${missing}件。什么都没有改。`)] }
  const chosen =
    places.length > 0
      ? places.flatMap((place) => all[place - 1] ?? [])
      : all.filter((one) => one.state === 'REPORTED_UP')
  if (chosen.length === 0)
    return { replies: [say(`批次${number}的${all.length}件都已有结果。发“批次 ${number}”看每一件。`)] }
  return { references: chosen.map(({ receipt }) => ({ typed: receipt, byPosition: true })), says: turn.text }
}
