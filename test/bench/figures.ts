import { channels } from './channels.ts'
import { clauses } from './clauses.ts'
import { due } from './due.ts'
import type { Figure } from './figure.ts'
import { filing } from './filing.ts'
import { grouping } from './grouping.ts'
import { list } from './list.ts'
import { openLoop } from './open-loop.ts'
import { publicReport } from './public-report.ts'
import { retrieval } from './retrieval.ts'
import { saturation } from './saturation.ts'
import { search } from './search.ts'
import { soak } from './soak.ts'
import { start } from './start.ts'
import { stations } from './stations.ts'
import { turn } from './turn.ts'

/** What is measured, in this order. */
export const figures: readonly Figure[] = [
  turn,
  openLoop,
  saturation,
  channels,
  filing,
  list,
  clauses,
  grouping,
  due,
  publicReport,
  search,
  stations,
  start,
  retrieval,
]

/** Measured only when named: it takes as long as it is told. */
export const onRequest: readonly Figure[] = [soak]
