import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Station } from '../../src/domain/station.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { daysIn } from '../../src/station/day-words.ts'
import { sayInstead } from '../../src/station/instead.ts'
import { sayHours } from '../../src/station/opening-answer.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { addressOn, standingOf } from '../../src/station/succession.ts'

export const FUNCTION =
  '联络站是人大代表联系群众的地方：听取意见、代表接待、法规草案征求意见，有登记、有处理、有结果、有反馈。'

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

/** What is asked about a station: address, hours, phone, people, function, facility. Empty = it is not said. */
export function wants(turn: Turn): ReadonlySet<string> {
  const what = turn.slots.what
  if (typeof what === 'string') return new Set(what.split('+'))
  const text = inSimplified(turn.text)
  return new Set(PLAIN_WORDS.filter(([, words]) => words.test(text)).map(([name]) => name))
}

const MOVED =
  /搬|迁|换了?(?:个)?地[方址]|新地址|撤了|撤销|撤并|合并|并[到入]|取消了|还在不在|还在(?:吗|老地方|原)|没了|停了|改到/

/** Everything on file that was asked for; `said` is the name that was used when it is another one. */
export function describe(turn: Turn, asked: Station, said?: string): Outcome {
  const { station, said: changes } = standingOf(asked, (id) => turn.knowledge.station(id), turn.at)
  if (station === undefined) return { replies: [say([...changes, sayInstead(turn.knowledge, asked)].join('\n'))] }
  const wanted = wants(turn)
  const all = wanted.size === 0
  const { holidays } = turn.knowledge.content
  const name = `${station.name}${sampleMark(station)}`
  const lines = [...changes, said === undefined ? name : `资料里没有“${said}”，读音一样的是${name}`]
  const moved = MOVED.test(turn.text)
  if (all || moved || wanted.has('address') || wanted.has('facility'))
    lines.push(`地址：${addressOn(station, turn.at)}`)
  if (moved && changes.length === 0)
    lines.push(
      `这是${sayDay(station.asOf, turn.at)}登记的资料，里面没有搬迁、合并或撤销的记录，去之前可以先打电话核对。`,
    )
  if (all || wanted.has('hours') || daysIn(turn.text, dayOf(turn.at)).length > 0)
    lines.push(...sayHours({ station, holidays, now: turn.at }, turn.text))
  if (wanted.has('facility')) lines.push(...facilities(turn.text, station))
  if (wanted.has('people'))
    lines.push(
      station.people.length > 0 ? `站点同志：${station.people.join('、')}` : '站点同志的名字没有登记在资料里。',
    )
  if (wanted.has('function')) lines.push(FUNCTION)
  if (all && station.kinds.length > 1) lines.push(`这里是${station.kinds.join('、')}`)
  if (all) for (const [channel, name] of Object.entries(station.channels ?? {})) lines.push(`${channel}：${name}`)
  const asksPhone = all || moved || wanted.has('phone') || wanted.has('people')
  if (asksPhone) lines.push(station.phone === undefined ? '电话没有登记在资料里。' : `电话：${station.phone}`)
  return {
    replies: [say(lines.join('\n'))],
    remember: { topic: { label: 'ask_station', stationId: station.id } },
  }
}

const TOPICS: Readonly<Record<string, RegExp>> = {
  停车: /停车|车位|开车|停伐|\bpark/i,
  坡道: /坡道|轮椅|无障碍|台阶|wheelchair|ramp/i,
  电梯: /电梯|lift|elevator/i,
  交通: /地铁|公交|几号线|怎么走|怎么去|怎么到|metro|subway|bus/i,
  厕所: /厕所|卫生间|洗手间|toilet|restroom/i,
}

function facilities(text: string, station: Station): readonly string[] {
  const asked = Object.entries(TOPICS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([topic]) => topic)
  const known = Object.entries(station.facilities)
  if (asked.length === 0) return known.map(([topic, note]) => `${topic}：${note}`)
  return asked.map((topic) => {
    const found = known.find(([name]) => name.includes(topic) || topic.includes(name))
    return found === undefined ? `${topic}：资料里没有登记，请打电话问站点。` : `${found[0]}：${found[1]}`
  })
}
