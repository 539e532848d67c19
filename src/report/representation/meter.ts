import { channelName } from '../../domain/channel-name.ts'
import { OFFLINE } from '../../domain/origin.ts'
import type { Station } from '../../domain/station.ts'
import { SPEAKS_FOR } from '../../domain/submission.ts'
import type { Population } from '../../ports/knowledge.ts'
import type { Participants, Release } from '../../ports/reports.ts'
import { type Kept, protect, type Shown } from './protect.ts'

/** Who said nothing of it, or did not want to; a row of its own, never spread over the others. */
export const NOT_SAID = '未说明或不愿透露'

/** One table of the meter: of the whole draft, or of the streets of one district. */
export interface MeterTable extends Shown {
  readonly key: string
  /** `各区`, `青溪区各街道`, `各渠道`. */
  readonly title: string
  /** People who live in each, where a file says so. */
  readonly population?: Readonly<Record<string, number>>
}

export interface Meter {
  readonly total: number | undefined
  readonly tables: readonly MeterTable[]
  readonly source?: string
  /** What has to be kept hidden from now on; absent where nothing new was shown. */
  readonly hidden?: Release['hidden']
}

/** Ways that are listed whether anybody used them or not: who comes first by one of them must not stand out. */
const USUAL_WAYS = ['web', 'wechat', 'wechat-official', 'wecom', OFFLINE].map(channelName)

type Counted = ReadonlyMap<string, number>

function tally(
  rows: readonly Participants[],
  names: readonly string[],
  nameOf: (row: Participants) => string,
): Counted {
  const counts = new Map(names.map((name) => [name, 0]))
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + row.people)
  return counts
}

/**
 * From where and by which way people took part in a consultation, with nothing in it that points at fewer than five.
 * @param earlier what was shown of the same consultation before
 */
export function meterOf(
  rows: readonly Participants[],
  stations: readonly Station[],
  earlier: readonly Release[],
  population?: Population,
): Meter {
  const byId = new Map(stations.map((station) => [station.id, station]))
  const before: Record<string, Kept> = Object.assign({}, ...earlier.map(({ hidden }) => hidden))
  const districtOf = ({ stationId }: Participants): string => byId.get(stationId ?? '')?.district ?? NOT_SAID
  const streetOf = ({ stationId }: Participants): string => byId.get(stationId ?? '')?.street ?? NOT_SAID
  const tables: MeterTable[] = []
  const add = (key: string, title: string, counts: Counted, people?: Readonly<Record<string, number>>): MeterTable => {
    const cells = [...counts].map(([name, count]) => ({ name, count }))
    const shown = protect(cells, before[key])
    const table = { ...shown, key, title, ...(people === undefined ? {} : { population: people }) }
    tables.push(table)
    return table
  }
  const all = distinct(stations.map(({ district }) => district))
  const districts = add('区', '各区', tally(rows, all, districtOf), population?.districts)
  for (const { name, count } of districts.cells) {
    if (count === 'hidden' || name === NOT_SAID) continue
    const streets = distinct(stations.filter(({ district }) => district === name).map(({ street }) => street))
    const here = rows.filter((row) => districtOf(row) === name)
    if (streets.length > 1) add(`街道 ${name}`, `${name}各街道`, tally(here, streets, streetOf), population?.streets)
  }
  const ways = tally(rows, USUAL_WAYS, ({ channel }) => channelName(channel))
  add('渠道', '各渠道', ways)
  add(
    '名义',
    '个人和单位',
    tally(rows, SPEAKS_FOR, ({ speaksFor = NOT_SAID }) => speaksFor),
  )
  const fresh = tables.flatMap(({ key, kept }) =>
    kept === undefined || same(kept, before[key]) ? [] : [[key, kept] as const],
  )
  return {
    total: districts.total,
    tables,
    ...(population === undefined ? {} : { source: `${population.source}，${population.asOf}` }),
    ...(fresh.length === 0 ? {} : { hidden: Object.fromEntries(fresh) }),
  }
}

const same = (a: Kept, b: Kept | undefined): boolean => b !== undefined && String(a) === String(b)

const distinct = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
]
