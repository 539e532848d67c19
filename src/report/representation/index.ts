import type { Instant } from '../../domain/shanghai.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Change, Store } from '../../ports/store.ts'
import { type Meter, meterOf } from './meter.ts'

/** The meter of a draft, and what must be kept so that the next one gives nothing away beside it. */
export async function representationOf(
  consultationId: string,
  store: Pick<Store, 'reports'>,
  { stations, population }: Pick<Knowledge['content'], 'stations' | 'population'>,
  at: Instant,
): Promise<{ readonly meter: Meter; readonly changes: readonly Change[] }> {
  const rows = await store.reports.participants(consultationId)
  const meter = meterOf(rows, stations, await store.reports.releases(consultationId), population)
  const { hidden } = meter
  return {
    meter,
    changes: hidden === undefined ? [] : [{ do: 'release.add', release: { consultationId, at, hidden } }],
  }
}
