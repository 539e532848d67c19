import { CODE, POLITE } from './order-words.ts'

/** What a clerk says about which articles answer which question. */
export type AnswerOrder =
  /** The answer just shown in this conversation, or the n-th of its articles. */
  | { readonly what: 'confirm'; readonly nth?: number }
  /** An article that answers a question of the list. */
  | { readonly what: 'confirm-article'; readonly code: string; readonly article: string }
  | { readonly what: 'confirmed' }
  | { readonly what: 'unconfirm'; readonly ids: readonly string[] }

const NTH = '第?\\s*([1-3一二三])\\s*[个条]?\\s*的?'
const SHOWN = [
  new RegExp(`^${POLITE}确认\\s*(?:${NTH})?\\s*答案[。.]?$`),
  new RegExp(`^${POLITE}确认\\s*答案\\s*(?:${NTH})?[。.]?$`),
  new RegExp(`^(?:${NTH})\\s*答案(?:是)?(?:对的?|正确的?)[。.]?$`),
]
const NAMED = new RegExp(
  `^${POLITE}(?:确认)?\\s*(?:未答|问题)?\\s*${CODE}\\s*的?(?:正确)?答案\\s*(?:应该|应当)?(?:是|为|在|[,，:：])?\\s*(.{3,60})$`,
)
const LIST =
  /^(?:看看?|查看?)?(?:一下)?已?确认过?的?答案(?:清单|列表|有哪些)[？?。]?$|^(?:看看?|查看?)?(?:一下)?已确认(?:过)?的?答案[。]?$/
const TAKE_BACK = /^请?(?:撤回|取消|删除|删掉)确认\s*((?:[2-9A-HJ-NP-Z]{8}[\s、,，]*){1,9})$/i

export function answerOrderIn(plain: string): AnswerOrder | undefined {
  if (LIST.test(plain)) return { what: 'confirmed' }
  const ids = TAKE_BACK.exec(plain)?.[1]
  if (ids !== undefined) return { what: 'unconfirm', ids: ids.toUpperCase().match(/[2-9A-Z]{8}/g) ?? [] }
  for (const pattern of SHOWN) {
    const found = pattern.exec(plain)
    if (found !== null) return { what: 'confirm', ...(found[1] === undefined ? {} : { nth: numberOf(found[1]) }) }
  }
  const named = NAMED.exec(plain)
  if (named === null) return undefined
  return { what: 'confirm-article', code: (named[1] as string).toUpperCase(), article: (named[2] as string).trim() }
}

const numberOf = (digit: string): number => (/\d/.test(digit) ? Number(digit) : '一二三'.indexOf(digit) + 1)
