import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { type Deputy, isForCitizens, type Station } from '../../src/domain/station.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { occasionsNow } from '../../src/station/booking/look.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'
import { scannedAs, scannedDeputy } from '../../src/station/codes/given.ts'
import type { CodeMeant } from '../../src/station/codes/meant.ts'
import { sayNotServing, serves, signatureOf } from '../../src/station/deputies.ts'
import { sampleMark } from '../../src/station/say-session.ts'
import { addressOn, standingOf } from '../../src/station/succession.ts'
import { actionsAt } from './actions.ts'

type Meant = Extract<CodeMeant, { readonly kind: 'deputy' }>

/** A deputy's code was scanned or entered: shows who it is, and what is written then is written to them. */
export async function arriveAtDeputy(turn: Turn, meant: Meant): Promise<Outcome> {
  const { deputy } = meant
  const stations = stationsOf(turn, deputy)
  return serves(deputy, dayOf(turn.at)) ? greet(turn, meant, stations) : refer(turn, meant, stations)
}

/** Stations that are there now; one that another took over counts as that one. */
function stationsOf({ knowledge, at }: Turn, deputy: Deputy): readonly Station[] {
  const byId = (id: string): Station | undefined => knowledge.station(id)
  const there = deputy.stations.flatMap((id) => {
    const station = byId(id)
    return station === undefined ? [] : (standingOf(station, byId, at).station ?? [])
  })
  return [...new Map(there.map((station) => [station.id, station])).values()]
}

async function greet(turn: Turn, meant: Meant, stations: readonly Station[]): Promise<Outcome> {
  const { deputy } = meant
  const { at } = turn
  const { constituency, term, topics } = deputy
  const [first] = stations
  const lines = [
    `您好，这里是${signatureOf(deputy)}${first === undefined ? '' : sampleMark(first)}。`,
    ...(constituency === undefined ? [] : [`选区：${constituency}`]),
    ...(term === undefined ? [] : [`任期：${sayDay(term.from)}至${sayDay(term.to)}`]),
    ...(topics.length === 0 ? [] : [`关注：${topics.join('、')}`]),
    ...stations.map((station) => `站点：${station.name}（${addressOn(station, at)}）`),
    await sayNext(turn, deputy, stations),
    '要说的话可以在这里写给代表。见面和联系请通过站点。',
  ]
  const choices: readonly Choice[] = [
    { label: '写信' },
    ...(first === undefined ? [] : [{ label: '看代表接待日', says: `${first.name}的代表接待日是哪天` }]),
    { label: '查进度' },
  ]
  return {
    replies: [say(lines.join('\n'), ...choices)],
    remember: {
      scanned: scannedDeputy(meant, stations, at),
      topic: { label: 'ask_station', ...(first === undefined ? {} : { stationId: first.id }) },
      leaving: undefined,
    },
  }
}

/** The next session at which this deputy receives; never one that was called off. */
async function sayNext(
  { store, knowledge, at }: Turn,
  { name }: Deputy,
  stations: readonly Station[],
): Promise<string> {
  const all = await occasionsNow(store, knowledge.content, at, { stations: stations.map(({ id }) => id) })
  const next = all.find(
    (one) => one.endsAt > at && one.cancelled === undefined && isForCitizens(one) && one.deputies.includes(name),
  )
  return next === undefined ? '近期的接待安排里没有这位代表。' : `下一次接待：${sayOccasion(next, at)}`
}

/** Who is no deputy any more: says so and offers the station. */
function refer(turn: Turn, { deputy, how }: Meant, [station]: readonly Station[]): Outcome {
  const gone = [sayNotServing(deputy, turn.at), '这个码不能再给代表写信。']
  if (station === undefined)
    return {
      replies: [say([...gone, '可以告诉我街道或社区的名字，我来找站点。'].join('\n'))],
      remember: { scanned: undefined },
    }
  const code = { ...station, code: deputy.code ?? deputy.id }
  return {
    replies: [say([...gone, `您要说的事可以交给${station.name}办理。`].join('\n'), ...actionsAt(station))],
    remember: {
      scanned: scannedAs({ kind: 'station', station: code, how, signed: false }, station, turn.at),
      topic: { label: 'ask_station', stationId: station.id },
      leaving: undefined,
    },
  }
}
