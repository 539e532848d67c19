import type { Area } from '../../src/domain/area.ts'
import { addDays, type Day } from '../../src/domain/shanghai.ts'
import type { Point, ReceptionRule, Station } from '../../src/domain/station.ts'
import { metresBetween } from '../../src/station/coordinates.ts'
import { parseRule } from '../../src/station/rule.ts'
import type { Trouble } from '../schema/trouble.ts'
import type { Pile, Placed } from './pile.ts'
import { fault } from './say-issue.ts'

/** Where nothing says how far a city reaches, no station of it lies farther than this from the middle one. */
const FARTHEST_M = 500_000
/** From so many stations on a map the middle one is a fair centre. */
const ENOUGH = 3

/** Finds stations in districts, streets and communities that their city does not have, and those outside of it. */
export function checkPlaces(pile: Pile): void {
  const areas = new Map(pile.areas.map(({ value }) => [value.city, value]))
  const centres = centresOf(pile.stations.map(({ value }) => value))
  for (const one of pile.stations) {
    const area = areas.get(one.value.city)
    if (area !== undefined) checkDivision(pile, one, area)
    checkPoint(pile, one, area, centres.get(one.value.city))
  }
}

function checkDivision(pile: Pile, one: Placed<Station>, { city, districts }: Area): void {
  const { district, street, communities } = one.value
  const inDistrict = district === undefined ? undefined : districts[district]
  const tell = (key: PropertyKey[], problem: string, known: readonly string[]): void =>
    add(pile, one, key, {
      problem,
      mend: `areas.yaml 里有：${known.join('、') || '（没有）'}。请改正，或补到 areas.yaml`,
    })
  if (district !== undefined && inDistrict === undefined) {
    tell(['区'], `${city}没有“${district}”这个区`, Object.keys(districts))
    return
  }
  const streets = inDistrict ?? Object.assign({}, ...Object.values(districts))
  const inStreet: readonly string[] | undefined = street === undefined ? undefined : streets[street]
  if (street !== undefined && inStreet === undefined) {
    tell(['街道'], `${district ?? city}没有“${street}”这个街道`, Object.keys(streets))
    return
  }
  const known: readonly string[] = inStreet ?? Object.values<readonly string[]>(streets).flat()
  for (const community of communities)
    if (!known.includes(community))
      tell(['社区'], `${street ?? district ?? city}没有“${community}”这个社区`, known.slice(0, MAX_NAMED))
}

/** A mistake is mended without the whole list of a city's communities. */
const MAX_NAMED = 12

function checkPoint(pile: Pile, one: Placed<Station>, area: Area | undefined, centre: Point | undefined): void {
  const { point, city, name } = one.value
  if (point === undefined) return
  const bounds = area?.bounds
  const outside =
    bounds === undefined
      ? centre !== undefined && metresBetween(point, centre) > FARTHEST_M
      : point.latitude < bounds.south ||
        point.latitude > bounds.north ||
        point.longitude < bounds.west ||
        point.longitude > bounds.east
  if (outside)
    add(pile, one, ['坐标'], { problem: `${name}的坐标不在${city}`, mend: '请到地图上重新取一次，并核对坐标系' })
}

function centresOf(stations: readonly Station[]): ReadonlyMap<string, Point> {
  const points = new Map<string, Point[]>()
  for (const { city, point } of stations)
    if (point !== undefined) points.set(city, [...(points.get(city) ?? []), point])
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number
  return new Map(
    [...points]
      .filter(([, all]) => all.length >= ENOUGH)
      .map(([city, all]) => [
        city,
        { latitude: middle(all.map((p) => p.latitude)), longitude: middle(all.map((p) => p.longitude)) },
      ]),
  )
}

/** Stations above one another, and those that took over from one another, must come to an end. */
export function checkLadders(pile: Pile, settled: readonly Station[]): void {
  const byId = new Map(settled.map((station) => [station.id, station]))
  const rounds = (from: Station, next: (station: Station) => string | undefined): boolean => {
    const seen = new Set<string>()
    for (let at: Station | undefined = from; at !== undefined; at = byId.get(next(at) ?? '')) {
      if (seen.has(at.id)) return true
      seen.add(at.id)
    }
    return false
  }
  for (const [n, station] of settled.entries()) {
    const one = pile.stations[n] as Placed<Station>
    if (rounds(station, ({ parent }) => parent))
      add(pile, one, ['上级'], { problem: `${station.name}的上级绕回了自己`, mend: '请核对各站点的“上级”' })
    if (rounds(station, ({ change }) => change?.to))
      add(pile, one, ['变动'], { problem: `${station.name}的去向绕回了自己`, mend: '请核对各站点的“去向”' })
  }
}

/** A day that was over for longer than this when the facts of its station were last looked at has the wrong year. */
const LONG_OVER_DAYS = 180

/** Sessions that were over, all of them or for long, when the facts of their station were last looked at. */
export function checkPast(pile: Pile, receptions: readonly ReceptionRule[]): void {
  const asOf = new Map(pile.stations.map(({ value }) => [value.id, value]))
  for (const [n, rule] of receptions.entries()) {
    const station = asOf.get(rule.stationId)
    if (station === undefined || parseRule(rule.rule) !== undefined) continue
    const days: readonly Day[] = Object.keys(rule.roster).filter((day) => day !== 'default')
    const over = days.filter((day) => day < station.asOf)
    const past = over.length === days.length ? over : over.filter((day) => day < addDays(station.asOf, -LONG_OVER_DAYS))
    if (past.length > 0)
      add(pile, pile.sessions[n] as Placed<ReceptionRule>, ['日期'], {
        problem: `${station.name}的接待日${past.join('、')}在资料日期${station.asOf}以前，已经过去了`,
        mend: '请核对年份，或删去过去的日子',
      })
  }
}

const add = (pile: Pile, one: Placed<unknown>, key: readonly PropertyKey[], trouble: Trouble): void =>
  void pile.faults.push(fault(one.source, [...one.path, ...key], trouble))
