import { dayOf } from '../../src/domain/shanghai.ts'
import type { Deputy, Station } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { servingStations } from '../../src/station/areas.ts'
import { leavesOut, sayAsked } from '../../src/station/asked.ts'
import { sayChangesAt } from '../../src/station/booking/changed.ts'
import {
  deputyHeard,
  deputyIn,
  sayDeputiesOf,
  sayDeputy,
  sayNotServing,
  sayReached,
  serves,
} from '../../src/station/deputies.ts'
import { sayReception } from '../../src/station/describe.ts'
import { sayInstead, sayServing } from '../../src/station/instead.ts'
import { stationMeant } from '../../src/station/meant.ts'
import { isGone, standingOf } from '../../src/station/succession.ts'
import { receiving, sayAcross, stationsOfSessions } from './across.ts'
import { asksAbout, asksContact, asksReception, asksWho } from './asks.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 6

/** When deputies receive citizens, and who comes: computed from the station's rule and the official holiday file. */
export const receptionDay: Intent = {
  name: 'reception-day',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: asksReception,
  async handle(turn) {
    const { deputies } = turn.knowledge.content
    const deputy = deputyIn(turn.text, deputies, dayOf(turn.at))
    if (deputy !== undefined) return tellOf(turn, deputy)
    const heard = deputyHeard(turn.text, deputies, dayOf(turn.at))
    if (heard !== undefined) return tellOf(turn, heard.deputy, `资料里没有“${heard.said}”，读音一样的是：`)
    const meant = stationMeant(turn)
    if (meant.kind === 'one') return tell(turn, meant.station)
    if (meant.kind === 'unknown' && meant.place === undefined)
      return { replies: [say('资料里没有查到这个地方的联络站，所以说不出它的接待日。请告诉我街道或社区的名字。')] }
    const [only, ...others] =
      meant.kind === 'several' && meant.said === undefined ? receiving(turn, meant.stations) : []
    if (only !== undefined && others.length === 0) return tell(turn, only)
    if (meant.kind === 'unsaid') {
      const [one, ...more] = stationsOfSessions(turn)
      if (one !== undefined && more.length === 0) return tell(turn, one)
      const days = sayAcross(turn)
      if (days !== undefined) return days
    }
    const place = meant.kind === 'unknown' ? meant.place : undefined
    const all = meant.kind === 'several' ? meant.stations : turn.knowledge.content.stations
    const there = all.filter((one) => !isGone(one, turn.at))
    const listed = place === undefined ? there : servingStations(place, there)
    const who = asksWho(turn.text)
    const asks = who ? '有哪些代表' : '的代表接待日是哪天'
    const choices = listed.slice(0, MAX_LISTED).map((s) => ({ label: s.name, says: `${s.name}${asks}` }))
    if (place !== undefined) return { replies: [say(sayServing(place, listed, turn.knowledge), ...choices)] }
    const which = who ? '您问哪个站点的代表？' : '您问哪个站点的接待日？'
    return { replies: [say(`${which}请说街道或社区的名字，或选一个：`, ...choices)] }
  },
}

/** A deputy's stations; of who is no deputy any more nothing but that is told, and who serves there now. */
async function tellOf(turn: Turn, deputy: Deputy, ...before: readonly string[]): Promise<Outcome> {
  const stations = deputy.stations.flatMap((id) => turn.knowledge.station(id) ?? [])
  const [first, ...others] = stations
  const serving = serves(deputy, dayOf(turn.at))
  const known = turn.text.includes(deputy.name) && !asksAbout(turn.text)
  const who = serving ? (known ? [] : [`代表：${sayDeputy(deputy)}`]) : [sayNotServing(deputy, turn.at)]
  if (first === undefined)
    return { replies: [say([...before, ...who, `${deputy.name}在哪个站点接待没有登记在资料里。`].join('\n'))] }
  const now = serving ? [] : [sayDeputiesOf(first, turn.knowledge.content.deputies, turn.at)]
  const also =
    others.length === 0 || !serving ? [] : [`${deputy.name}也在${others.map(({ name }) => name).join('、')}接待。`]
  const reached = serving && asksContact(turn.text) ? [sayReached(deputy, first)] : []
  return tell(turn, first, ...before, ...who, ...reached, ...now, ...also)
}

/** The reception of a station, `before` being told to whom asked for something that is no more. */
async function tell(turn: Turn, meant: Station, ...before: readonly string[]): Promise<Outcome> {
  const { receptions, deputies, holidays } = turn.knowledge.content
  const { station, said } = standingOf(meant, (id) => turn.knowledge.station(id), turn.at)
  if (station === undefined)
    return { replies: [say([...before, ...said, sayInstead(turn.knowledge, meant)].join('\n'))] }
  const today = dayOf(turn.at)
  const again = sayAsked(turn.text, today) === '' && leavesOut(turn.text) ? turn.memory.topic?.asked : undefined
  const asked = again ?? turn.text
  const reception = sayReception(station, receptions, deputies, holidays, turn.at, today, asked)
  const changes = await sayChangesAt(turn.store, turn.knowledge.content, station.id, turn.at)
  const who = asksWho(turn.text) ? [sayDeputiesOf(station, deputies, turn.at)] : []
  return {
    replies: [say([...before, ...said, ...who, ...changes, reception].join('\n'))],
    remember: { topic: { label: 'ask_reception_day', stationId: station.id, asked: sayAsked(asked, today) } },
  }
}
