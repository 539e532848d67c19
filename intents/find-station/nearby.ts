import { type SharedLocation, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { sayDistance } from '../../src/station/coordinates.ts'
import { nearest, placeOf } from '../../src/station/nearest.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { addressOn } from '../../src/station/succession.ts'

const MAX_NEAR = 3
/** Who is farther away from every station than this is in another city. */
const FAR_M = 50_000
const KEPT_FOR_NOTHING = '您的位置只用来算这一次的距离，不会保存。'

/** The stations nearest to a place that was shared. */
export function nearby(turn: Turn, location: SharedLocation): Outcome {
  const near = nearest(turn.knowledge.content.stations, placeOf(location), MAX_NEAR, turn.at)
  const [first] = near
  if (first === undefined)
    return {
      replies: [say(`站点在地图上的位置没有登记在资料里，算不出远近。请告诉我您在哪个街道或社区。${KEPT_FOR_NOTHING}`)],
    }
  const lead = first.metres > FAR_M ? '您离登记的站点都很远，最近的是：' : '离您最近的站点（直线距离）：'
  const lines = near.map(
    ({ station, metres }) =>
      `${station.name}${sampleMark(station)}，${sayDistance(metres)}，${addressOn(station, turn.at)}`,
  )
  const choices =
    turn.memory.dialogue === undefined
      ? near.map(({ station }) => ({ label: station.name, says: `${station.name}在哪` }))
      : []
  return {
    replies: [say([lead, ...lines, KEPT_FOR_NOTHING].join('\n'), ...choices)],
    remember: { topic: { label: 'ask_station', stationId: first.station.id } },
  }
}
