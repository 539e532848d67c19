import { type AnswerOrder, answerOrderIn } from './answer-orders.ts'
import { CODE, POLITE } from './order-words.ts'
import { type WordOrder, wordOrderIn } from './word-orders.ts'

/** What a clerk wants of the knowledge, in plain words or as the buttons say it. */
export type Order =
  | { readonly what: 'list' }
  | { readonly what: 'open'; readonly code: string }
  | { readonly what: 'write'; readonly code: string; readonly rest: string }
  | { readonly what: 'drafts' }
  | { readonly what: 'approve'; readonly draft: string }
  | { readonly what: 'take-back'; readonly draft: string }
  | AnswerOrder
  | WordOrder

const DRAFT = '(CT[0-9A-Z]{4})'
const LISTS = [
  /^(?:请|帮我|给我|我要|我想)?\s*(?:看看?|查看?|列出|打开)?(?:一下)?\s*(?:最近|近期|这个月|上周|昨天)?(?:未答(?:的)?|没答上(?:来)?(?:的)?|没有?答出来?(?:的)?|答不上(?:来)?(?:的)?|没有?回答(?:出来|上来)?(?:的)?)(?:问题)?(?:清单|列表|有哪些)?(?:给我看看?|看看)?[？?。]?\s*$/,
  /^(?:哪些|什么)问题(?:没有?答|没答上|答不上|没有答案|不会答).{0,6}$/,
  /^(?:show|list)?\s*unanswered(?: questions?)?$/i,
]
const DRAFTS =
  /^(?:看看?|查看?)?(?:一下)?(?:待核准|待审核?|等核准|未核准)(?:的)?(?:词条|草稿|资料)?(?:清单|列表)?[。？?]?$|^词条草稿$/

const OPEN = new RegExp(`^${POLITE}(?:看|打开)?\\s*(?:未答|没答上的问题|问题)\\s*${CODE}\\s*$`)
const WRITE = new RegExp(`^${POLITE}(?:写词条|写成词条|新增词条|加词条|答)\\s*${CODE}(?=\\s|[，,：:。]|$)([\\s\\S]*)$`)
const WRITE_THAT = new RegExp(`^${POLITE}(?:未答|问题)?\\s*${CODE}\\s*(?:写成|转成|加成)?词条([\\s\\S]*)$`)
const APPROVE = new RegExp(
  `^(?:请|同意)?(?:核准|批准|审核通过|通过|发布)(?:词条)?\\s*${DRAFT}\\s*(?:词条)?[。.]?$`,
  'i',
)
const TAKE_BACK = new RegExp(`^(?:请)?(?:撤回|收回|取消|删除|删掉)(?:词条|草稿)*\\s*${DRAFT}\\s*$`, 'i')

/** The order in a text; undefined when it is about something else. */
export function orderIn(text: string): Order | undefined {
  const plain = text.normalize('NFKC').trim()
  if (LISTS.some((pattern) => pattern.test(plain))) return { what: 'list' }
  if (DRAFTS.test(plain)) return { what: 'drafts' }
  const draft = APPROVE.exec(plain)?.[1]
  if (draft !== undefined) return { what: 'approve', draft: draft.toUpperCase() }
  const back = TAKE_BACK.exec(plain)?.[1]
  if (back !== undefined) return { what: 'take-back', draft: back.toUpperCase() }
  const special = answerOrderIn(plain) ?? wordOrderIn(plain)
  if (special !== undefined) return special
  const open = OPEN.exec(plain)?.[1]
  if (open !== undefined) return { what: 'open', code: open.toUpperCase() }
  const write = WRITE.exec(plain) ?? WRITE_THAT.exec(plain)
  if (write === null) return undefined
  return { what: 'write', code: (write[1] as string).toUpperCase(), rest: write[2] ?? '' }
}
