import type { Deputy } from '../../src/domain/station.ts'
import type { PersonRecord } from '../../src/ports/knowledge.ts'
import { CONTENT, LIUAN, SHIQIAO } from './small-world.ts'
import { type Person, receiptIn, type World, type WorldOptions, world } from './talk.ts'

/** An office with three deputies who read their letters; the term of the third ends within the week. */

export const account = (id: string, name: string): PersonRecord => ({
  id,
  name,
  grants: [{ role: '代表', stationId: LIUAN }],
  accounts: [{ channel: 'wecom', user: id }],
})
export const deputy = (id: string, name: string, person: string, more: Partial<Deputy> = {}): Deputy => ({
  id,
  name,
  person,
  level: '区人大代表',
  stations: [LIUAN],
  topics: [],
  ...more,
})

export const DEPUTIES: readonly Deputy[] = [
  deputy('d1', '岳青山', 'yue'),
  deputy('d2', '苏晓棠', 'su', { stations: [LIUAN, SHIQIAO] }),
  deputy('d3', '季远舟', 'ji', { stations: [SHIQIAO], term: { from: '2022-01-01', to: '2026-09-20' } }),
]
export const PEOPLE = [...CONTENT.people, account('yue', '岳青山'), account('su', '苏晓棠'), account('ji', '季远舟')]

export const office = (more: WorldOptions = {}): Promise<World> =>
  world({ ...more, content: { deputies: DEPUTIES, people: PEOPLE, ...more.content } })

export const LAMPS = '河边的步道晚上太暗，希望装几盏灯，我电话13912345678。'

/** Writes to a deputy; without a name to the deputies of the station. */
export async function writes(
  w: World,
  to: string,
  words = LAMPS,
  more: readonly string[] = [],
): Promise<[Person, string]> {
  const citizen = w.citizen('wechat')
  const begin = to === '' ? ['我有话对代表说', '1', words, '柳岸街道'] : [`我想给${to}代表写信`, words, ...more]
  await citizen.saysAll(...begin, '13912345678', '同意')
  const { text } = await citizen.says('1')
  return [citizen, receiptIn(text)]
}

export const told = (person: Person): readonly string[] => person.notices().map(({ wire }) => wire.text)
export const okIn = (text: string): string => `OK ${/OK (\d{4})/.exec(text)?.[1]}`
