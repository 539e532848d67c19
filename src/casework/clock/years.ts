import { dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Knowledge } from '../../ports/intent.ts'
import { deadlineOf } from './deadline.ts'

/**
 * Years without an arrangement of holidays that are needed today: this one, and those into which a limit in working
 * days that begins today may run, with every extension that its rule allows.
 */
export function yearsMissing(
  { clocks, holidays }: Pick<Knowledge['content'], 'clocks' | 'holidays'>,
  now: Instant,
): readonly number[] {
  const year = Number(dayOf(now).slice(0, 4))
  const reached = (clocks ?? []).flatMap((rule) => {
    const extension = { at: now, by: '', reason: '' }
    const extensions = Array.from({ length: rule.extension?.times ?? 0 }, () => extension)
    return deadlineOf(rule, { start: now, moves: [], extensions }, holidays, now).missing
  })
  const missing = holidays.some((h) => h.year === year) ? reached : [year, ...reached]
  return [...new Set(missing)].toSorted((a, b) => a - b)
}
