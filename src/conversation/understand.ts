import { articleNumbersIn } from '../domain/numerals.ts'
import { dayOf } from '../domain/shanghai.ts'
import type { Inbound } from '../ports/channel.ts'
import type { Knowledge, Memory, Turn } from '../ports/intent.ts'
import { findConsultations } from '../search/consultation-search.ts'
import { looksLikeQuestion } from '../search/looks-like-question.ts'
import { findStations } from '../search/station-search.ts'
import { asksOn, leavesOut } from '../station/asked.ts'
import { stationsGiven } from '../station/codes/given.ts'
import { stationNamed } from '../station/meant.ts'
import { receiptsIn } from './router/slots/receipts.ts'

/** Below this a wish gives way to an answer that the knowledge has for the same words. */
const DOUBTFUL = 0.66
/** How taking part works is itself written in the law, so the law answers sooner there. */
const DOUBTFUL_HOW = 0.85
const WISHES = /意见|建议|应该|应当|改成|改为|希望/

/** Below this the router's guess is not acted on; the text is looked up in the knowledge instead. */
export const UNSURE = 0.35
/** A question in the middle of a form must be this plain before it is taken for one. */
export const PLAIN_ASIDE = 0.68
/** Longest question in mid-form; longer texts are what people want to say. */
export const ASIDE_MAX = 40

const LEADING_MENTION = /^(?:@[^\s@]{1,30}\s*)+/
const BARE_ARTICLE = /^第?[0-9零〇一二三四五六七八九十百]{1,5}[条條][？?]?$/

/** Which of the choices shown last was pressed, from 0. */
export function pressedIn(message: Inbound): number | undefined {
  const pressed = /^choice:([1-9])$/.exec(message.action ?? '')?.[1]
  return pressed === undefined ? undefined : Number(pressed) - 1
}

/** What was said, without the mention. */
export function wordsOf(message: Inbound, botName: string): string {
  const text = message.text.replaceAll('\r\n', '\n').trim()
  if (!message.mentioned) return text
  return text.replace(LEADING_MENTION, '').replaceAll(`@${botName}`, '').trim()
}

/** Longest text that leaves out what it is about: "滨江那边呢", "那绳子要多长". */
const ELLIPTIC_MAX = 20

/** The talk of stations goes on: with another one, "滨江那边呢", or with another question of the same, "电话多少". */
export function followUp(turn: Turn): string | undefined {
  const { text, memory, knowledge, at } = turn
  const { label, stationId } = memory.topic ?? {}
  if (LETTERS_ALONE.test(text) && stationNamed(text, undefined, knowledge.content.stations)?.kind === 'one')
    return label === 'ask_reception_day' ? label : 'ask_station'
  if (label !== 'ask_station' && label !== 'ask_reception_day') return ofHere(turn)
  const named = text.length <= ELLIPTIC_MAX && leavesOut(text)
  if (named && findStations(text, knowledge.content.stations).length > 0) return label
  const asked = stationId === undefined ? undefined : asksOn(text, dayOf(at))
  if (asked === undefined) return undefined
  return asked === 'either' ? label : asked === 'station' ? 'ask_station' : 'ask_reception_day'
}

/** A name in pinyin and no sentence: `Liu'an`, `Shiqiao station`. */
const LETTERS_ALONE = /^\s*[a-z'’-]{4,20}(?: [a-z'’-]{2,20}){0,2}[.!?]?\s*$/i

const HERE = /这里|这儿|这边|你们|本站|贵站|咱们?站/

/** The first question where it is known which station is meant, in its group or after its sign was scanned: "电话多少". */
function ofHere(turn: Turn): string | undefined {
  const { text, memory, at } = turn
  if (memory.topic !== undefined && !HERE.test(text)) return undefined
  if (stationsGiven(turn).length === 0) return undefined
  const asked = asksOn(text, dayOf(at))
  if (asked === undefined || asked === 'either') return undefined
  return asked === 'station' ? 'ask_station' : 'ask_reception_day'
}

/** The last question goes on: "那绳子要多长". */
export function continuesQuestion(text: string, memory: Memory, confidence: number): boolean {
  if (memory.topic?.law === undefined || text.length > ELLIPTIC_MAX) return false
  return BARE_ARTICLE.test(text) || (confidence < PLAIN_ASIDE && leavesOut(text))
}

/**
 * A question that the router took for a wish, although the knowledge answers it: "物业不肯公开账目怎么办" is no
 * complaint to be filed. Naming an article without saying what to change is always a question.
 */
export function answeredByKnowledge(
  text: string,
  label: string,
  confidence: number,
  knowledge: Knowledge,
  at: number,
): boolean {
  if (label.startsWith('admin_') || label === 'ask_regulation') return false
  if (
    HOLLOW[label]?.(text, knowledge) === true &&
    text.length >= (label === 'out_of_scope' ? WORDS : SENTENCE) &&
    looksLikeQuestion(text)
  )
    return knowledge.search.answer({ text, at }).answered
  if (label.startsWith('ask_') && label !== 'ask_how_to_participate') return false
  const bar = label === 'ask_how_to_participate' ? DOUBTFUL_HOW : DOUBTFUL
  const doubtful = confidence < bar && looksLikeQuestion(text)
  const names = articleNumbersIn(text).length > 0 && !WISHES.test(text.replace(TITLE_WISH, ''))
  if (!doubtful && !names) return false
  const answer = knowledge.search.answer({ text, at })
  if (names && UNKNOWN_NAMES.test(answer.why))
    return findConsultations(text, knowledge.content.consultations).length === 0
  return answer.answered && (doubtful || answer.why === 'reference')
}

/** Shorter texts are commands. */
const SENTENCE = 12
/** What belongs to nobody here is still a question when it has a subject. */
const WORDS = 5
const withoutReceipt = (text: string): boolean => receiptsIn(text, false).length === 0
const withoutStation = (text: string, { content }: Knowledge): boolean =>
  findStations(text, content.stations).length === 0
/** Wishes that lead nowhere when the text does not name what they are about. */
const HOLLOW: Readonly<Record<string, (text: string, knowledge: Knowledge) => boolean>> = {
  check_status: withoutReceipt,
  withdraw: withoutReceipt,
  rate: withoutReceipt,
  ask_station: withoutStation,
  out_of_scope: () => true,
}
const UNKNOWN_NAMES = /^(?:article|law)-unknown$/
/** Titles that hold a wish word themselves. */
const TITLE_WISH = /人民建议征集|征求意见/g
