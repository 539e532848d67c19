import type { CivicEvent } from '../../src/domain/event.ts'
import type { Pile } from './pile.ts'
import { fault } from './say-issue.ts'

/** Events that were over when the facts of their station were last looked at, and ids that stations have. */
export function checkEvents(pile: Pile, events: readonly CivicEvent[]): void {
  const stations = new Map(pile.stations.map(({ value }) => [value.id, value]))
  for (const [n, event] of events.entries()) {
    const row = pile.events[n]
    const station = stations.get(event.stationId)
    if (row === undefined || station === undefined) continue
    if (event.day < station.asOf)
      pile.faults.push(
        fault(row.source, [...row.path, '日期'], {
          problem: `“${event.title}”的日期${event.day}在${station.name}的资料日期${station.asOf}以前，已经过去了`,
          mend: '请核对年份，或删去过去的活动',
        }),
      )
    const taken = pile.stations.find(({ value }) => event.id.startsWith(`${value.code}-`))
    if (taken !== undefined)
      pile.faults.push(
        fault(row.source, [...row.path, '编号'], {
          problem: `编号“${event.id}”以站点代码${taken.value.code}开头，会和接待场次相混`,
          mend: '请换一个开头，例如 HD-2026-01',
        }),
      )
  }
}
