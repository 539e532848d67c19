export interface Bar {
  readonly atMost?: number
  readonly atLeast?: number
}

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bar?: Bar
  /** What it was measured beside, in the same run. */
  readonly vs?: Readonly<Record<string, number | string>>
  /** Stands in a table of its own already; of the general ones only the JSON file has it. */
  readonly apart?: true
}

export interface Place {
  /** Folder of the repository. */
  readonly home: string
  /** Folder with larger data; figures that need it are left out when it is missing. */
  readonly shared: string
  /** What `--size` and `--system` ask for; empty = everything. Only the figure `retrieval` knows them. */
  readonly sizes: readonly string[]
  readonly systems: readonly string[]
  /** What `--seed` asks for. Only the figure `stations` knows it. */
  readonly seed?: number
  /** What `--minutes` asks for. Only the figure `soak` knows it. */
  readonly minutes?: number
}

/** One thing that is measured; runs in a process of its own. */
export interface Figure {
  readonly name: string
  run(place: Place): Promise<readonly Row[]>
}

export function isMet(value: number, bar: Bar): boolean {
  return value <= (bar.atMost ?? Number.POSITIVE_INFINITY) && value >= (bar.atLeast ?? Number.NEGATIVE_INFINITY)
}

export function sayBar(bar: Bar | undefined): string {
  if (bar === undefined) return ''
  return bar.atMost === undefined ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`
}
