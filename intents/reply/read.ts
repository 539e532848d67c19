import { type Mention, mentionsIn } from '../../src/casework/refer.ts'

/** An order to write to a citizen, taken apart. */
export interface ReplyOrder {
  /** Where the items are named; may name none. */
  readonly items: string
  /** What the citizen reads, word for word; empty when it was not said. */
  readonly words: string
  /** A template instead of words: its name or place. */
  readonly template?: string
}

const WORD = /\/?reply(?:\s+to)?|回复|答复|回覆|答覆|回話|回话给?|追问|询问|发消息给/gi
/** What follows the word where it is no order: 回复率, 回复了吗. */
const NO_ORDER = /^(?:率|了|过|没|吗|情况|时限|期限|的|件|数)/
/** A lead before the order: `请帮我给 3 回复：…`. */
const LEAD = /^\s*(?:请|帮我|麻烦|帮忙|把|给|对|向|跟)*\s*(?:第)?$/
/** Between the items and the word: `7K3M 的提交人 回复`. */
const BETWEEN =
  /^[\s、,，和与及跟的件条号个项第]*(?:提交人|市民|居民|当事人|群众|请|一下|下|给|他|她|说|讲|用|[\s：:,，])*$/
const AFTER = /^(?:提交人|市民|居民|当事人|群众|一下|下|说|讲|内容|[\s、,，和与及跟的件条号个项])*[：:,，。；;\s]*/
const COLON = /^([^：:\n]{0,400}?)[：:]\s*([\s\S]*)$/
const TEMPLATE = /^(?:请)?(?:用|套用|按|使用)?(?:第)?\s*模板\s*[：:]?\s*(.{0,30}?)\s*(?:号|来?回复|答复)?[。.]?$/
const TEMPLATE_FIRST =
  /^\s*(?:请|帮我)?(?:用|套用|按|使用)\s*(?:第)?(?:模板)?\s*[：:]?\s*([^\s，,：:]{1,30}?)\s*号?(?:模板)?\s*(?:来|去)?(?:给)?\s*(?=回复|答复|回话)/

/** `回复 7K3M：…`, `3 回复 …`, `用模板 2 回复 7K3M`; undefined for everything else. */
export function replyIn(text: string): ReplyOrder | undefined {
  const first = TEMPLATE_FIRST.exec(text)
  if (first !== null) {
    const rest = text.slice(first[0].length)
    return { items: rest.replace(WORD, ' '), words: '', template: (first[1] ?? '').replace(/^模板/, '') }
  }
  const said = byColon(text) ?? bySpace(text)
  if (said === undefined) return undefined
  const named = TEMPLATE.exec(said.words)
  return named === null ? said : { items: said.items, words: '', template: named[1] ?? '' }
}

function byColon(text: string): ReplyOrder | undefined {
  const [, head = '', words = ''] = COLON.exec(text) ?? []
  const word = firstWord(head)
  if (word === undefined || words.trim() === '') return undefined
  const items = mentionsIn(head)
  const [item] = items
  const before = head.slice(0, Math.min(word.from, item?.from ?? word.from))
  if (!LEAD.test(before)) return undefined
  const rest = items.reduceRight((left, m) => `${left.slice(0, m.from)} ${left.slice(m.to)}`, head)
  const over = rest.replace(WORD, ' ').replace(before, ' ')
  return BETWEEN.test(over) ? { items: head.replace(WORD, ' '), words: words.trim() } : undefined
}

function bySpace(text: string): ReplyOrder | undefined {
  const word = firstWord(text)
  if (word === undefined) return undefined
  const items = mentionsIn(text)
  const behind = items.find((m) => m.from >= word.to)
  if (
    LEAD.test(text.slice(0, word.from)) &&
    behind !== undefined &&
    /^[\s第给]*$/.test(text.slice(word.to, behind.from))
  )
    return cut(text, run(text, items, behind))
  const ahead = items[0]
  if (ahead === undefined || ahead.to > word.from || !LEAD.test(text.slice(0, ahead.from))) return undefined
  const last = run(text, items, ahead)
  if (!BETWEEN.test(text.slice(last.to, word.from))) return undefined
  return { items: text.slice(0, last.to), words: text.slice(word.to).replace(AFTER, '').trim() }
}

const cut = (text: string, last: Mention): ReplyOrder => ({
  items: text.slice(0, last.to).replace(WORD, ' '),
  words: text.slice(last.to).replace(AFTER, '').trim(),
})

/** The last of the items that are named one behind the other. */
function run(text: string, items: readonly Mention[], first: Mention): Mention {
  let last = first
  for (const item of items.slice(items.indexOf(first) + 1))
    if (/^[\s、,，和与及跟]*$/.test(text.slice(last.to, item.from))) last = item
  return last
}

function firstWord(text: string): { readonly from: number; readonly to: number } | undefined {
  for (const m of text.matchAll(WORD)) {
    const to = m.index + m[0].length
    if (!NO_ORDER.test(text.slice(to))) return { from: m.index, to }
  }
  return undefined
}

const STOPS =
  /^\s*(?:请)?(?:不(?:再)?(?:用|需|需要|必)?(?:再)?等(?:提交人)?(?:的)?(?:补充|回复|回答|了)+|(?:不用|不必|无需)(?:再)?补充了?|别等(?:补充|回复)?了?|继续办理?)/
/** `不等补充 7K3M 理由：…` */
export const stopsWaiting = (text: string): boolean =>
  STOPS.test(text) || (STOPS_BEHIND.test(text) && startsWithItem(text))
const STOPS_BEHIND = /不(?:再)?(?:用|需|需要|必)?等(?:提交人)?(?:的)?补充|(?:不用|不必|无需)(?:再)?补充/
const startsWithItem = (text: string): boolean => (mentionsIn(text)[0]?.from ?? 1) === 0
export const stopWord = (text: string): RegExpExecArray | undefined =>
  STOPS.exec(text) ?? STOPS_BEHIND.exec(text) ?? undefined

const LISTS =
  /^\s*(?:看看?|查看|列出|显示|打开)?(?:有哪些|全部|所有|回复|答复)?(?:的)?模板(?:列表|有哪些|清单)?[。.？?]?\s*$/
const SHOWS = /^\s*(?:看看?|查看|显示|打开)?\s*(?:第)?模板\s*[：:]?\s*(\S{1,30}?)\s*[。.]?$/

/** `模板` alone is the list, `模板 2` one of it. */
export function templateAsked(text: string): { readonly name?: string } | undefined {
  if (LISTS.test(text)) return {}
  const name = SHOWS.exec(text)?.[1]
  return name === undefined ? undefined : { name }
}
