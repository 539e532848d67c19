import type { Consultation } from '../domain/consultation.ts'
import { Problem } from '../domain/problem.ts'
import { checkWindow, type Window, type WindowRule } from '../domain/window-rule.ts'

/**
 * What must hold before a window is published.
 * @throws {Problem} `JURISDICTION_UNKNOWN` asks whose rule counts; `WINDOW_SHORT` names the rule and asks for a reason
 */
export function requireWindow(window: Window, jurisdiction: string | undefined, rules: readonly WindowRule[]): void {
  const finding = checkWindow(window, jurisdiction, rules)
  if (finding.kind === 'unknown')
    throw new Problem('JURISDICTION_UNKNOWN', {
      said: jurisdiction === undefined ? '没有写适用哪里的规定' : `没有“${jurisdiction}”的最短期限`,
      known: rules.map((rule) => rule.jurisdiction).join('、'),
    })
  if (finding.kind === 'short')
    throw new Problem('WINDOW_SHORT', { days: finding.days, least: finding.rule.days, basis: finding.rule.basis })
}

/** What citizens read under a window that is shorter than usual; empty for all others. */
export function sayShortWindow(
  consultation: Pick<Consultation, 'opensAt' | 'closesAt' | 'jurisdiction' | 'shortReason'>,
  rules: readonly WindowRule[],
): string {
  const finding = checkWindow(consultation, consultation.jurisdiction, rules)
  if (consultation.shortReason === undefined || finding.kind === 'enough') return ''
  const { shortReason } = consultation
  return finding.kind === 'excused'
    ? `这次征求意见${finding.days}天，一般不少于${finding.rule.days}天（${finding.rule.basis}）。缩短的理由：${shortReason}`
    : `缩短的理由：${shortReason}`
}
