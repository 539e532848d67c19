import { mentionsIn } from '../../src/casework/refer.ts'
import { readNumber } from '../../src/domain/numerals.ts'

/** Several items of the list that somebody looks at, named without their places. */
export type Which =
  | { readonly take: 'all'; readonly count?: number }
  | { readonly take: 'first' | 'last'; readonly count: number }
  | { readonly take: 'except'; readonly places: readonly number[] }

export interface SetOrder {
  readonly which: Which
  /** `登记`, `采纳`, `派给` with a name, or a word that is done one by one. */
  readonly word: string
  readonly does: 'register' | 'assign' | 'decide' | 'singly'
  /** Of an assignment: the name as typed. */
  readonly to?: string
  readonly reason: string
}

const REASON = /[，,；;。\s]*(?:理由|原因|因为|由于)\s*(?:是|为)?\s*[：:]?\s*([\s\S]*)$/
const COUNT = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s*[件个条项]'
const FIRST = new RegExp(`[前头]\\s*${COUNT}`)
const LAST = new RegExp(`最?后(?:面)?(?:的)?\\s*${COUNT}`)
const EXCEPT =
  /(?:除了?|不要|不含|去掉)(.{1,20}?)(?:以外|之外|外|其[他它余]的?|剩下的?|别的)*[，,\s]*(?=都|全|统统|登记|受理|派|采纳)/
const ALL =
  /(?:(?:以|上)?上面?|这里|列表|这一?页|看到)?(?:里|上)?的?(?:全部都?|全都|所有|统统|通通|都|全|这些|这几件|[这那](\d{1,2}|[一二两三四五六七八九十]{1,3})[件个条]都?)/
const WORDS: readonly (readonly [SetOrder['does'], RegExp])[] = [
  ['singly', /不予受理|不受理|删除|删掉|删了|放行|撤销|公开|回复|答复|转出|退单|办完|办结|结案|关掉|延期/],
  ['register', /登记|受理|签收|入册/],
  ['decide', /部分采纳|不予采纳|不采纳|未采纳|采纳|已解决|列入计划|解释说明|已转办|纳入研究参考|研究参考|已有规定/],
  ['assign', /(?:派给|分给|交给|转给|派|给)\s*(\p{Script=Han}{2,5}?)(?=[\s\p{P}吧了办]|$)/u],
]
const NOTHING = /^(?:请|帮我|麻烦|把|将|给我|给|一下|一并|一起|了|吧|掉|上|都|也|先|全|件|事项|的(?!$)|[\s\p{P}])*$/u
const ASKS = /[？?]|[吗呢没]\s*$|哪些|多少/

/** `全部登记`, `前3件派给彭涛`, `除了2都登记`: an order of which every word is understood, else undefined. */
export function setOrderIn(text: string): SetOrder | undefined {
  const reason = REASON.exec(text)?.[1]?.trim() ?? ''
  const command = text.replace(REASON, '')
  if (ASKS.test(command)) return undefined
  const set = whichIn(command)
  if (set === undefined) return undefined
  for (const [does, pattern] of WORDS) {
    const found = pattern.exec(set.rest)
    if (found === null) continue
    if (!NOTHING.test(`${set.rest.slice(0, found.index)} ${set.rest.slice(found.index + found[0].length)}`))
      return undefined
    return { which: set.which, does, word: found[0], reason, ...(does === 'assign' ? { to: found[1] ?? '' } : {}) }
  }
  return undefined
}

function whichIn(command: string): { readonly which: Which; readonly rest: string } | undefined {
  const except = EXCEPT.exec(command)
  const without = (part: string): string => command.replace(part, ' ')
  if (except !== null) {
    const places = mentionsIn(except[1] ?? '').flatMap(({ place }) => place ?? [])
    return places.length === 0 ? undefined : { which: { take: 'except', places }, rest: without(except[0]) }
  }
  if (mentionsIn(command).length > 0) return undefined
  for (const [take, pattern] of [['first', FIRST] as const, ['last', LAST] as const]) {
    const found = pattern.exec(command)
    const count = readNumber((found?.[1] ?? '').replace('两', '二'))
    if (found !== null && count !== undefined) return { which: { take, count }, rest: without(found[0]) }
  }
  const all = ALL.exec(command)
  if (all === null) return undefined
  const count = readNumber((all[1] ?? '').replace('两', '二'))
  return { which: { take: 'all', ...(count === undefined ? {} : { count }) }, rest: without(all[0]) }
}

/** The receipts of a list that are meant; undefined when the list does not have them. */
export function chosenFrom(list: readonly string[], which: Which): readonly string[] | undefined {
  if (which.take === 'all') return which.count === undefined || which.count === list.length ? list : undefined
  if (which.take === 'except')
    return which.places.some((place) => list[place - 1] === undefined)
      ? undefined
      : list.filter((_, n) => !which.places.includes(n + 1))
  if (which.count < 1 || which.count > list.length) return undefined
  return which.take === 'first' ? list.slice(0, which.count) : list.slice(-which.count)
}
