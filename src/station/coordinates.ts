import gcoord from 'gcoord'
import type { MapSystem, Point } from '../domain/station.ts'

/** Its types describe an ES module, which it is not: what they call `default` is the module itself. */
const { BD09, GCJ02, transform, WGS84 } = gcoord as unknown as typeof gcoord.default
const SYSTEMS = { gcj02: GCJ02, wgs84: WGS84, bd09: BD09 } as const
const EARTH_RADIUS_M = 6_371_008.8
const METRES_IN_A_KILOMETRE = 1_000
const ROUND_M = 100

/** A place as a map gives it, where satellites see it: maps of China are shifted by some hundred metres. */
export function pointOf(latitude: number, longitude: number, system: MapSystem): Point {
  const [lon, lat] = transform<[number, number]>([longitude, latitude], SYSTEMS[system], WGS84)
  return { latitude: lat, longitude: lon }
}

/** Metres as the crow flies. */
export function metresBetween(a: Point, b: Point): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** `约300米`, `约1.2公里`; nearer than that is `不到100米`. */
export function sayDistance(metres: number): string {
  if (metres < ROUND_M) return `不到${ROUND_M}米`
  const rounded = Math.round(metres / ROUND_M) * ROUND_M
  if (rounded < METRES_IN_A_KILOMETRE) return `约${rounded}米`
  return `约${Number((rounded / METRES_IN_A_KILOMETRE).toFixed(1))}公里`
}
