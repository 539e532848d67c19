import type { Station } from '../../src/domain/station.ts'
import { type Finding, findingAt, type Rule } from './finding.ts'
import { agree, type Claim, claimsOf, claimsOfStation, stationNames } from './station-claims.ts'

const FIELDS = ['电话', '地址', '开放时间'] as const

/** Two places that give different phone, address or hours for one station: one finding for each station and field. */
export const stationFactsDiffer: Rule = ({ dir, pile, content }) => {
  const names = stationNames(content.stations)
  const byEntry = pile.entries.map((place) => ({ place, claims: claimsOf(place.value, names) }))
  return content.stations.flatMap((station) =>
    FIELDS.flatMap((field): Finding[] => {
      const own = claimsOfStation(station).filter((claim) => claim.field === field)
      const told = byEntry.flatMap(({ place, claims }) => {
        const here = claims.filter((claim) => claim.stationId === station.id && claim.field === field)
        return here.length === 0 ? [] : [{ place, claims: here }]
      })
      const before: { readonly who: string; readonly claims: readonly Claim[] }[] =
        own.length === 0 ? [] : [{ who: '站点资料', claims: own }]
      for (const { place, claims } of told) {
        const other = before.find((one) => !one.claims.some((a) => claims.some((b) => agree(a, b))))
        if (other !== undefined)
          return [
            findingAt(dir, place, '回答', {
              level: 'error',
              kind: 'station-facts-differ',
              id: place.value.id,
              problem: `${station.name}的${field}，这里写“${claims[0]?.said ?? ''}”，${other.who}写“${other.claims[0]?.said ?? ''}”`,
            }),
          ]
        before.push({ who: `词条 ${place.value.id}`, claims })
      }
      return []
    }),
  )
}

/** A station for which no deputy is named, neither in the list of deputies nor on a roster. */
export const stationWithoutDeputy: Rule = ({ dir, pile, content }) => {
  const served = new Set(content.deputies.flatMap((deputy) => deputy.stations))
  for (const rule of content.receptions)
    if (Object.values(rule.roster).some((names) => names.length > 0)) served.add(rule.stationId)
  return pile.stations.flatMap((place): Finding[] => {
    const station: Station = place.value
    if (served.has(station.id)) return []
    return [
      findingAt(dir, place, '编号', {
        level: 'warning',
        kind: 'station-without-deputy',
        id: station.id,
        problem: `${station.name}没有一位代表。请在 deputies.yaml 里给代表写上这个站点`,
      }),
    ]
  })
}
