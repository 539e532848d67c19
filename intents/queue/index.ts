import { type Filter, readFilter } from '../../src/casework/filter/read.ts'
import { waysToNarrow } from '../../src/casework/filter/sentences.ts'
import { listLine } from '../../src/casework/list-line.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { PlaceInList } from '../../src/ports/store.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const PAGE = 8
/** What is left to do is counted that far; the rest of it only so far that everybody sees that it is much. */
const COUNTED_UP_TO = { toDo: 10_000, else: 1_000 }
const COMMAND = /^\s*(?:待办|代办|待辦|筛选|我手[上里头中]|我名下|我的待办|待放行|更多|下一页|上一页|翻页)/
/** The command as it is mistyped and as it is said. */
const LOOSELY =
  /^\s*(?:[侍持带呆等]办|我的活儿?|我(?:还)?有(?:啥|什么|哪些)(?:活|事)|(?:我|今天|现在|还|手[上头里])*(?:有|剩)(?:下|了)?(?:啥|什么|哪些|多少件?|几件)(?:活|事|件)?(?:要|没|该|得|需要)(?:我)?(?:去)?(?:弄|办|做|处理|干)(?:的|完|了)?|今天(?:要|该|得)?(?:干|做|办)(?:啥|什么|点啥))[呢啊呀吗？?。.\s]*$/
const plainly = (text: string): string => (!LOOSELY.test(text) ? text : /我/.test(text) ? '待办 我的' : '待办')
const MORE = /^\s*(?:更多|(?:翻到)?下一页|翻页|继续|再来)[。.]?$/
const BACK = /^\s*(?:翻到)?上一页[。.]?$/
const BARE_FILTER = /^\s*(?:待办\s*)?筛选[。.？?]?$/

/** `只看第五条的`, behind a list: what was asked before still holds. */
const NARROWS = /^\s*(?:只看|只要|只列|其中)/
const narrows = ({ text, memory }: Turn): boolean => memory.list !== undefined && NARROWS.test(text)
/** A list that was narrowed once is narrowed anew from what it was. */
const wider = (asked: string): string => asked.split(/\s*(?=只看|只要|只列|其中)/)[0] ?? ''

/** What waits at this person's stations, as a numbered list that the next command may point into. */
export const queue: Intent = {
  name: 'queue',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => COMMAND.test(turn.text) || LOOSELY.test(turn.text) || narrows(turn),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'queue')
    const { list } = turn.memory
    if (BARE_FILTER.test(turn.text)) return { replies: [say(waysToNarrow())] }
    if (MORE.test(turn.text))
      return show(turn, list?.asked ?? '待办', list === undefined ? 0 : list.page + 1, list?.last)
    if (BACK.test(turn.text)) return show(turn, list?.asked ?? '待办', Math.max(0, (list?.page ?? 0) - 1))
    return show(turn, narrows(turn) ? `${wider(list?.asked ?? '')} ${turn.text}` : plainly(turn.text), 0)
  },
}

interface Page {
  readonly items: readonly Submission[]
  readonly total: number
  /** There are as many as were counted, or more. */
  readonly more: boolean
}

async function show(turn: Turn, asked: string, page: number, after?: PlaceInList): Promise<Outcome> {
  const read = await readFilter(turn, asked)
  if ('unclear' in read) return { replies: [say(read.unclear)] }
  const { named } = read.ok
  const found = await pageOf(turn, read.ok, page, after)
  const { items, total } = found
  if (items.length === 0)
    return {
      replies: [say(page === 0 ? `${named}0件，没有要办的。` : '后面没有了。')],
      remember: { list: { receipts: [], asked, page, at: turn.at }, topic: { label: 'admin_list' } },
    }
  const lines = items.map((item, n) => `${n + 1} ${listLine(item, turn.knowledge, turn.at)}`)
  const head = `${named}${total}件${found.more ? '以上' : ''}　${sayTime(turn.at, turn.at)}`
  const foot = '打开 1 · 采纳 1 理由：… · 派给 姓名 1'
  return {
    replies: [say([head, ...lines, ...sayPage(page, found), foot].join('\n'))],
    remember: {
      list: { receipts: items.map((i) => i.receipt), asked, page, at: turn.at, ...lastOf(items) },
      topic: { label: 'admin_list' },
    },
  }
}

/** Where the page stands; how many there are is said only where everything was counted. */
function sayPage(page: number, { items, total, more }: Page): readonly string[] {
  const next = '回复“更多”看下一页'
  if (more) return [`第${page + 1}页${items.length === PAGE ? `，${next}` : ''}；想看得少一些，发“筛选”`]
  const pages = Math.ceil(total / PAGE)
  return pages > 1 ? [`第${page + 1}页，共${pages}页${page + 1 < pages ? `，${next}` : ''}`] : []
}

/**
 * A page further on begins behind the item that stood last, so that nothing is skipped when what stood before it was
 * handled meanwhile; a page in the middle is counted off.
 */
async function pageOf(turn: Turn, { query }: Filter, page: number, after: PlaceInList | undefined): Promise<Page> {
  const { submissions } = turn.store
  const place = after === undefined ? { offset: page * PAGE } : { after }
  const items = await submissions.find({ ...query, limit: PAGE, ...place })
  if (page === 0 && items.length < PAGE) return { items, total: items.length, more: false }
  const upTo = query.order === 'due' ? COUNTED_UP_TO.toDo : COUNTED_UP_TO.else
  const total = await submissions.count(query, upTo)
  return { items, total, more: total >= upTo }
}

function lastOf(items: readonly Submission[]): { readonly last?: PlaceInList } {
  const last = items.at(-1)
  if (last === undefined) return {}
  const { id, filedAt, dueDay } = last
  return { last: { id, filedAt, ...(dueDay === undefined ? {} : { dueDay }) } }
}
