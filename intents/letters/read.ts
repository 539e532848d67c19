/** What a deputy wants with letters, taken apart. */
export type Order =
  | { readonly does: 'list'; readonly all: boolean }
  | { readonly does: 'open'; readonly which: string }
  | { readonly does: 'reply' | 'answer' | 'hand'; readonly which: string; readonly words: string }

/** Says nothing but this, whoever else works with lists. */
const LETTERS =
  /^\s*(?:看看?|查看|打开)?(?:我的|我收到的|群众)?(?:来信|信箱|收件箱|信件)(?:列表)?(?:有哪些|有吗)?\s*(全部|所有|以前的|过往的)?[。.？?]*\s*$|^\s*(?:有没有|有|最近有(?:没有)?)(?:什么|哪些)?(?:人|群众|居民|谁)?(?:给|写信给)?我?(?:写信?|来信?|的?来信|写过信)(?:给我)?(?:吗|了|么|没有)?[。.？?]*\s*$|^\s*谁给我写(?:过|了)?信(?:了|吗)?[？?。.]*\s*$/
const TO_DO = /^\s*(?:待办|代办|待辦|我的待办|更多|还有什么没答复)[。.？?]*\s*$/
/** A place, a receipt, or four characters of one. */
const WHICH =
  '(?:第\\s*)?([A-Za-z]{2}[-\\s]?\\d{6}[-\\s]?[0-9A-Za-z]{4}[-\\s]?[0-9A-Za-z]|[0-9A-Za-z]{4}|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9A-Za-z月日])\\s*(?:[封件号条个](?:信|来信)?)?'
const OPEN = new RegExp(`^\\s*(?:打开|看|查看|详情|open)\\s*${WHICH}[。.]?\\s*$`, 'i')
const PLACE_ALONE = /^\s*第?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[封件号]?(?:信)?\s*$/
const SAYS = new RegExp(
  `^\\s*(?:请)?(回复|答复|回信|回答|reply)\\s*(?:给)?(?:${WHICH})?\\s*[：:,，；;\\s]*([\\s\\S]*)$`,
  'i',
)
const HANDS = new RegExp(
  `^\\s*(?:请站点(?:来)?(?:办理?|处理|答复|回复)|(?:转达?|转交|转给|交给?|移交)(?:给)?站点(?:来)?(?:办理?|处理)?|转达(?=\\s*${WHICH}\\s*(?:理由|原因)))\\s*(?:${WHICH})?\\s*[：:,，；;\\s]*([\\s\\S]*)$`,
)
const REASON = /^(?:理由|原因)\s*[：:是]?\s*/
/** Who speaks, as far as plain words are concerned. */
export interface Hearing {
  /** Works at a desk as well, where 待办 is something else. */
  readonly staff: boolean
  /** The list of letters is what this person saw last. */
  readonly listed: boolean
}

/** `答复`, `回复：…`, and not `答复时限是几天`: without a letter the words stand behind a colon. */
const WITHOUT_LETTER = /^\s*(?:请)?(?:回复|答复|回信|回答|reply)\s*(?:[：:]|$)/i

/** Undefined: no order about letters. */
export function orderIn(text: string, { staff, listed }: Hearing): Order | undefined {
  const said = LETTERS.exec(text)
  if (said !== null) return { does: 'list', all: said[1] !== undefined }
  const hands = HANDS.exec(text)
  if (hands !== null) {
    const [, , which = '', words = ''] = hands
    return { does: 'hand', which, words: words.replace(REASON, '').trim() }
  }
  if (staff && !listed) return undefined
  if (!staff && TO_DO.test(text)) return { does: 'list', all: false }
  const opens = OPEN.exec(text) ?? (listed ? PLACE_ALONE.exec(text) : null)
  if (opens !== null) return { does: 'open', which: opens[1] ?? '' }
  const says = SAYS.exec(text)
  if (says === null) return undefined
  const [, word = '', which = '', words = ''] = says
  if (which === '' && !WITHOUT_LETTER.test(text)) return undefined
  return { does: /答复|回信/.test(word) ? 'answer' : 'reply', which, words: words.trim() }
}
