import { dayOf } from '../../src/domain/shanghai.ts'
import type { Station } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { daysIn } from '../../src/station/day-words.ts'
import { stationMeant } from '../../src/station/meant.ts'
import { sayHours } from '../../src/station/opening-answer.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { phrases } from './phrases.ts'

/** Stations shown when several fit. */
const MAX_LISTED = 6
const FUNCTION =
  '联络站是人大代表联系群众的地方：听取意见、代表接待、法规草案征求意见，有登记、有处理、有结果、有反馈。'

/** Where a station is, when it is open, whom to call: only what is on file. */
export const findStation: Intent = {
  name: 'find-station',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    const meant = stationMeant(turn)
    if (meant.kind === 'one') return describe(turn, meant.station)
    const answer = turn.knowledge.search.answer({ text: turn.text, at: turn.at })
    if (answer.entry !== undefined) return { replies: [say(sayEntry(answer.entry))], answer }
    if (wants(turn).has('function')) return { replies: [say(FUNCTION)] }
    const { stations, settings } = turn.knowledge.content
    if (meant.kind === 'unknown') {
      const office = settings.cityOffice
      const phone = office.phone === undefined ? '' : `，电话 ${office.phone}`
      return {
        replies: [say(`资料里没有查到这个地方的联络站。可以问${office.name}${phone}，或告诉我别的街道、社区的名字。`)],
      }
    }
    const listed = (meant.kind === 'several' ? meant.stations : stations).slice(0, MAX_LISTED)
    const lead =
      meant.kind === 'several' ? '有几个站点对得上，您问哪一个？' : '您问哪个站点？请说街道或社区的名字，或选一个：'
    return {
      replies: [
        say(
          lead,
          ...listed.map((s) => ({
            label: s.name,
            says: `${s.name}${turn.text.length <= 20 ? ` ${turn.text}` : '在哪'}`,
          })),
        ),
      ],
    }
  },
}

function wants(turn: Turn): ReadonlySet<string> {
  const what = turn.slots.what
  return new Set(typeof what === 'string' ? what.split('+') : [])
}

function describe(turn: Turn, station: Station): Outcome {
  const wanted = wants(turn)
  const all = wanted.size === 0
  const { holidays } = turn.knowledge.content
  const lines = [`${station.name}${sampleMark(station)}`]
  if (all || wanted.has('address') || wanted.has('facility')) lines.push(`地址：${station.address}`)
  if (all || wanted.has('hours') || daysIn(turn.text, dayOf(turn.at)).length > 0)
    lines.push(...sayHours({ station, holidays, now: turn.at }, turn.text))
  if (wanted.has('facility')) lines.push(...facilities(turn.text, station))
  if (wanted.has('people'))
    lines.push(
      station.people.length > 0 ? `站点同志：${station.people.join('、')}` : '站点同志的名字没有登记在资料里。',
    )
  if (wanted.has('function')) lines.push(FUNCTION)
  const asksPhone = all || wanted.has('phone') || wanted.has('people')
  if (asksPhone) lines.push(station.phone === undefined ? '电话没有登记在资料里。' : `电话：${station.phone}`)
  return {
    replies: [say(lines.join('\n'))],
    remember: { topic: { label: 'ask_station', stationId: station.id } },
  }
}

const TOPICS: Readonly<Record<string, RegExp>> = {
  停车: /停车|车位|开车|停伐|parking/i,
  坡道: /坡道|轮椅|无障碍|台阶|wheelchair|ramp/i,
  电梯: /电梯|lift|elevator/i,
  交通: /地铁|公交|几号线|怎么走|怎么去|怎么到|metro|subway|bus/i,
  厕所: /厕所|卫生间|洗手间/,
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
