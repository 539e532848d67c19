import type { Place } from './figure.ts'
import { isSize, type SetName, SIZES, type Size } from './retrieval-data.ts'
import type { Quality } from './retrieval-score.ts'
import { OURS, systems } from './retrieval-systems.ts'

/** One system at one size: what one process measures. */
export interface Job {
  readonly size: Size
  readonly system: string
}

/** What one process found out: times in milliseconds, memory of the whole process in megabytes. */
export interface Measured {
  readonly buildMs: number
  /** After the last answer, with the garbage collected. */
  readonly heldMb: number
  readonly highestMb: number
  readonly sets: Partial<Record<SetName, MeasuredSet>>
  readonly otherCores: number
}

export interface MeasuredSet {
  readonly questions: number
  readonly quality: Quality
  readonly p50: number
  readonly p99: number
  /** The same of the processor alone: what others do on the machine touches it less. */
  readonly cpuP50: number
  readonly cpuP99: number
  /** Of the first round, in which every question is new. */
  readonly firstP50: number
  readonly firstP99: number
}

/** What came of a job; a text is the reason why there is nothing. */
export type Outcome = Job & { readonly measured: Measured | string }

const ALL_SIZES: readonly Size[] = ['9500', '59000', '68000', '590000']
/** What the largest size is compared with. */
export const TENTH: Size = '59000'

/** @throws {Error} naming what there is to choose from */
export function checkChosen({ sizes, systems: names }: Place): void {
  if (!sizes.every(isSize)) throw new Error(`--size knows ${ALL_SIZES.join(', ')}`)
  if (!names.every((name) => systems.has(name))) throw new Error(`--system knows ${[...systems.keys()].join(', ')}`)
}

/** Everything that was asked for, and what the largest size is compared with. */
export function jobsOf({ sizes, systems: names }: Place): readonly Job[] {
  const wanted = ALL_SIZES.filter((size) => sizes.length === 0 || sizes.includes(size))
  const asked = [...systems.keys()].filter((name) => names.length === 0 || names.includes(name))
  const jobs = wanted.flatMap((size) => asked.map((system): Job => ({ size, system })))
  const beside = wanted.includes('590000') && !wanted.includes(TENTH) && asked.includes(OURS)
  return beside ? [{ size: TENTH, system: OURS }, ...jobs] : jobs
}

export const sayJob = ({ size, system }: Job): string => `${SIZES[size].name}: ${systems.get(system)?.name}`
