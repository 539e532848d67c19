import type { Instant } from '../../domain/shanghai.ts'
import type { QuietHours } from '../../ports/knowledge.ts'
import type { NoticeChange } from '../../ports/notices.ts'
import type { OutboxMessage } from '../../ports/store.ts'
import { decentFrom } from './quiet.ts'
import type { Way } from './ways.ts'

export interface KnockOptions {
  readonly now: Instant
  readonly quiet: QuietHours
  /** Runs a function later; without it nobody is knocked for out of hours. */
  readonly wake?: (inMs: number, run: () => void) => void
}

/** Where a notice begins to wait for a closed window, its channel says so once, by day, if it has a form for that. */
export function knock(
  rows: readonly OutboxMessage[],
  changes: readonly NoticeChange[],
  ways: (row: OutboxMessage) => readonly Way[],
  { now, quiet, wake }: KnockOptions,
): void {
  const held = new Set(
    changes.flatMap((change) => (change.do === 'notice.plan' && change.state === 'held' ? [change.key] : [])),
  )
  for (const row of rows) {
    if (!held.has(row.key) || row.state !== 'pending' || row.importance === 'low') continue
    const own = ways(row).find((way) => !way.other)
    if (own?.channel.knock === undefined || own.proactive.mode !== 'window') continue
    const run = (): void => void own.channel.knock?.(own.to, row.key).catch(() => undefined)
    const wait = decentFrom(now, quiet) - now
    if (wait === 0) run()
    else wake?.(wait, run)
  }
}
