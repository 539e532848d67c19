import { sayTitle } from '../../consultation/describe.ts'
import { openedAt } from '../../domain/course.ts'
import { newestReading } from '../../domain/reading.ts'
import { addDays, dayOf } from '../../domain/shanghai.ts'
import type { JobContext } from '../../ports/job.ts'
import { quietPoints, sayStations } from '../../report/quiet-points.ts'
import { type Book, isNew, type Since } from './book.ts'
import type { Roster } from './roster.ts'

/** Days in which a station has gathered nothing before it is told. */
const QUIET_DAYS = 14

/** Stations that have gathered nothing two weeks after a window opened: told once to administrators. */
export async function noteQuiet(
  { store, knowledge }: Pick<JobContext, 'store' | 'knowledge'>,
  since: Since,
  roster: Roster,
  book: Book,
): Promise<void> {
  const due = knowledge.content.consultations.filter((one) => {
    const opened = openedAt(one, newestReading(one))
    return opened !== undefined && isNew(addDays(dayOf(opened), QUIET_DAYS), since)
  })
  if (due.length === 0) return
  const content = { ...knowledge.content, consultations: due }
  for (const { consultation, stations } of await quietPoints(store, content, 'all', since.at)) {
    const line = `${sayTitle(consultation)}征求意见${QUIET_DAYS}天，还没有收到意见：${sayStations(stations)}。发“没有动静的站点”，有一段可以转给站点的话。`
    const admins = roster.holders('管理员', undefined)
    for (const { id } of admins.length > 0 ? admins : roster.holders('审核员', undefined))
      book.note(id, 'quiet', () => line)
  }
}
