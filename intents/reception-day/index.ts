import { dayOf } from '../../src/domain/shanghai.ts'
import type { Deputy, Station } from '../../src/domain/station.ts'
import { inSimplified } from '../../src/language/simplified.ts'
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
import { stationMeant, stationNamed } from '../../src/station/meant.ts'
import { isGone, standingOf } from '../../src/station/succession.ts'
import { namesSession, receiving, sayAcross, stationsOfSessions } from './across.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 6
const MAX_PLAIN = 24
const MAX_ENGLISH = 80

/** When deputies receive citizens, and who comes: computed from the station's rule and the official holiday file. */
export const receptionDay: Intent = {
  name: 'reception-day',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: ({ text: written, knowledge, memory, at }) => {
    if (memory.topic?.stationId !== undefined && GOES_ON.test(written)) return true
    const text = inSimplified(written)
    return asksWho(text, knowledge) || (text.length <= MAX_PLAIN && asksOf(text, knowledge, at))
  },
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
    const choices = listed.slice(0, MAX_LISTED).map((s) => ({ label: s.name, says: `${s.name}的代表接待日是哪天` }))
    if (place !== undefined) return { replies: [say(sayServing(place, listed, turn.knowledge), ...choices)] }
    return { replies: [say('您问哪个站点的接待日？请说街道或社区的名字，或选一个：', ...choices)] }
  },
}

/** Goes on about the station that was spoken of, in English. */
const GOES_ON =
  /^(?:and |but |so )*(?:are there|is there|when (?:is|are|do|does|can)|what day|which day)\b.{0,40}\b(?:receptions?|deput(?:y|ies))\b.{0,40}$/i

const asksWho = (text: string, { content }: Turn['knowledge']): boolean =>
  text.length <= (/[a-z]{3}/i.test(text) ? MAX_ENGLISH : MAX_PLAIN) &&
  WHO.test(text) &&
  stationNamed(text, undefined, content.stations)?.kind === 'one'

/** 有哪些代表: who serves there, not when. */
const WHO =
  /(?:有|都)?(?:哪些|哪几位|几位|几名|几个)(?:人大)?代表(?!站|之家|联|工作)|代表(?:都)?(?:有哪些|有谁|有几|是谁|名单)|谁是.{0,12}代表|\b(?:which|what|who)\b.{0,24}\bdeput(?:y|ies)\b/i

/** What is asked of a deputy by name, beside the day. */
const CONTACT = /电话|手机|号码|联系方式|怎么联系|微信/
const ABOUT = /关注|管[啥什哪]|负责|是谁|是不是|还是|什么代表|哪.{0,2}[级届区县]|任期|选区|干[啥什]|介绍/
const OF_KIND = /哪天|几号|几点|[时日]候|时间|在哪|谁|吗|不$|能|可以|什么|啥/
const OF_DEPUTY = new RegExp(`${CONTACT.source}|${ABOUT.source}|在哪|哪个站|哪儿`)
/** Who wants to tell a deputy something is not asking. */
const WISH = /意见|建议|反映|投诉|转告|写给|告诉|希望|草案/

/** A session of some kind, or a deputy by name. */
const asksOf = (text: string, { content }: Turn['knowledge'], at: Turn['at']): boolean =>
  !WISH.test(text) &&
  ((OF_KIND.test(text) && namesSession(text, content.receptions)) ||
    (OF_DEPUTY.test(text) && deputyIn(text, content.deputies, dayOf(at)) !== undefined))

/** A deputy's stations; of who is no deputy any more nothing but that is told, and who serves there now. */
async function tellOf(turn: Turn, deputy: Deputy, ...before: readonly string[]): Promise<Outcome> {
  const stations = deputy.stations.flatMap((id) => turn.knowledge.station(id) ?? [])
  const [first, ...others] = stations
  const serving = serves(deputy, dayOf(turn.at))
  const known = turn.text.includes(deputy.name) && !ABOUT.test(turn.text)
  const who = serving ? (known ? [] : [sayDeputy(deputy)]) : [sayNotServing(deputy, turn.at)]
  if (first === undefined)
    return { replies: [say([...before, ...who, `${deputy.name}在哪个站点接待没有登记在资料里。`].join('\n'))] }
  const now = serving ? [] : [sayDeputiesOf(first, turn.knowledge.content.deputies, turn.at)]
  const also =
    others.length === 0 || !serving ? [] : [`${deputy.name}也在${others.map(({ name }) => name).join('、')}接待。`]
  const reached = serving && CONTACT.test(turn.text) ? [sayReached(deputy, first)] : []
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
  const who = WHO.test(inSimplified(turn.text)) ? [sayDeputiesOf(station, deputies, turn.at)] : []
  return {
    replies: [say([...before, ...said, ...who, ...changes, reception].join('\n'))],
    remember: { topic: { label: 'ask_reception_day', stationId: station.id, asked: sayAsked(asked, today) } },
  }
}
