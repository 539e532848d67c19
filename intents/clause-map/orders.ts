import { type ArticleNumber, articleNumbersIn } from '../../src/domain/numerals.ts'

/** What staff say about two readings of a draft. `draft` as typed; empty = the one just looked at. */
export type Order =
  | { readonly what: 'look'; readonly draft: string; readonly place: number }
  | { readonly what: 'table'; readonly draft: string }
  | {
      readonly what: 'decide'
      readonly draft: string
      readonly from: readonly ArticleNumber[]
      readonly to: readonly ArticleNumber[]
    }
  | { readonly what: 'confirm'; readonly draft: string }
  | { readonly what: 'take-back'; readonly draft: string }

const CLAUSE = '第\\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\\s*[条條](?:\\s*之\\s*[一二三四五六七八九十]{1,3})?'
const CLAUSES = `${CLAUSE}(?:\\s*[、,，和与及]\\s*${CLAUSE}){0,9}`
const DRAFT = '(《[^《》]{1,100}》|[^\\s=：:第《》]{0,40})'
const LEAD = `(?:条文)?对照\\s*${DRAFT}\\s*[:：,，]?\\s*`
const PAIR = new RegExp(`^(?:${LEAD})?(${CLAUSES})\\s*(?:=|＝|就是|变为|变成|改为|对应)\\s*(${CLAUSES})$`)
const GONE = new RegExp(`^(?:${LEAD})?(${CLAUSES})\\s*(?:已经?)?(?:删除|删掉|删去|删了|没有了)了?$`)
const NEW = new RegExp(`^(?:${LEAD})?(${CLAUSES})\\s*(?:是)?(?:新增|新加|新写)的?$`)
const CONFIRM = new RegExp(`^(?:请)?确认\\s*(?:条文)?对照\\s*${DRAFT}$|^(?:条文)?对照\\s*${DRAFT}\\s*确认$`)
const TAKE_BACK = new RegExp(`^(?:请)?(?:撤回|收回|撤销|取消)\\s*(?:条文)?对照\\s*${DRAFT}$`)
const TABLE = new RegExp(`^(?:看|查看|打开)?\\s*(?:条文)?对照表\\s*${DRAFT}$`)
/** A question that merely begins with the word asks for something else. */
const LOOK = new RegExp(
  `^(?!.*(?:什么|怎么|哪|吗|一下|不同|不一样))(?:看|查看|打开)?\\s*(?:条文)?对照\\s*${DRAFT}\\s*(?:第\\s*(\\d{1,3})\\s*处)?$`,
)

/** Orders that name two readings by their own words: `对照 物业条例`, `确认对照`, `对照《…》第八条 = 第九条`. */
export function orderIn(text: string): Order | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[。.]$/, '')
  const decision = decisionIn(plain)
  if (decision !== undefined) return decision
  const confirm = CONFIRM.exec(plain)
  if (confirm !== null) return { what: 'confirm', draft: confirm[1] ?? confirm[2] ?? '' }
  const back = TAKE_BACK.exec(plain)?.[1]
  if (back !== undefined) return { what: 'take-back', draft: back }
  const table = TABLE.exec(plain)?.[1]
  if (table !== undefined) return { what: 'table', draft: table }
  const look = LOOK.exec(plain)
  return look === null ? undefined : { what: 'look', draft: look[1] ?? '', place: Number(look[2] ?? 1) }
}

function decisionIn(plain: string): Order | undefined {
  const pair = PAIR.exec(plain)
  if (pair !== null) return decide(pair[1], pair[2], pair[3])
  const gone = GONE.exec(plain)
  if (gone !== null) return decide(gone[1], gone[2], undefined)
  const added = NEW.exec(plain)
  return added === null ? undefined : decide(added[1], undefined, added[2])
}

const decide = (draft = '', from = '', to = ''): Order => ({
  what: 'decide',
  draft,
  from: articleNumbersIn(from),
  to: articleNumbersIn(to),
})

/** Whether an order says by itself that it is about two readings; `第八条 = 第九条` only does where they are on the table. */
export const standsAlone = (text: string): boolean => /对照/.test(text)
