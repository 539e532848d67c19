import { endOf, startOf } from '../../src/domain/shanghai.ts'
import type { CountQuery } from '../../src/ports/figures.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Figures } from '../../src/report/figures.ts'

/**
 * Who came to reception days and events of a period: 场, 人, 人次 and 件 apart, and none of it in the counts of what was
 * handed in. Nothing where the question is about matters of one kind, draft or colleague.
 */
export async function sayAttendance(
  { store }: Turn,
  { from, to }: Figures,
  { scope, ...chosen }: CountQuery,
): Promise<readonly string[]> {
  if (Object.keys(chosen).length > 0) return []
  const stations = scope === undefined || scope === 'all' ? [] : [scope]
  const { sessions, attended, absent, people, matters } = await store.presence.turnout(
    startOf(from),
    endOf(to),
    ...stations,
  )
  if (sessions === 0 && absent === 0) return []
  const away = absent === 0 ? '' : `、未到${absent}人`
  return [
    `接待和活动（按举行的日子）：有人来的${sessions}场，预约到场${attended}人${away}；现场来访${people}人次，当场反映${matters}件（逐件录入的才在上面的件数里）`,
  ]
}
