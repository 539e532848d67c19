import { leadingItems } from '../../src/casework/leading-items.ts'
import { promiseDayIn } from '../../src/casework/promise-day.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import type { Turn } from '../../src/ports/intent.ts'

export type Order =
  | { readonly does: 'list'; readonly which: 'all' | 'due' | 'overdue'; readonly page: number }
  | { readonly does: 'make' | 'move' | 'keep' | 'follow'; readonly items: string; readonly rest: string }
  /** What was asked for with the result before, said without naming an item. */
  | { readonly does: 'answer'; readonly rest: string }

const LIST = /^\s*(?:看一?下?|查看?)?\s*(?:承诺台账|承诺清单|我的承诺)\s*(.*)$/
const ORDERS: readonly (readonly [RegExp, 'make' | 'move' | 'keep' | 'follow'])[] = [
  [/^\s*(?:承诺改期|改期承诺|承诺延期)\s*/, 'move'],
  [/^\s*承诺(?!台账|清单)\s*[：:]?\s*/, 'make'],
  [/^\s*(?:落实|兑现|承诺完成)(?:了)?\s*[：:]?\s*/, 'keep'],
  [/^\s*(?:跟踪|回头看)(?:承诺)?\s*/, 'follow'],
]
const MORE = /^\s*(?:更多|(?:翻到)?下一页|翻页)[。.]?$/
/** Orders about something else that may name a day. */
const OTHER_ORDER =
  /^\s*(?:待办|打开|派|交办|登记|分类|回复|请|采纳|部分|不|未|已|列入|解释|研究|查|期限|延期|放行|撤销|帮助|统计|导出|并案|退单|裁定|转|上报|只看|筛选|重办|公开|取消|更正|更多|模板|[/@])|[？?]/
const LONGEST_ANSWER = 200

export const LEDGER = '承诺台账'

/** What staff want with promises; undefined when something else. */
export function orderIn(turn: Turn): Order | undefined {
  const text = turn.text.normalize('NFKC')
  const asked = turn.memory.list?.asked
  if (asked?.startsWith(LEDGER) === true && MORE.test(text))
    return { does: 'list', which: whichIn(asked), page: (turn.memory.list?.page ?? 0) + 1 }
  const list = LIST.exec(text)
  if (list !== null) return { does: 'list', which: whichIn(list[1] ?? ''), page: 0 }
  for (const [pattern, does] of ORDERS) {
    const word = pattern.exec(turn.text)
    if (word !== null) return { does, ...leadingItems(turn.text.slice(word[0].length)) }
  }
  return answers(turn) ? { does: 'answer', rest: turn.text.trim() } : undefined
}

const whichIn = (text: string): 'all' | 'due' | 'overdue' =>
  /超期|逾期|过期/.test(text) ? 'overdue' : /到期/.test(text) ? 'due' : 'all'

function answers({ text, at, memory: { promising }, knowledge }: Turn): boolean {
  if (promising === undefined || at >= promising.until) return false
  if (text.length > LONGEST_ANSWER || OTHER_ORDER.test(text)) return false
  return promiseDayIn(text, dayOf(at), knowledge.content.holidays) !== undefined
}

/** `完成情况：…`, with or without its name. */
export const whatCame = (rest: string): string => rest.replace(/^(?:完成情况|落实情况|情况)\s*[：:]?\s*/, '').trim()

/** `到明年9月底 理由：…` */
export function newDay(rest: string): { readonly until: string; readonly reason: string } {
  const [until = '', reason = ''] = rest.split(/[，,。；;\s]*(?:理由|原因)\s*[：:]?\s*/, 2)
  return { until: until.replace(/^(?:改?到|改为|改成)\s*/, ''), reason }
}
