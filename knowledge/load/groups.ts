import type { Area } from '../../src/domain/area.ts'
import type { Station } from '../../src/domain/station.ts'
import type { GroupBinding } from '../../src/ports/knowledge.ts'
import { type AreaPlace, placesCalled, servingStations, stationsWithin } from '../../src/station/areas.ts'
import type { GroupWritten } from '../schema/people.ts'
import type { Trouble } from '../schema/trouble.ts'
import type { Pile, Placed } from './pile.ts'
import { fault } from './say-issue.ts'

/** A group with the station that answers in it: the one that is named, else the only one that serves its area. */
export function settleGroup(
  pile: Pile,
  one: Placed<GroupWritten>,
  station: (from: Placed<unknown>, name: string, path: readonly PropertyKey[]) => string,
): GroupBinding {
  const { stationId, area } = one.value
  const tell = (key: string, trouble: Trouble): void =>
    void pile.faults.push(fault(one.source, [...one.path, key], trouble))
  const broken = pile.faults.some(({ file }) => /^(?:stations|areas)/.test(file))
  const there = pile.stations.map(({ value }) => value)
  const [place] =
    area === undefined
      ? []
      : placesIn(
          area,
          pile.areas.map(({ value }) => value),
          there,
        )
  if (area !== undefined && place === undefined && !broken)
    tell('片区', { problem: `没有“${area}”这个区、街道或社区`, mend: '请写 areas.yaml 或 stations 文件里已有的名称' })
  if (stationId !== undefined) return { ...one.value, stationId: station(one, stationId, ['站点']) }
  if (area === undefined) {
    tell('站点', { problem: '没有写归哪个站点', mend: '请写站点；归一个片区的写片区，可以两样都写' })
    return { ...one.value, stationId: '' }
  }
  const serving = place === undefined ? [] : servingNow(place, there)
  const [only] = serving.length === 1 ? serving : []
  if (place !== undefined && only === undefined && !broken) tell('片区', sayUnclear(area, serving))
  return { ...one.value, stationId: only?.id ?? '' }
}

/** Stations of the place itself, else those of its street or district. */
function servingNow(place: AreaPlace, stations: readonly Station[]): readonly Station[] {
  const there = stations.filter(({ change }) => isThere(change))
  const own = stationsWithin(place, there)
  return own.length > 0 ? own : servingStations(place, there)
}

/** What was or will be closed or merged is not chosen for anybody. */
const isThere = (change: Station['change']): boolean => change === undefined || change.kind === 'moved'

/** A mistake is mended without the whole list. */
const MAX_NAMED = 6

function sayUnclear(area: string, serving: readonly Station[]): Trouble {
  if (serving.length === 0) return { problem: `“${area}”没有站点可以答复`, mend: '请写站点，说明这个群由哪个站点答复' }
  const names = serving.slice(0, MAX_NAMED).map(({ name }) => name)
  return { problem: `“${area}”有${serving.length}个站点，不知道由哪一个答复`, mend: `请写站点：${names.join('、')}` }
}

/** Places of that very name: those of the cities, and where a city has none, those of its stations. */
function placesIn(name: string, areas: readonly Area[], stations: readonly Station[]): readonly AreaPlace[] {
  const known = placesCalled(name, areas)
  if (known.length > 0) return known
  return stations
    .filter(({ city }) => areas.every((area) => area.city !== city))
    .flatMap(({ city, district = '', street, communities }): readonly AreaPlace[] => {
      if (communities.includes(name))
        return [{ name, city, district, community: name, ...(street === undefined ? {} : { street }) }]
      if (street === name) return [{ name, city, district, street }]
      return district === name ? [{ name, city, district }] : []
    })
}
