import { secretIn, withoutSecret } from '../../src/casework/proven.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { englishWish } from '../../src/language/english-wish.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import type { Memory } from '../../src/ports/intent.ts'

export interface Addition {
  /** As typed: a receipt or four characters of one. */
  readonly receipt: string
  readonly secret?: string
  /** What is to be added, as typed; empty when it was said before. */
  readonly words: string
}

const ADDS =
  /^\s*(?:我要|我想|我来|我再|请|帮我|麻烦|再|给)*\s*(?:补充|回答|追加)(?:说明|材料|情况|一下|一点|一句|到|给)*/
const ADDS_ENGLISH = englishWish(
  '(?:add|supplement|append)(?:\\s+(?:something|more|some more|a few words|(?:more |some )?(?:details?|information)|a note|this))?(?:\\s+to)?(?:\\s+(?:my|the|our)(?:\\s+(?:suggestion|complaint|matter|opinion|message|submission|letter|request))?)?(?=\\s|[.!]?$)',
)
/** `我要补充`, `I want to add something`: says that there is more, and not yet of which item. */
const ANNOUNCES =
  /^\s*(?:我要|我想|我来|我还?有|我再|请|帮我|麻烦|再|还要)*(?:补充|追加)(?:说明|材料|情况|内容|意见|几句|一下|一点|一些|的)*[。.！!]?\s*$/
export const announcesMore = (text: string): boolean =>
  ANNOUNCES.test(inSimplified(text)) || ADDS_ENGLISH.exec(text)?.[0].trim() === text.trim().replace(/[.!]$/, '')

/** Marks between the receipt and the words, and behind them nothing else is cut off. */
const LEAD = /^[\s：:，,。；;、（()）]+/
/** Somebody who asks how it stands or takes it back adds nothing. */
const OTHER =
  /查|进度|进展|到哪|怎么样了|结果|状态|撤回|撤销|取消|不提了|满意|核验|status|progress|withdraw|[吗呢？?]\s*$/i
const MIN_WORDS = 2

/** `补充 YJ-… 南门那一侧`, a receipt with its secret and words, or the secret alone after words that wait for it. */
export function readAddition(text: string, waiting: Memory['answering']): Addition | undefined {
  const secret = secretIn(text)
  const plain = secret === undefined ? text : withoutSecret(text)
  /** Of the same length, so that places in it are places in the words. */
  const simple = inSimplified(plain)
  const adds = ADDS.exec(simple) ?? ADDS_ENGLISH.exec(simple)
  const item = mentionsIn(plain).find((m) => m.typed !== undefined)
  if (item?.typed === undefined) {
    const alone = plain.replace(/查[询詢][码碼]|是|[\s\p{P}]/gu, '') === ''
    return secret !== undefined && alone && waiting?.receipt !== undefined
      ? { receipt: waiting.receipt, secret, words: '' }
      : undefined
  }
  const before = plain.slice(adds?.[0].length ?? 0, item.from).replace(LEAD, '')
  const after = plain
    .slice(item.to)
    .replace(/^\s*查[询詢][码碼](?:是)?/, '')
    .replace(LEAD, '')
  const words = [before.trim(), after.trim()].filter((part) => part !== '').join(' ')
  const found = { receipt: item.typed, words, ...(secret === undefined ? {} : { secret }) }
  if (adds !== null) return found
  return secret !== undefined &&
    words.replace(/[\s\p{P}]/gu, '').length >= MIN_WORDS &&
    !OTHER.test(inSimplified(words))
    ? found
    : undefined
}
