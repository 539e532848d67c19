import { type Language, OWN_LANGUAGE, type Sentences, type Translator } from '../ports/language.ts'
import { englishArticles, isArticles, traditionalArticles } from './articles.ts'
import { type Best, bestAt, mayBegin, mayEndIn } from './best-at.ts'
import { englishDays, isMoment, isTime, traditionalDays } from './days.ts'
import { joinEnglish } from './join.ts'
import { type Lookup, lookupOf, type Sentence } from './sentences.ts'
import { setAside } from './set-aside.ts'
import type { Template } from './template.ts'
import { inTraditional } from './traditional.ts'

/** The place of an entry in a list with columns: none of its words. */
const NUMBER = /^\s*\d{1,3}\. /
const NUMBERED = /^\d{1,2} /
const LIST_BREAK = '；'
/** Before an entry, and none of its words. */
const BULLET = /^\s*[·-] /
/** Each column of an entry says something of its own. */
const COLUMN = '｜'
/** Words of ours in words of ours in …; deeper than this something is wrong. */
const DEEPEST = 6

interface Tongue {
  readonly sentenceOf: (sentence: Sentence) => Template
  /** What no sentence covers, inside of words of ours. */
  readonly between: (text: string) => string
  readonly join: (parts: readonly Part[]) => string
  /** Between the columns of a list. */
  readonly column: string
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
      column: ' · ',
    },
    'zh-Hant': {
      sentenceOf: (sentence) => {
        traditional ??= traditionalOf(lookup().all)
        return traditional.get(sentence) as Template
      },
      between: (text) => traditionalDays(traditionalArticles(text)),
      join: (parts) => parts.map(({ text }) => text).join(''),
      column: COLUMN,
    },
  }

  function line(text: string, tongue: Tongue, depth: number): string {
    if (text.trim() === '' || depth > DEEPEST) return text
    if (isArticles(text)) return tongue.between(text)
    const candidates = lookup().in(text)
    if (candidates.length === 0) return depth === 0 ? text : tongue.between(text)
    const mayEnd = mayEndIn(text)
    const parts: Part[] = []
    let plain = 0
    let at = BULLET.exec(text)?.[0].length ?? 0
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

  /** Words of ours from their beginning to their end, or a day; undefined when there is more than these. */
  function whole(text: string, tongue: Tongue): string | undefined {
    if (isMoment(text)) return tongue.between(text)
    const at = NUMBERED.exec(text)?.[0].length ?? 0
    const best = bestAt(lookup().in(text), text, at, mayEndIn(text), isWord, true)
    return best?.end === text.length ? `${text.slice(0, at)}${fill(best, tongue, 0)}` : undefined
  }

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
    part(text, language) {
      if (language === OWN_LANGUAGE) return text
      const tongue = tongues[language as Exclude<Language, 'zh-Hans'>]
      const entries = text.split(LIST_BREAK)
      const said = entries.map((entry) => whole(entry, tongue))
      return said.includes(undefined) ? this.say(text, language) : said.join(language === 'en' ? '; ' : LIST_BREAK)
    },
    say(text, language, theirs = [], quoted = []) {
      if (language === OWN_LANGUAGE) return text
      const tongue = tongues[language as Exclude<Language, 'zh-Hans'>]
      const [ours, back] = setAside(text, quoted)
      const untouched = new Set(theirs.flatMap((words) => words.split('\n')))
      const part = (one: string): string => (untouched.has(one) ? one : line(one, tongue, 0))
      const column = (one: string): string => (isMoment(one) ? tongue.between(one) : part(one))
      const entry = (one: string): string => {
        if (untouched.has(one) || !one.includes(COLUMN)) return part(one)
        const number = NUMBER.exec(one)?.[0] ?? ''
        return `${number}${one.slice(number.length).split(COLUMN).map(column).join(tongue.column)}`
      }
      return back(ours.split('\n').map(entry).join('\n'))
    },
  }
}

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

function traditionalOf(sentences: readonly Sentence[]): Map<Sentence, Template> {
  const converted = inTraditional(sentences.map(({ chinese }) => chinese))
  return new Map(sentences.map((sentence, n) => [sentence, converted[n] as Template]))
}
