import { mentionsIn } from './refer.ts'

/** An order is short, but for the items of many. */
const MARKED =
  /^(.{0,80}?|[^，,。；;：:]{0,900}?)(?:[，,。；;、\s]*)(?:理由|原因|reason)\s*(?:就?是|为)?\s*[：:=，,]?\s*([\s\S]*)$/i
const BECAUSE = /^(.{0,80}?)[，,。；;\s]*(?:因为|由于)\s*([\s\S]*)$/
const COLON = /^([^：:]{0,80})[：:]\s*([\s\S]*)$/

/** An order to staff's own system, taken apart. */
export interface Said {
  readonly command: string
  /** What the citizen will read word for word. */
  readonly reason: string
  /** The reason stood behind a word such as 理由, or apart from the command. */
  readonly apart: boolean
}

/** Where the word of the order stands. */
export type FindWord = (text: string) => RegExpExecArray | undefined

/**
 * Takes `采纳 2 理由：…`, `2号采纳，…` and `采纳 2 …` apart. Without a word such as 理由 the reason is what is left behind
 * the order and the items.
 */
export function splitReason(text: string, findWord: FindWord): Said {
  for (const pattern of [MARKED, BECAUSE, COLON]) {
    const [, command = '', reason = ''] = pattern.exec(text) ?? []
    if (findWord(command) !== undefined || mentionsIn(command).length > 0)
      return { command, reason: reason.trim(), apart: true }
  }
  return behindOrder(text, findWord)
}

/** Between two items of one order there are only spaces and marks of enumeration. */
const BETWEEN = /^[\s、,，和与及跟]*$/
/** Shorter leavings are particles: `采纳 2 吧`. */
const MIN_REASON = 4
const LEAD = /^(?:号|吧|了|啊|呀)*[\s,，。.；;、:：]*/
const QUESTION = /[？?]|[吗呢么]$|要不要|是否|行不行|可不可以|能不能|好不好/

function behindOrder(text: string, findWord: FindWord): Said {
  const word = findWord(text)
  const items = mentionsIn(text)
  const [first] = items
  if (word === undefined || first === undefined) return { command: text, reason: '', apart: false }
  let end = first.to
  for (const item of items.slice(1)) if (BETWEEN.test(text.slice(end, item.from))) end = item.to
  end = Math.max(end, word.index + word[0].length)
  const rest = text.slice(end)
  const reason = rest.replace(LEAD, '').trim()
  if ([...reason].length < MIN_REASON || QUESTION.test(reason)) return { command: text, reason: '', apart: false }
  return { command: text.slice(0, end), reason, apart: /^[^\p{L}\p{N}]/u.test(rest) }
}
