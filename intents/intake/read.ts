import { mentionsIn } from '../../src/casework/refer.ts'
import { splitReason } from '../../src/casework/split-reason.ts'

export interface Order {
  readonly does: 'register' | 'reject' | 'delete'
  readonly command: string
  readonly reason: string
}

const DELETE = /删除|删掉|删了|删去|清除|抹掉|作废/
const REJECT = /不予受理|不受理|不予登记|拒绝受理/
const REGISTER = /(?<![未待已没不])(?:登记|受理|签收|立案)(?!(?:了|过)?(?:吗|没))/
/** Orders that have a way of their own, and what people say about their own items. */
const OTHER = /派给|分给|交给|转给|采纳|我.{0,10}(?:提|交|反映)|我的/
/** The word of the order stands near the beginning, or right behind the item. */
const NEAR = /^\s*(?:请|帮我|麻烦)?\s*(?:把|将|对|给)?\s*$/
const ONLY_WORD = /^[\s\p{P}]*$/u

/** `登记 7K3M`, `7K3M 不予受理，…`, `把 2 号删了`; undefined for everything else. */
export function orderIn(text: string): Order | undefined {
  for (const [does, word] of [
    ['delete', DELETE],
    ['reject', REJECT],
    ['register', REGISTER],
  ] as const) {
    const said = splitReason(text, (part) => word.exec(part) ?? undefined)
    const found = word.exec(said.command)
    if (found === null || OTHER.test(does === 'register' ? text : said.command)) continue
    const before = said.command.slice(0, found.index)
    const after = said.command.slice(found.index + found[0].length)
    const [item] = mentionsIn(said.command)
    if (
      item === undefined
        ? ONLY_WORD.test(before + after)
        : NEAR.test(item.from < found.index ? said.command.slice(0, item.from) : before)
    )
      return { does, command: said.command, reason: said.reason }
  }
  return undefined
}
