import { DAY_MS, type Instant } from './shanghai.ts'

/** The least time for which a draft is put before the public, as a jurisdiction sets it. */
export interface WindowRule {
  /** `全国`, `上海市` ... */
  readonly jurisdiction: string
  readonly aliases: readonly string[]
  /** Calendar days, the first and the last counted. */
  readonly days: number
  /** Where it is written, with the article. */
  readonly basis: string
}

export interface Window {
  readonly opensAt?: Instant
  readonly closesAt?: Instant
  readonly shortReason?: string
}

/** How a window stands to the rule. Nothing is guessed: without a known jurisdiction there is no answer. */
export type WindowFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'enough' | 'short' | 'excused'; readonly rule: WindowRule; readonly days: number }
  | { readonly kind: 'unknown'; readonly jurisdiction?: string }

export const windowRule = (rules: readonly WindowRule[], jurisdiction: string | undefined): WindowRule | undefined =>
  rules.find((rule) => jurisdiction !== undefined && [rule.jurisdiction, ...rule.aliases].includes(jurisdiction))

export function checkWindow(
  { opensAt, closesAt, shortReason }: Window,
  jurisdiction: string | undefined,
  rules: readonly WindowRule[],
): WindowFinding {
  if (opensAt === undefined || closesAt === undefined) return { kind: 'none' }
  const rule = windowRule(rules, jurisdiction)
  if (rule === undefined) return { kind: 'unknown', ...(jurisdiction === undefined ? {} : { jurisdiction }) }
  const days = Math.floor((closesAt - opensAt) / DAY_MS)
  if (days >= rule.days) return { kind: 'enough', rule, days }
  return { kind: (shortReason ?? '').trim() === '' ? 'short' : 'excused', rule, days }
}
