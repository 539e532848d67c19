import { mainOf } from '../../src/casework/group-of.ts'
import { UNANSWERED } from '../../src/consultation/ledger.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { STATE_NAME, type Submission } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'

/** Items named one by one. */
const NAMED = 9

/** Those who were not told a result yet, each with the command that mends it; undefined when there is nobody. */
export async function sayUnanswered(turn: Turn, consultationId: string): Promise<string | undefined> {
  const query = { consultationId, kinds: ['opinion'], states: UNANSWERED } as const
  const total = await turn.store.submissions.count(query)
  if (total === 0) return undefined
  const scope = scopeOf(turn.speaker.grants)
  const own = await turn.store.submissions.find({ ...query, scope, order: 'oldest', limit: NAMED })
  const here = await turn.store.submissions.count({ ...query, scope })
  const lines = await Promise.all(own.map((item) => sayItem(turn, item)))
  const more = here > own.length ? [`还有${here - own.length}件，发“待办”看全部。`] : []
  const elsewhere = total > here ? [`别的站点还有${total - here}件，请那边的同志办完。`] : []
  return [`还有${total}件没有答复提交人，不能结束：`, ...lines, ...more, ...elsewhere].join('\n')
}

async function sayItem(turn: Turn, item: Submission): Promise<string> {
  return `${item.receipt}　${STATE_NAME[item.state]}　${await mend(turn, item)}`
}

async function mend(turn: Turn, item: Submission): Promise<string> {
  const { receipt, state } = item
  const decide = (named: string): string =>
    `请发：采纳 ${named} 理由：…（或 部分采纳、未采纳、已有规定、不属本次范围、研究参考）`
  if (state === 'NEED_INFO') return `请发：不等补充 ${receipt} 理由：…`
  if (state === 'MERGED') {
    const main = await mainOf(turn.store, item)
    return main.id === item.id
      ? `请发：拆出 ${receipt}`
      : main.state === 'RESULT_READY'
        ? mend(turn, main)
        : decide(main.receipt)
  }
  if (state !== 'RESULT_READY') return decide(receipt)
  if (item.releasedBy === undefined) return `请审核员发：放行 ${receipt}`
  return `结果还没有送到，稍后再看；联系不上的，当面或打电话告知后请发：已告知 ${receipt}`
}
