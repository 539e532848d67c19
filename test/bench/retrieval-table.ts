import { type SetName, SIZES, type Size } from './retrieval-data.ts'
import type { MeasuredSet, Outcome } from './retrieval-jobs.ts'
import { MEASURES } from './retrieval-score.ts'
import { systems } from './retrieval-systems.ts'
import { round } from './stats.ts'
import { align } from './table.ts'

const MS_PER_SECOND = 1_000
const SET_NAMES: Readonly<Record<SetName, string>> = { shanghai: 'Shanghai', national: 'national' }

/** What came of one size: systems below each other. */
export function sayTable(size: Size, outcomes: readonly Outcome[]): string {
  const head = [
    'system',
    'questions',
    ...MEASURES,
    'p50 ms',
    'p99 ms',
    'cpu p50',
    'cpu p99',
    'build s',
    'memory MB',
    'highest MB',
    'other cores',
  ]
  const lines = outcomes.flatMap(({ size: at, system, measured }) => {
    if (at !== size) return []
    const name = systems.get(system)?.name ?? system
    if (typeof measured === 'string') return [[name, measured]]
    const cost = [
      (measured.buildMs / MS_PER_SECOND).toFixed(1),
      ...[measured.heldMb, measured.highestMb, measured.otherCores].map((value) => String(round(value))),
    ]
    return SIZES[size].sets.flatMap((set) => {
      const asked = measured.sets[set]
      return asked === undefined ? [] : [[name, `${asked.questions} ${SET_NAMES[set]}`, ...cellsOf(asked), ...cost]]
    })
  })
  return `${SIZES[size].name}\n${align([head, ...lines])}`
}

function cellsOf({ quality, p50, p99, cpuP50, cpuP99 }: MeasuredSet): readonly string[] {
  return [...MEASURES.map((measure) => quality[measure].toFixed(3)), ...[p50, p99, cpuP50, cpuP99].map(String)]
}
