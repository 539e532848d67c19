import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { scannedAs } from '../../src/station/codes/given.ts'
import { type CodeMeant, codeMeant } from '../../src/station/codes/meant.ts'
import { sayInstead } from '../../src/station/instead.ts'
import { sayHours } from '../../src/station/opening-answer.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { addressOn, standingOf } from '../../src/station/succession.ts'
import { actionsAt } from './actions.ts'
import { arriveAtDeputy } from './deputy.ts'
import { english } from './english.ts'
import { refusalOf } from './refusals.ts'

/** The sign of a station or a deputy was scanned or its code entered: greets there, and what follows belongs to it. */
export const stationCode: Intent = {
  name: 'station-code',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: (turn) => meantBy(turn) !== undefined,
  async handle(turn) {
    const meant = meantBy(turn)
    if (meant?.kind === 'deputy') return arriveAtDeputy(turn, meant)
    return meant?.kind === 'station' ? arrive(turn, meant) : { replies: refusalOf(meant, turn) }
  },
}

const meantBy = ({ text, knowledge, seal }: Turn): CodeMeant | undefined =>
  codeMeant(text, knowledge.content.stations, seal, knowledge.content.deputies)

function arrive(turn: Turn, meant: Extract<CodeMeant, { readonly kind: 'station' }>): Outcome {
  const { knowledge, at } = turn
  const asked = meant.station
  const { station, said } = standingOf(asked, (id) => knowledge.station(id), at)
  if (station === undefined)
    return {
      replies: [
        say([...said, `这个码不再使用。${sayInstead(knowledge, asked)}。`, '也可以在这里直接说您的事。'].join('\n')),
      ],
      remember: { scanned: undefined },
    }
  const lines = [
    `您好，这里是${station.name}${sampleMark(station)}。`,
    ...said,
    `地址：${addressOn(station, at)}`,
    ...sayHours({ station, holidays: knowledge.content.holidays, now: at }, ''),
    ...(station.phone === undefined ? [] : [`电话：${station.phone}`]),
    '在这里说的意见和建议由这个站点办理。您要做什么？',
  ]
  return {
    replies: [say(lines.join('\n'), ...actionsAt(station))],
    remember: {
      scanned: scannedAs(meant, station, at),
      topic: { label: 'ask_station', stationId: station.id },
      leaving: undefined,
    },
  }
}
