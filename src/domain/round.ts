import { type Day, dayOf } from './shanghai.ts'
import type { Submission } from './submission.ts'

/** Deputies of many stations meet the communities in one span of time, mostly twice a year. Source: design of the work, S07. */
export interface Round {
  readonly id: string
  readonly name: string
  readonly theme?: string
  readonly from: Day
  readonly to: Day
  /** Ids. */
  readonly stations: readonly string[]
  readonly note?: string
  readonly source: string
  readonly sample: boolean
}

/** What is handed in on a round: what was told to deputies who received. */
export const ROUND_KINDS = ['reception-matter'] as const satisfies readonly Submission['kind'][]

/** The round of a submission, worked out from where, when and how it was handed in. */
export function roundOf(
  { kind, stationId, filedAt }: Pick<Submission, 'kind' | 'stationId' | 'filedAt'>,
  rounds: readonly Round[],
): Round | undefined {
  if (stationId === undefined || !ROUND_KINDS.some((one) => one === kind)) return undefined
  const day = dayOf(filedAt)
  return rounds.find(({ from, to, stations }) => from <= day && day <= to && stations.includes(stationId))
}

/** The one that is on, else the next, else the last. */
export function roundAt(rounds: readonly Round[], today: Day): Round | undefined {
  const inOrder = rounds.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.find(({ to }) => to >= today) ?? inOrder.at(-1)
}
