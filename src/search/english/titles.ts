import { runsOf } from './gloss.ts'
import { isEnglish, knownWords } from './index.ts'

/** Characters of a translation that counts; one character stands in any title. */
const SHORTEST = 2

/**
 * Which of some Chinese titles an English text speaks of: of each, how many of its words have a translation in it.
 * @param titles without words that every title has
 */
export function titlesMeant(text: string, titles: readonly string[]): readonly number[] {
  const meant = translationsOf(text)
  return titles.map((title) => meant.filter((words) => words.some((word) => title.includes(word))).length)
}

/** For each expression of an English text what it may be in Chinese; nothing where the text is not English. */
export function translationsOf(text: string): readonly (readonly string[])[] {
  const said = text.toLowerCase()
  if (!isEnglish(said)) return []
  const book = knownWords()
  return runsOf(said, book.has).map(({ key }) =>
    book.words(key).flatMap(({ word }) => (word.length < SHORTEST ? [] : [word])),
  )
}
