import { authorise } from '../../src/casework/may.ts'
import type { Attendance } from '../../src/domain/attendance.ts'
import type { Deputy } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Occasion } from '../../src/station/booking/occasion.ts'
import { sayOccasion } from '../../src/station/booking/say.ts'
import { trace } from '../../src/station/booking/tell.ts'
import { doer } from './change.ts'
import { namesIn, type Order } from './read.ts'

const EVERYBODY = /^(?:都|全部|全体|所有|大家)/
const HOW = '例：代表到场 1 岳青山、李红，或 代表未到 1 李红。'

/** Which deputies were at a session, as it was: also who came without being on its roster. */
export async function deputies(turn: Turn, one: Occasion, { does, rest }: Order): Promise<Outcome> {
  authorise(turn.speaker.grants, 'roll', one.station.id)
  const came = does === 'deputies-came'
  if (one.cancelled !== undefined) return { replies: [say(`${sayOccasion(one, turn.at)}已经取消，不用登记到场。`)] }
  if (turn.at < one.startsAt) return { replies: [say(`${sayOccasion(one, turn.at)}还没有开始，开始以后再登记到场。`)] }
  const names = EVERYBODY.test(rest) ? one.deputies : namesIn(rest)
  if (names.length === 0) return { replies: [say(`请写明是哪些代表。${HOW}`)] }
  const found = names.map((name) => [name, meant(turn, one, name)] as const)
  const unclear = found.find(([, all]) => all.length !== 1)
  if (unclear !== undefined) return { replies: [say(sayUnclear(unclear[0], unclear[1]))] }
  const people = [...new Map(found.flatMap(([, all]) => all.map((deputy) => [deputy.id, deputy] as const))).values()]
  const changes = people.flatMap((deputy) => {
    const attendance: Attendance = {
      occasionId: one.id,
      deputyId: deputy.id,
      stationId: one.station.id,
      heldAt: one.startsAt,
      came,
      by: turn.speaker.id,
      at: turn.at,
    }
    return [
      { do: 'attendance.put', attendance } as const,
      trace(doer(turn), 'deputy-attended', one.id, { after: `${deputy.id}:${came ? 'came' : 'absent'}` }),
    ]
  })
  const extra = people.filter(({ name }) => !one.deputies.includes(name)).map(({ name }) => name)
  const beside = came && extra.length > 0 ? `${extra.join('、')}不在这一场的安排里，已按实际到场登记。` : ''
  return {
    replies: [
      say(
        `${sayOccasion(one, turn.at)}已登记代表${came ? '到场' : '未到'}：${people.map(({ name }) => name).join('、')}。${beside}登记错了，按实际再登记一次就改过来。`,
      ),
    ],
    changes,
  }
}

/** By name, or by family name where one deputy of the roster bears it: those of the roster and the station come first. */
function meant(turn: Turn, one: Occasion, said: string): readonly Deputy[] {
  const name = said.replace(/(?:人大)?代表$/, '')
  const all = turn.knowledge.content.deputies
  const named = all.filter((deputy) => deputy.name === name || deputy.id === said || deputy.code === said)
  const here = named.filter(({ stations }) => stations.includes(one.station.id))
  if (named.length > 0) return here.length > 0 ? here : named
  return [...name].length === 1
    ? all.filter((deputy) => deputy.name.startsWith(name) && one.deputies.includes(deputy.name))
    : []
}

const sayUnclear = (name: string, all: readonly Deputy[]): string =>
  all.length === 0
    ? `代表名单里没有“${name}”，没有登记。请核对姓名。`
    : `有${all.length}位代表叫“${name}”，没有登记。请写代表的编号：${all.map(({ id }) => id).join('、')}。`

/** `代表到场：岳青山｜未到：李红｜没有登记：王平`; empty before it began. */
export async function sayDeputies(turn: Turn, one: Occasion): Promise<string> {
  if (turn.at < one.startsAt || one.cancelled !== undefined) return ''
  const entered = await turn.store.presence.attendance({ occasionIds: [one.id] })
  const nameOf = (id: string): string => turn.knowledge.content.deputies.find((one) => one.id === id)?.name ?? id
  const names = (came: boolean): readonly string[] =>
    entered.filter((entry) => entry.came === came).map(({ deputyId }) => nameOf(deputyId))
  const known = [...names(true), ...names(false)]
  const parts = [
    ['代表到场', names(true)],
    ['代表未到', names(false)],
    ['代表还没有登记', one.deputies.filter((name) => !known.includes(name))],
  ] as const
  return parts
    .filter(([, all]) => all.length > 0)
    .map(([title, all]) => `${title}：${all.join('、')}`)
    .join('｜')
}
