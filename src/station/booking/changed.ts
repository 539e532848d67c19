import type { Instant } from '../../domain/shanghai.ts'
import { isForCitizens } from '../../domain/station.ts'
import type { Store } from '../../ports/store.ts'
import { sayChange } from './change.ts'
import { asArranged, occasionsNow } from './look.ts'
import type { Occasion } from './occasion.ts'
import type { Known } from './occasions.ts'
import { sayOccasion } from './say.ts'

/** What the office changed of the coming sessions of a station, in sentences: the rule alone would tell what is no more. */
export async function sayChangesAt(
  store: Pick<Store, 'bookings'>,
  content: Known,
  stationId: string,
  at: Instant,
): Promise<readonly string[]> {
  const known = { ...content, events: [] }
  const coming = await occasionsNow(store, known, at, { stations: [stationId] })
  const changed = coming.filter((one) => one.record !== undefined && one.endsAt > at && isForCitizens(one))
  return changed.flatMap((one) => {
    const before = asArranged(known, one.id)
    return before === undefined ? [] : (sayOne(before, one, at) ?? [])
  })
}

function sayOne(before: Occasion, one: Occasion, at: Instant): string | undefined {
  if (one.cancelled !== undefined) return `请注意：${sayOccasion(before, at)}已取消，理由：${one.cancelled}。`
  const said = sayChange(before, one, '', at)
  return said === undefined ? undefined : `请注意：${said}`
}
