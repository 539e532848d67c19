/** Degrees in WGS-84 between which a city lies. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A city as it is divided: district -> street or town -> communities and villages. */
export interface Area {
  readonly city: string
  readonly bounds?: Bounds
  readonly districts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}
