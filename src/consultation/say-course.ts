import type { Consultation } from '../domain/consultation.ts'
import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'

/** What became of a window and why, for everybody who looks at the draft; oldest first. */
export function sayCourse({ course = [] }: Consultation, now: Instant): readonly string[] {
  return course.flatMap(({ what, from, to, at, reason, stage }): readonly string[] => {
    const day = sayDay(dayOf(at), now)
    if (what === 'extended' && from !== undefined && to !== undefined)
      return [`原定到${sayDay(dayOf(from - 1), now)}，${day}延长到${sayDay(dayOf(to - 1), now)}。理由：${reason ?? ''}`]
    if (what === 'ended') return [`${day}提前结束。理由：${reason ?? ''}`]
    return stage === '终止审议' ? [`${day}终止审议。理由：${reason ?? ''}`] : []
  })
}
