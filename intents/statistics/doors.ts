import { dayOf } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { doorMonths, LEAST_SHOWN, sayDoorMonths } from '../../src/report/doors.ts'
import { periodIn } from '../../src/report/period.ts'
import { doorById } from '../../src/station/doors/door.ts'

export const BY_DOOR = /^\s*(?:.{0,12}\s)?统计.*(?:指路|转介|别的部门|其他部门|找别处)|^\s*指路统计/

/** How often people were sent to which other body, and what they said came of it. */
export async function byDoor(turn: Turn): Promise<Outcome> {
  const today = dayOf(turn.at)
  const period = periodIn(turn.text, today)
  if (period === undefined) return { replies: [say('没有认出要统计哪几个月。例：统计 指路 上季度。')] }
  const months = await doorMonths(period.from, period.to, today, turn.store.figures)
  if (months.length === 0)
    return { replies: [say('这段时间里还没有过完的月份。指路的次数按整月统计，月底以后再看，例：统计 指路 上月。')] }
  const { doors } = turn.knowledge.content
  const lines = sayDoorMonths(months, (id) => doorById(id, doors)?.name ?? '其他单位')
  return {
    replies: [
      say(
        ['请居民找别的单位的次数（全市，按整月）：', ...lines, `只有次数，不足${LEAST_SHOWN}次的不单列。`].join('\n'),
      ),
    ],
  }
}
