import type { Station } from '../../domain/station.ts'
import type { Turn } from '../../ports/intent.ts'
import { servingStations } from '../areas.ts'
import { type Meant, stationMeant } from '../meant.ts'

/** Where somebody is at home: the stations that serve it, nearest first, and how that is known. */
export interface Home {
  readonly stations: readonly Station[]
  readonly known: 'said' | 'group' | 'before'
}

/** A place was named that is not on file. */
export const isElsewhere = (turn: Turn): boolean => {
  const meant = stationMeant(turn)
  return meant.kind === 'unknown' && placed(meant, turn.knowledge.content.stations).length === 0
}

/** Where somebody speaks of or belongs to: named now, else their group's, else where they turned to last. Undefined = not known. */
export async function homeOf(turn: Turn): Promise<Home | undefined> {
  const meant = stationMeant(turn)
  const { stations } = turn.knowledge.content
  const own = turn.group?.stationId
  if (meant.kind === 'one') return { stations: [meant.station], known: own === meant.station.id ? 'group' : 'said' }
  if (meant.kind === 'several') return { stations: meant.stations, known: 'said' }
  const serving = placed(meant, stations)
  if (serving.length > 0) return { stations: serving, known: 'said' }
  const before = await turnedTo(turn)
  return before === undefined ? undefined : { stations: [before], known: 'before' }
}

const placed = (meant: Meant, stations: readonly Station[]): readonly Station[] =>
  meant.kind === 'unknown' && meant.place !== undefined ? servingStations(meant.place, stations) : []

/** The station of what somebody booked or handed in last. */
async function turnedTo({ store, speaker, knowledge }: Turn): Promise<Station | undefined> {
  if (speaker.staff) return undefined
  const booked = await store.bookings.find({ personId: speaker.id })
  const [filed] = await store.submissions.find({ personId: speaker.id, order: 'newest', limit: 1 })
  const last = booked.at(-1)
  const later = (last?.at ?? 0) > (filed?.filedAt ?? 0) ? last?.stationId : (filed?.stationId ?? last?.stationId)
  return later === undefined ? undefined : knowledge.station(later)
}
