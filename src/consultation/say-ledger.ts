import { ADOPTION, differences, type Totals } from '../domain/adoption.ts'
import type { Ledger } from './ledger.ts'

/** `收到100件 = 采纳20 + 部分采纳10 + …`; always adds up. */
export const sayTotals = (totals: Totals): string =>
  `收到${totals.received}件 = ${ADOPTION.map((name) => `${name}${totals[name]}`).join(' + ')}`

/** `采纳53→54，未采纳40→39`; empty when nothing differs. */
export const sayDifferences = (before: Totals, after: Totals): string =>
  differences(before, after)
    .map(({ name, before: from, after: to }) => `${name === 'received' ? '收到' : name}${from}→${to}`)
    .join('，')

/** What an issue of the totals says of the one before it; empty for the first. */
export function sayCorrected({ issued }: Pick<Ledger, 'issued'>, totals: Totals, reason: string | undefined): string {
  const before = issued.at(-1)
  if (before === undefined) return ''
  const changed = sayDifferences(before.totals, totals)
  return `更正（第${issued.length + 1}次公布）：${changed === '' ? '数字没有变化' : changed}${reason === undefined ? '' : `\n更正原因：${reason}`}`
}
