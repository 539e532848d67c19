import { placesOf } from '../../src/consultation/places.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { nearestConsultations } from '../../src/search/consultation-search.ts'

/** `哪一条意见最多`, `各条有多少意见`, `意见集中在哪几条`. */
export const BY_CLAUSE =
  /哪.{0,3}[条款].{0,10}(?:最多|多|集中)|(?:意见|建议).{0,6}(?:最多|集中).{0,6}哪.{0,3}[条款]|(?:各|每一?|逐)[条款].{0,8}(?:多少|几[条件份]|意见数|数量|统计)|按[条款].{0,4}(?:统计|数)|\bwhich (?:article|clause)\b/i

/** Clauses listed. */
const MOST = 9

/** How many opinions a draft has, by clause. */
export async function byClause(turn: Turn): Promise<Outcome> {
  const { consultations } = turn.knowledge.content
  const best = nearestConsultations(turn.text, consultations)
  const drafts = best.length > 0 ? best : consultations
  const counted = await Promise.all(
    drafts.map(async (draft) => {
      const scope = scopeOf(turn.speaker.grants)
      return { title: draft.title, clauses: await turn.store.adoption.byClause(draft.id, scope, placesOf(draft)) }
    }),
  )
  const spoken = counted.filter(({ clauses }) => clauses.length > 0)
  const [only] = spoken
  if (only === undefined)
    return { replies: [say(`${drafts.length === 1 ? `《${drafts[0]?.title}》` : ''}还没有收到意见。`)] }
  if (spoken.length > 1)
    return {
      replies: [
        say(
          '要看哪一部草案？',
          ...spoken.slice(0, MOST).map(({ title }) => ({ label: `《${title}》`, says: `《${title}》哪一条意见最多` })),
        ),
      ],
    }
  const total = only.clauses.reduce((sum, { submissions }) => sum + submissions, 0)
  const matters = only.clauses.reduce((sum, one) => sum + one.matters, 0)
  const lines = only.clauses
    .slice(0, MOST)
    .map(
      (one, n) =>
        `${n + 1} ${one.clause ?? '整部草案'}：${one.submissions}件意见，${one.matters}个事项，${one.people}人`,
    )
  const more = only.clauses.length > MOST ? [`还有${only.clauses.length - MOST}条意见更少，没有列出。`] : []
  const head = `《${only.title}》收到意见${total}件，并案后${matters}个事项（不含已撤回，${sayTime(turn.at, turn.at)}）：`
  return { replies: [say([head, ...lines, ...more].join('\n'))], remember: { topic: { label: 'admin_stats' } } }
}
