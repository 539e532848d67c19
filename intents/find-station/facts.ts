import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Station } from '../../src/domain/station.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { fold } from '../../src/search/fold.ts'
import { facilitiesIn, factsIn, leavesOut, sayAsked } from '../../src/station/asked.ts'
import { daysIn } from '../../src/station/day-words.ts'
import { sayInstead } from '../../src/station/instead.ts'
import { sayHours } from '../../src/station/opening-answer.ts'
import { askFirst } from '../../src/station/say-days.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { addressOn, isGone, standingOf } from '../../src/station/succession.ts'

export const FUNCTION =
  '联络站是人大代表联系群众的地方：听取意见、代表接待、法规草案征求意见，有登记、有处理、有结果、有反馈。'

const MAX_BELOW = 9
const AREA_UNKNOWN = '服务哪些社区没有登记在资料里。'

const PLAIN_WORDS: readonly (readonly [what: string, words: RegExp])[] = [
  [
    'hours',
    /[几\d一二两三四五六七八九十]点|开门|关门|开着|开不开|开伐|开吗|有人|\bopen\b|\bopening|\bclosed?\b|\bwhat time\b/i,
  ],
  ['address', /地址|在哪|怎么走|\bwhere\b|\baddress\b|\bhow do I get\b/i],
  ['phone', /电话|\bphone\b|\btelephone\b|\bcall\b/i],
  ['people', /\bwho (?:works|is there|is in charge|can I)\b/i],
  [
    'facility',
    /\bparking\b|\bpark (?:my|a|the) car\b|\bramp\b|\bwheelchairs?\b|\blift\b|\belevator\b|\btoilets?\b|\bmetro\b|\bbus\b/i,
  ],
  ['function', /\bwhat (?:is|are) (?:a |the )?(?:liaison )?stations?\b|\bwhat (?:does|do|can)\b.*\bstations?\b/i],
]

/** What is asked about a station. Empty = it is not said. */
export function wants({ text, slots: { what } }: Pick<Turn, 'text' | 'slots'>): ReadonlySet<string> {
  if (typeof what === 'string') return new Set(what.split('+'))
  const plain = PLAIN_WORDS.filter(([, words]) => words.test(inSimplified(text))).map(([name]) => name)
  return new Set([...factsIn(fold(text)), ...plain])
}

/** The question as it is to be answered: 滨江那边呢 asks of another station what was asked of the last one. */
function asked({ text, at, slots, memory: { topic } }: Turn): Pick<Turn, 'text' | 'slots'> {
  const says = sayAsked(text, dayOf(at)) !== '' || wants({ text, slots }).size > 0
  const again = says || !leavesOut(text) ? undefined : topic?.asked
  return again === undefined ? { text, slots } : { text: again, slots: {} }
}

const MOVED =
  /搬|迁|换了?(?:个)?地[方址]|新地址|撤了|撤销|撤并|合并|并[到入]|取消了|还在不在|还在(?:吗|老地方|原)|没了|停了|改到/

/** Everything on file that was asked for; `said` is the name that was used when it is another one. */
export function describe(turn: Turn, meant: Station, said?: string): Outcome {
  const { station, said: changes } = standingOf(meant, (id) => turn.knowledge.station(id), turn.at)
  if (station === undefined) return { replies: [say([...changes, sayInstead(turn.knowledge, meant)].join('\n'))] }
  const question = asked(turn)
  const wanted = wants(question)
  const all = wanted.size === 0
  const { holidays } = turn.knowledge.content
  const name = `${station.name}${sampleMark(station)}`
  const lines = [...changes, said === undefined ? name : `资料里没有“${said}”，读音一样的是${name}`]
  const moved = MOVED.test(question.text)
  if (all || moved || wanted.has('address') || wanted.has('facility'))
    lines.push(`地址：${addressOn(station, turn.at)}`)
  if (moved && changes.length === 0)
    lines.push(
      `这是${sayDay(station.asOf, turn.at)}登记的资料，里面没有搬迁、合并或撤销的记录，去之前可以先打电话核对。`,
    )
  if (all || wanted.has('hours') || daysIn(question.text, dayOf(turn.at)).length > 0)
    lines.push(...sayHours({ station, holidays, now: turn.at }, question.text))
  if (wanted.has('facility')) lines.push(...facilities(question.text, station))
  if (wanted.has('people'))
    lines.push(
      station.people.length > 0 ? `站点同志：${station.people.join('、')}` : '站点同志的名字没有登记在资料里。',
    )
  if (wanted.has('area'))
    lines.push(station.communities.length > 0 ? `服务的社区：${station.communities.join('、')}` : AREA_UNKNOWN)
  if (wanted.has('ladder')) lines.push(...ladder(turn, station))
  if (wanted.has('function')) lines.push(FUNCTION)
  if (all && station.kinds.length > 1) lines.push(`这里是${station.kinds.join('、')}`)
  if (all) for (const [channel, name] of Object.entries(station.channels ?? {})) lines.push(`${channel}：${name}`)
  const asksPhone = all || moved || wanted.has('phone') || wanted.has('people')
  if (asksPhone) lines.push(station.phone === undefined ? '电话没有登记在资料里。' : `电话：${station.phone}`)
  return {
    replies: [say(lines.join('\n'))],
    remember: {
      topic: { label: 'ask_station', stationId: station.id, asked: sayAsked(question.text, dayOf(turn.at)) },
    },
  }
}

/** What stands above and below: which kind that is differs by city, so the files alone say it. */
function ladder({ knowledge, at }: Turn, station: Station): readonly string[] {
  const above = knowledge.station(station.parent ?? '')
  const below = knowledge.content.stations.filter((one) => one.parent === station.id && !isGone(one, at))
  const first = above === undefined ? '上级站点没有登记在资料里。' : `上级站点：${above.name}`
  if (below.length === 0) return [first]
  const names = below.slice(0, MAX_BELOW).map(({ name }) => name)
  return [first, `下面的站点：${names.join('、')}${below.length > MAX_BELOW ? ` 等${below.length}个` : ''}`]
}

function facilities(text: string, station: Station): readonly string[] {
  const asked = facilitiesIn(text)
  const known = Object.entries(station.facilities)
  if (asked.length === 0) return known.map(([topic, note]) => `${topic}：${note}`)
  return asked.map((topic) => {
    const found = known.find(
      ([name]) => name.includes(topic) || topic.includes(name) || facilitiesIn(name).includes(topic),
    )
    return found === undefined ? `${topic}：资料里没有登记，${askFirst(station)}。` : `${found[0]}：${found[1]}`
  })
}
