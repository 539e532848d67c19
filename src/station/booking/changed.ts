import type { Instant } from '../../domain/shanghai.ts'
import { isForCitizens } from '../../domain/station.ts'
import type { Store } from '../../ports/store.ts'
import { sayChange } from './change.ts'
import { occasionOf, occasionsNow } from './look.ts'
import type { Occasion } from './occasion.ts'
import type { Known } from './occasions.ts'
import { sayOccasion } from './say.ts'

const NO_RECORDS = { bookings: { find: async () => [], records: async () => [], published: async () => [] } }

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
  const lines = await Promise.all(
    changed.map(async (one) => {
      const before = await occasionOf(NO_RECORDS, known, one.id)
      return before === undefined ? [] : (sayOne(before, one, at) ?? [])
    }),
  )
  return lines.flat()
}

function sayOne(before: Occasion, one: Occasion, at: Instant): string | undefined {
  if (one.cancelled !== undefined) return `请注意：${sayOccasion(before, at)}已取消，理由：${one.cancelled}。`
  const said = sayChange(before, one, '', at)
  return said === undefined ? undefined : `请注意：${said}`
}
