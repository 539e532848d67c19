import type { Sentence } from './sentences.ts'
import { type Found, findAt, LIST_SIGN } from './template.ts'

/** A sentence ends before or after these, and the next one begins there. */
const BORDER = /[\s。！？；：，、·|“”「」（）《》]/u
/** What may stand before words that are alone in their line: the digit of a menu, a dash of a list. */
const LEADS_UP = /^(?:\s*(?:\d+[ .、)）]|[-·]))?\s*$/
/** What mere words begin with when it is filled in holds no sign: there would be other words before them. */
const SIGN = /[，；：。]/
/** A quotation that is still open: what is quoted is somebody's, or a command as it has to be typed. */
const IN_QUOTES = /“[^”]*$/u

/** Whether a sentence or a word of ours may end before this place. */
export const mayEndIn =
  (text: string) =>
  (at: number): boolean =>
    at === text.length || BORDER.test(text[at] as string) || BORDER.test(text[at - 1] ?? '')

export const mayBegin = (text: string, at: number): boolean =>
  at === 0 || (BORDER.test(text[at - 1] as string) && !IN_QUOTES.test(text.slice(0, at)))

export interface Best {
  readonly sentence: Sentence
  readonly filled: readonly string[]
  readonly end: number
}

/**
 * The sentence that stands at a place of a line. Candidates come longest first, so the first that stands here is meant; one
 * in which nothing would be filled in gives way to one that says as much by itself, and one that begins with something
 * filled in to one whose own words begin here: `预约{what}`, not `{station}接待日 {when}`.
 */
export function bestAt(
  candidates: readonly Sentence[],
  text: string,
  at: number,
  mayEnd: (at: number) => boolean,
  isWord: (text: string) => boolean,
  own: boolean,
): Best | undefined {
  const first = firstAt(candidates, text, at, mayEnd, isWord, own)
  if (first === undefined || first.sentence.chinese.pieces[0] !== '') return first
  const begun = candidates.filter((one) => endsInOurs(one) && beginsAt(one, text, at))
  const inner = firstAt(begun, text, at, mayEnd, isWord, own)
  return inner?.end === first.end ? inner : first
}

const beginsAt = ({ chinese: { pieces } }: Sentence, text: string, at: number): boolean =>
  pieces[0] !== '' && text.startsWith(pieces[0] as string, at)

/** The rest of the line is words of ours again, so nothing is lost to a shorter sentence of this kind. */
const endsInOurs = ({ chinese, english }: Sentence): boolean =>
  chinese.pieces.at(-1) === '' && english.slots.some(({ own, name }) => own && name === chinese.slots.at(-1)?.name)

function firstAt(
  candidates: readonly Sentence[],
  text: string,
  at: number,
  mayEnd: (at: number) => boolean,
  isWord: (text: string) => boolean,
  own: boolean,
): Best | undefined {
  let lacking: Best | undefined
  for (const sentence of candidates) {
    if (sentence.slight && !own) continue
    const found = findAt(sentence.chinese, text, at, mayEnd)
    if (found === undefined || found.end === at || quotedWithin(sentence, found.filled)) continue
    if (lacking !== undefined && found.end !== lacking.end) continue
    if (!wordsFit(sentence, found.filled, isWord)) continue
    if (!stands(sentence, found, { text, at, own })) continue
    if (!found.filled.includes('')) return { sentence, ...found }
    lacking ??= { sentence, ...found }
  }
  return lacking
}

interface Place {
  readonly text: string
  readonly at: number
  /** Inside of words of ours. */
  readonly own: boolean
}

/** A sentence may stand anywhere, mere words alone in their line or as one of a list of ours. */
function stands({ ends, chinese }: Sentence, { end, filled }: Found, { text, at, own }: Place): boolean {
  if (ends) return true
  if (chinese.pieces[0] === '' && SIGN.test(filled[0] ?? '')) return false
  return standsAlone(text, at, end) || (own && isItem(text, at, end))
}

/** What is filled in opens a quotation: the words of ours that follow stand in it, and are not ours. */
const quotedWithin = ({ chinese }: Sentence, filled: readonly string[]): boolean =>
  filled.some((words, n) => chinese.pieces[n + 1] !== '' && IN_QUOTES.test(words))

function wordsFit(
  { chinese, english }: Sentence,
  filled: readonly string[],
  isWord: (text: string) => boolean,
): boolean {
  const words = new Set(english.slots.filter(({ word }) => word).map(({ name }) => name))
  return words.size === 0 || chinese.slots.every(({ name }, n) => !words.has(name) || isWord(filled[n] as string))
}

const standsAlone = (text: string, at: number, end: number): boolean =>
  LEADS_UP.test(text.slice(0, at)) && end === text.length

/** In 《…》 nothing is ours. */
const IN_TITLE = /《[^》]*$/u

/** Inside of words of ours, a mere word may be one of a list. */
const isItem = (text: string, at: number, end: number): boolean =>
  !IN_TITLE.test(text.slice(0, at)) &&
  LEADS_UP.test(text.slice(0, at).split(LIST_SIGN).at(-1) as string) &&
  (end === text.length || LIST_SIGN.test(text[end] as string))
