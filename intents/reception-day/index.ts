import { dayOf } from '../../src/domain/shanghai.ts'
import type { Station } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { sayReception } from '../../src/station/describe.ts'
import { stationMeant } from '../../src/station/meant.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 6

/** When deputies receive citizens, and who comes: computed from the station's rule and the official holiday file. */
export const receptionDay: Intent = {
  name: 'reception-day',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    const deputy = turn.knowledge.content.deputies.find((d) => turn.text.includes(d.name))
    const stations = deputy?.stations.flatMap((id) => turn.knowledge.station(id) ?? [])
    if (stations?.[0] !== undefined) return tell(turn, stations[0])
    const meant = stationMeant(turn)
    if (meant.kind === 'one') return tell(turn, meant.station)
    if (meant.kind === 'unknown')
      return { replies: [say('资料里没有查到这个地方的联络站，所以说不出它的接待日。请告诉我街道或社区的名字。')] }
    const listed = meant.kind === 'several' ? meant.stations : turn.knowledge.content.stations
    const choices = listed.slice(0, MAX_LISTED).map((s) => ({ label: s.name, says: `${s.name}的代表接待日是哪天` }))
    return { replies: [say('您问哪个站点的接待日？请说街道或社区的名字，或选一个：', ...choices)] }
  },
}

function tell(turn: Turn, station: Station): Outcome {
  const { receptions, deputies, holidays } = turn.knowledge.content
  return {
    replies: [say(sayReception(station, receptions, deputies, holidays, turn.at, dayOf(turn.at), turn.text))],
    remember: { topic: { label: 'ask_reception_day', stationId: station.id } },
  }
}
