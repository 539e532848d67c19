import type { Station } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { findStations } from '../../src/search/station-search.ts'
import { placeNamed, placeOnFile, servingStations, stationsWithin } from '../../src/station/areas.ts'
import { sayAskOffice, sayServing } from '../../src/station/instead.ts'
import { stationMeant } from '../../src/station/meant.ts'
import { stationsOfKind } from '../../src/station/of-kind.ts'
import { isGone } from '../../src/station/succession.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { english } from './english.ts'
import { describe, FUNCTION, wants } from './facts.ts'
import { nearby } from './nearby.ts'
import { phrases } from './phrases.ts'

/** Stations shown when several fit. */
const MAX_LISTED = 6
/** Asked of one station these are facts of its own, which no general entry answers. */
const OWN_FACTS = ['address', 'hours', 'phone', 'people', 'facility']
/** Longest question that is asked again of the station that is picked. */
const MAX_AGAIN = 60
const ALL = /多少个|几个|列表|名单|有哪些|哪几个|全部|所有|\bhow many\b|\ball\b|\blist\b/i

/** 星河几点开门: a station by its name and one of its facts, without the word for station. */
const PLAIN =
  /几点[关开上下到]|(?:啥|什么|几)时候?(?:开|有人)|开到几点|[几\d一二两三四五六七八九十]点.{0,2}还?(?:开|有人)|开门|关门|开着|开不开|开伐|开吗|有人[吗伐没么]|地址|电话|在哪|怎么走/
/** Goes on about the station that was spoken of, in English. */
const GOES_ON =
  /^(?:and |but |so |ok,? |what about |please tell me )*(?:(?:is|are|was|will) (?:it|they|you|the station|that station)\b.*\b(?:open|closed|there)\b|(?:when|what time|until when|how late)\b.*\b(?:open|close|it|they|you)\b|where is (?:it|that)|who works there|is there (?:a |an |any )?(?:parking|ramp|lift|elevator|toilet)|can I park\b|how do I get there|(?:what(?:'s| is) )?(?:the|its|their|your)? ?(?:address|phone(?: number)?|telephone(?: number)?|opening hours))[^.?!]{0,40}[.?!]?$/i
const DEPUTIES = /\b(?:deput|representative|reception|regulation|law|draft)/i
/** Deputies are asked for at the reception, rules and troubles elsewhere. */
const NOT_HERE = /接待|代表(?!站|之家|联络)|规定|条例|草案|法规|意见|建议|投诉|反映|编号|太|不[好到行通亮来]/
/** Who lives or stands somewhere and asks where to go to find a deputy. */
const WHERE_TO = /[去往上到]哪.*找.{0,3}代表|找.{0,3}代表.{0,6}[去往上到]哪/
/** 东河县有几个代表站: how many or which, and of what. */
const COUNT =
  /(?:多少|几|哪些|哪几)[个家]?(?:人大)?(?:代表)?(?:联络|联系|工作)?(?:站|点(?!钟|半|\d)|之家)(?!.*[开关上下])/
const MAX_PLAIN = 24
/** Score from which a station is named for certain. */
const NAMED = 0.85

/** Where a station is, when it is open, whom to call: only what is on file. */
export const findStation: Intent = {
  name: 'find-station',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: (turn) =>
    (turn.text === '' && turn.message.location !== undefined) ||
    (turn.memory.topic?.stationId !== undefined && GOES_ON.test(turn.text) && !DEPUTIES.test(turn.text)) ||
    (turn.text.length <= MAX_PLAIN &&
      ((PLAIN.test(turn.text) && !NOT_HERE.test(turn.text)) || WHERE_TO.test(turn.text) || COUNT.test(turn.text)) &&
      (findStations(turn.text, turn.knowledge.content.stations)[0]?.score ?? 0) >= NAMED),
  async handle(turn) {
    if (turn.text === '' && turn.message.location !== undefined) return nearby(turn, turn.message.location)
    const within = ALL.test(turn.text) ? allWithin(turn) : undefined
    if (within !== undefined) return within
    const meant = stationMeant(turn)
    if (meant.kind === 'one') return describe(turn, meant.station, meant.said)
    const { stations } = turn.knowledge.content
    if (meant.kind === 'unknown' && meant.place !== undefined) {
      const serving = servingStations(
        meant.place,
        stations.filter((one) => !isGone(one, turn.at)),
      )
      return offer(turn, serving, sayServing(meant.place, serving, turn.knowledge), '在哪')
    }
    if (meant.kind === 'unknown' || stations.length === 0)
      return {
        replies: [
          say(`资料里没有查到这个地方的联络站。${sayAskOffice(turn.knowledge)}，或告诉我别的街道、社区的名字。`),
        ],
      }
    if (meant.kind === 'several' && meant.said !== undefined)
      return offer(
        turn,
        meant.stations,
        `资料里没有查到“${meant.said}”，您问的是不是下面的？都不是的话，${sayAskOffice(turn.knowledge)}。`,
      )
    if (meant.kind === 'several') return offer(turn, meant.stations, sayFit(meant.stations.length))
    return general(turn) ?? ofKind(turn) ?? offerAll(turn)
  },
}

/** 立法联系点在哪: those of the kind that was named. */
function ofKind(turn: Turn): Outcome | undefined {
  const found = stationsOfKind(turn.text, turn.knowledge.content.stations).filter((one) => !isGone(one, turn.at))
  const [only] = found
  if (only === undefined) return undefined
  return found.length === 1 ? describe(turn, only) : offer(turn, found, sayFit(found.length))
}

/** 柳岸街道有哪些站: all of a place, where there are several. */
function allWithin(turn: Turn): Outcome | undefined {
  const { stations, areas = [] } = turn.knowledge.content
  const place = placeNamed(turn.text, areas) ?? placeOnFile(turn.text, stations)
  if (place === undefined || wants(turn).has('area')) return undefined
  const found = stationsWithin(place, stations).filter((one) => !isGone(one, turn.at))
  return found.length < 2 ? undefined : offer(turn, found, `${place.name}登记了${found.length}个站点：`, '在哪')
}

const sayFit = (count: number): string => `有${count}个站点对得上，您问哪一个？`

function offerAll(turn: Turn): Outcome {
  const there = turn.knowledge.content.stations.filter((one) => !isGone(one, turn.at))
  return offer(turn, there, leadOf(turn, there.length))
}

/** A question about stations as such. */
function general(turn: Turn): Outcome | undefined {
  const wanted = wants(turn)
  if (OWN_FACTS.some((fact) => wanted.has(fact)) || ALL.test(turn.text)) return undefined
  const answer = turn.knowledge.search.answer({ text: turn.text, at: turn.at })
  if (answer.entry !== undefined) return { replies: [say(sayEntry(answer.entry))], answer }
  return wanted.has('function') ? { replies: [say(FUNCTION)] } : undefined
}

function leadOf(turn: Turn, count: number): string {
  const which = '请说街道或社区的名字，或选一个：'
  if (!ALL.test(turn.text)) return `您问哪个站点？${which}`
  return `资料里登记了${count}个站点${count > MAX_LISTED ? `，先列出${MAX_LISTED}个` : ''}。${which}`
}

function offer(
  turn: Turn,
  stations: readonly Station[],
  lead: string,
  again = turn.text.length <= MAX_AGAIN ? ` ${turn.text}` : '在哪',
): Outcome {
  const choices = stations.slice(0, MAX_LISTED).map(({ name }) => ({ label: name, says: `${name}${again}` }))
  return { replies: [say(lead, ...choices)] }
}
