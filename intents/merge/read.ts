import { halfWidth } from '../../src/casework/half-width.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { readNumber } from '../../src/domain/numerals.ts'

/** Where an order names items: receipts and parts of them as typed, and places in the list last seen. */
export type Name = { readonly typed: string } | { readonly place: number }

export type Order =
  | { readonly does: 'find'; readonly names: readonly Name[] }
  | { readonly does: 'merge'; readonly names: readonly Name[]; readonly main?: Name; readonly without: readonly Name[] }
  | { readonly does: 'split'; readonly names: readonly Name[]; readonly all: boolean; readonly reason?: string }

const ALIKE = /差不多|相似|类似|相近|雷同|重复|一样|同样|查重|\b(?:similar|duplicates?)\b/i
const LOOKS = /找|查|看|列|有没有|哪些|还有|\b(?:find|show|list|any|search)\b/i
const MERGES = /并案|合并|归并|并[到入进成给]|归[到入]|合到|合成|[并合](?:一下|起来|掉)|[并合归]在?一起|\bmerge\b/i
const SPLITS =
  /拆[出开分案掉散]|并错|误并|(?:取消|撤销|撤消|解除|作废).{0,40}(?:并案|合并)|移出|分出来|\b(?:unmerge|split)\b/i
/** Orders of another kind whose words may speak of merging. */
const OTHER =
  /^\s*(?:请|把|将)?\s*(?:部分采纳|采纳|不采纳|不予|未采纳|研究参考|纳入|列入|已解决|解释说明|已转办|回复|答复|转|派|交|分类|打开|待办|公开|导出|登录|撤回)/
const DOUBT = /[？?]|[吗呢]$|要不要|是否|能不能|可不可以|该不该|先别|不要(?:合并|并案|并)|别(?:合并|并)/
const REASON = /[，,；;。\s]*(?:理由|原因|因为|由于)\s*(?:是|为)?\s*[：:]?\s*([\s\S]*)$/
const INTO = /并[到入进给]|归并?[到入]|合(?:并)?[到入进]|\binto\b/i
const WITH_MAIN = /[，,；;\s]*主件\s*(?:是|为|用|选)?\s*[：:]?\s*([^，,；;\s]+)/
const FOR_MAIN = /以(.{1,30}?)(?:为|作|当)主件?/
const EXCEPT = /(?:除了?)([^并]{1,60}?)(?:以外|之外|外)/
const WITHOUT = /[，,；;\s]*(?:除了?|不含|不包括|去掉|排除|不要|不并)\s*(.+)$/

/** Reads an order about merging; undefined when it is another one. */
export function orderIn(text: string): Order | undefined {
  const reason = REASON.exec(text)?.[1]?.trim()
  const command = halfWidth(text.replace(REASON, ''))
  const names = namesIn(command)
  if (names.length === 0) return undefined
  if (ALIKE.test(command) && LOOKS.test(command) && !MERGES.test(command))
    return { does: 'find', names: names.slice(0, 1) }
  if (OTHER.test(command) || DOUBT.test(command)) return undefined
  if (SPLITS.test(command))
    return {
      does: 'split',
      names,
      all: /全部|整组|都/.test(command),
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }
  return MERGES.test(command) ? mergeIn(command) : undefined
}

function mergeIn(command: string): Order {
  const forMain = FOR_MAIN.exec(command) ?? WITH_MAIN.exec(command)
  const order = forMain === null ? command : command.replace(forMain[0], ' ')
  const except = EXCEPT.exec(order) ?? WITHOUT.exec(order)
  const without = except === null ? [] : namesIn(except[1] ?? '')
  const rest = except === null ? order : order.replace(except[0], ' ')
  const mark = forMain === null ? INTO.exec(rest) : null
  const [main] = namesIn(forMain?.[1] ?? (mark === null ? '' : rest.slice(mark.index + mark[0].length)))
  const items = mark === null || main === undefined ? rest : rest.slice(0, mark.index)
  return { does: 'merge', names: namesIn(items), without, ...(main === undefined ? {} : { main }) }
}

const PLACES =
  /(?<![\dA-Za-z-])第?\s*(\d{1,3})\s*(?:号|件|条)?\s*[-~～—–至到]\s*第?\s*(\d{1,3})|(?<![\dA-Za-z-])(\d{1,3})(?![\d月日天年%])|第\s*([一二三四五六七八九十]{1,3})\s*[件条个号]/g

/** Receipts first, then parts of receipts, then places, each in the order in which they stand. */
function namesIn(text: string): readonly Name[] {
  let rest = text
  const typed: Name[] = []
  for (;;) {
    const found = mentionsIn(rest).filter((m) => m.typed !== undefined)
    if (found.length === 0) break
    typed.push(...found.map((m) => ({ typed: m.typed as string })))
    rest = found.reduceRight((left, m) => `${left.slice(0, m.from)} ${left.slice(m.to)}`, rest)
  }
  const places = [...rest.matchAll(PLACES)].flatMap((m): readonly Name[] => {
    const [, from, to, single, han] = m
    if (from === undefined) return [{ place: readNumber(single ?? han ?? '') ?? 0 }]
    const count = Math.max(0, Number(to) - Number(from) + 1)
    return Array.from({ length: count }, (_, n) => ({ place: Number(from) + n }))
  })
  return [...typed, ...places]
}
