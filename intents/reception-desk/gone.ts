import { DAY_MS } from '../../src/domain/shanghai.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'

/** As long as it stands on the list after its day. */
const SHOWN_DAYS = 7

/** Sessions that people had booked and that no file arranges any more. */
export async function goneAt(turn: Turn, stations: readonly string[]): Promise<readonly string[]> {
  const { store, knowledge, at } = turn
  const off = await store.bookings.find({ states: ['CALLED_OFF'], from: at - SHOWN_DAYS * DAY_MS })
  const here = off.filter(({ stationId }) => stations.includes(stationId))
  const ids = [...new Set(here.map(({ occasionId }) => occasionId))]
  const found = await Promise.all(ids.map((id) => occasionOf(store, knowledge.content, id)))
  return found.flatMap((one) => {
    if (one?.cancelled === undefined || one.record?.gone !== one.cancelled) return []
    const people = here.filter(({ occasionId }) => occasionId === one.id).length
    return [`【要处理】${sayOccasion(one, at)}已不在资料里，约了的${people}人已告知取消。误删的请改回资料。`]
  })
}
