import type { OccasionRecord } from '../../domain/occasion.ts'
import type { Job } from '../../ports/job.ts'
import type { Change } from '../../ports/store.ts'
import { noteShown } from './book.ts'
import { withBookings } from './booked.ts'
import { changeOccasion, concernedBy } from './change.ts'
import { type Occasion, shownIn, shownOf } from './occasion.ts'
import type { Known } from './occasions.ts'
import { besideOf } from './successor.ts'
import { SYSTEM } from './tell.ts'

/** What changed in the files is told like what staff change in chat. */
export const tellChanged: Job = {
  name: 'sessions-changed',
  async due(context) {
    const { store, at, knowledge } = context
    const { content } = knowledge
    const booked = await withBookings(context)
    for (const one of booked) {
      if (one.record === undefined) return noteShown(one, at, besideOf(content, one))
      if (one.record.shown === shownOf(one)) continue
      const before = asShown(one, one.record.shown)
      const concerned = await concernedBy(store, one)
      return changeOccasion(one, {}, '站点调整了安排', concerned, SYSTEM(at), before)
    }
    return noteBeside(booked, content)
  },
}

/** The occasion as those who booked know it. */
export function asShown(one: Occasion, shown: string): Occasion {
  const { place: _now, time: _then, ...rest } = one
  return { ...rest, ...shownIn(shown) }
}

/** Of which content all neighbours are noted: nothing changes before it does. */
const noted = new WeakSet<Known>()

/** What stands beside the sessions that are booked, as long as it is known: once a rule is gone it can be told no more. */
function noteBeside(booked: readonly Occasion[], content: Known): readonly Change[] {
  const open = noted.has(content) ? booked.filter(({ record }) => record?.beside === undefined) : booked
  const changes = open.flatMap((one) => noteOne(one, besideOf(content, one)))
  if (changes.length === 0) noted.add(content)
  return changes
}

function noteOne({ record, startsAt }: Occasion, beside: readonly string[]): readonly Change[] {
  if (record === undefined) return []
  if (record.gone === undefined && JSON.stringify(record.beside) === JSON.stringify(beside)) return []
  const { gone: _, ...kept } = record
  const next: OccasionRecord = { ...kept, rev: record.rev + 1, beside }
  return [{ do: 'occasion.put', record: next, rev: record.rev, heldAt: startsAt }]
}
