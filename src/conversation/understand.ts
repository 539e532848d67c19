import type { Inbound } from '../ports/channel.ts'
import type { Knowledge, Memory } from '../ports/intent.ts'
import { findStations } from '../search/station-search.ts'

/** Below this the router's guess is not acted on; the text is looked up in the knowledge instead. */
export const UNSURE = 0.35
/** A question in the middle of a form must be this plain before it is taken for one. */
export const PLAIN_ASIDE = 0.75
/** Longest question in mid-form; longer texts are what people want to say. */
export const ASIDE_MAX = 40

const LEADING_MENTION = /^(?:@[^\s@]{1,30}\s*)+/
const ELLIPTIC = /(?:呢|怎么样|咋样)[？?。]?$|^(?:那|那么|还有)/
const QUESTION =
  /[？?]|吗|伐|么$|哪|几[点号时个]|怎么|咋|多少|什么|啥|是不是|有没有|能不能|可不可以|why|how|where|when|what|which/i

/** What was said, without the mention. */
export function wordsOf(message: Inbound, botName: string): string {
  const text = message.text.replaceAll('\r\n', '\n').trim()
  if (!message.mentioned) return text
  return text.replace(LEADING_MENTION, '').replaceAll(`@${botName}`, '').trim()
}

export function looksLikeQuestion(text: string): boolean {
  return QUESTION.test(text)
}

/** Longest text that leaves out what it is about: "滨江那边呢", "那绳子要多长". */
const ELLIPTIC_MAX = 20

/** The wish of the last turn goes on with another station: "滨江那边呢". */
export function followUp(text: string, memory: Memory, knowledge: Knowledge): string | undefined {
  const last = memory.topic?.label
  if (last !== 'ask_station' && last !== 'ask_reception_day') return undefined
  if (text.length > ELLIPTIC_MAX || !ELLIPTIC.test(text)) return undefined
  return findStations(text, knowledge.content.stations).length > 0 ? last : undefined
}

/** The last question goes on: "那绳子要多长". */
export function continuesQuestion(text: string, memory: Memory): boolean {
  return memory.topic?.law !== undefined && text.length <= ELLIPTIC_MAX && ELLIPTIC.test(text)
}
