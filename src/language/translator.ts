import { type Language, OWN_LANGUAGE, type Sentences, type Translator } from '../ports/language.ts'
import { englishArticles, isArticles, traditionalArticles } from './articles.ts'
import { englishDays, isTime, traditionalDays } from './days.ts'
import { joinEnglish } from './join.ts'
import { type Lookup, lookupOf, type Sentence } from './sentences.ts'
import { findAt, LIST_SIGN, type Template } from './template.ts'
import { inTraditional } from './traditional.ts'

/** A sentence ends before or after these, and the next one begins there. */
const BORDER = /[\s。！？；：，、·|“”「」（）《》]/u
/** What may stand before words that are alone in their line: the digit of a menu, a dash of a list. */
const LEADS_UP = /^(?:\s*(?:\d+[ .、)）]|[-·]))?\s*$/
/** What mere words begin with when it is filled in holds no sign: there would be other words before them. */
const SIGN = /[，；：。]/
/** Words of ours in words of ours in …; deeper than this something is wrong. */
const DEEPEST = 6

interface Tongue {
  readonly sentenceOf: (sentence: Sentence) => Template
  /** What no sentence covers, inside of words of ours. */
  readonly between: (text: string) => string
  readonly join: (parts: readonly Part[]) => string
}

/** A piece of a line: said in the other language, or as it was. */
export interface Part {
  readonly text: string
  readonly said: boolean
}

/**
 * Finds our own sentences in what is to be said, and says them in the language of the reader.
 * @param asWritten what becomes of what is filled in and is not ours; tests mark it
 */
export function createTranslator(
  all: readonly Sentences[],
  asWritten: (filled: string) => string = (filled) => filled,
): Translator {
  let read: Lookup | undefined
  const lookup = (): Lookup => {
    read ??= lookupOf(all)
    return read
  }
  let traditional: Map<Sentence, Template> | undefined
  const tongues: Readonly<Record<Exclude<Language, 'zh-Hans'>, Tongue>> = {
    en: {
      sentenceOf: ({ english }) => english,
      between: (text) => englishDays(englishArticles(text)),
      join: joinEnglish,
    },
    'zh-Hant': {
      sentenceOf: (sentence) => {
        traditional ??= traditionalOf(lookup().all)
        return traditional.get(sentence) as Template
      },
      between: (text) => traditionalDays(traditionalArticles(text)),
      join: (parts) => parts.map(({ text }) => text).join(''),
    },
  }

  function line(text: string, tongue: Tongue, depth: number): string {
    if (text.trim() === '' || depth > DEEPEST) return text
    if (isArticles(text)) return tongue.between(text)
    const candidates = lookup().in(text)
    if (candidates.length === 0) return depth === 0 ? text : tongue.between(text)
    const mayEnd = (at: number): boolean =>
      at === text.length || BORDER.test(text[at] as string) || BORDER.test(text[at - 1] ?? '')
    const parts: Part[] = []
    let plain = 0
    let at = 0
    while (at < text.length) {
      const best = mayBegin(text, at) ? bestAt(candidates, text, at, mayEnd, isWord, depth > 0) : undefined
      if (best === undefined) {
        at++
        continue
      }
      if (plain < at) parts.push({ text: text.slice(plain, at), said: false })
      parts.push({ text: fill(best, tongue, depth), said: true })
      at = plain = best.end
    }
    if (plain < text.length) parts.push({ text: text.slice(plain), said: false })
    return tongue.join(
      depth === 0 ? parts : parts.map((part) => (part.said ? part : { ...part, text: tongue.between(part.text) })),
    )
  }

  const isWord = (text: string): boolean => isArticles(text) || isTime(text) || lookup().word(text) !== undefined

  function fill({ sentence, filled }: Best, tongue: Tongue, depth: number): string {
    const own = new Set(sentence.english.slots.filter((slot) => slot.own).map((slot) => slot.name))
    const values = new Map(
      sentence.chinese.slots.map(({ name }, n) => {
        const value = filled[n] as string
        return [name, own.has(name) ? line(value, tongue, depth + 1) : asWritten(value)] as const
      }),
    )
    const { pieces, slots } = tongue.sentenceOf(sentence)
    const said = pieces.reduce((before, piece, n) => {
      const value = values.get(slots[n]?.name ?? '') ?? ''
      return (before.endsWith(' ') && /^[ ,.;:)]/.test(piece) ? before.trimEnd() : before) + piece + value
    }, '')
    return depth === 0 && slots[0]?.own === true && pieces[0] === '' ? capital(said) : said
  }

  return {
    say(text, language, theirs = []) {
      if (language === OWN_LANGUAGE) return text
      const tongue = tongues[language as Exclude<Language, 'zh-Hans'>]
      const untouched = new Set(theirs.flatMap((words) => words.split('\n')))
      return text
        .split('\n')
        .map((one) => (untouched.has(one) ? one : line(one, tongue, 0)))
        .join('\n')
    },
  }
}

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

const mayBegin = (text: string, at: number): boolean => at === 0 || BORDER.test(text[at - 1] as string)

interface Best {
  readonly sentence: Sentence
  readonly filled: readonly string[]
  readonly end: number
}

/** Candidates come longest first, so the first that stands here is meant. */
function bestAt(
  candidates: readonly Sentence[],
  text: string,
  at: number,
  mayEnd: (at: number) => boolean,
  isWord: (text: string) => boolean,
  own: boolean,
): Best | undefined {
  for (const sentence of candidates) {
    if (sentence.slight && !own) continue
    const found = findAt(sentence.chinese, text, at, mayEnd)
    if (found === undefined || found.end === at || !wordsFit(sentence, found.filled, isWord)) continue
    if (sentence.ends) return { sentence, ...found }
    if (sentence.chinese.pieces[0] === '' && SIGN.test(found.filled[0] ?? '')) continue
    if (standsAlone(text, at, found.end) || (own && isItem(text, at, found.end))) return { sentence, ...found }
  }
  return undefined
}

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
  (at === 0 || LIST_SIGN.test(text[at - 1] as string)) &&
  (end === text.length || LIST_SIGN.test(text[end] as string))

function traditionalOf(sentences: readonly Sentence[]): Map<Sentence, Template> {
  const converted = inTraditional(sentences.map(({ chinese }) => chinese))
  return new Map(sentences.map((sentence, n) => [sentence, converted[n] as Template]))
}
