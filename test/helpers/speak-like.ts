import { intents } from '../../intents/index.ts'
import { isSimplified } from '../../src/language/detect.ts'
import { createTranslator } from '../../src/language/translator.ts'
import type { Language } from '../../src/ports/language.ts'
import { sentencesOf } from '../../src/translator-for.ts'
import { CONTENT } from './small-world.ts'

const [OPEN, CLOSE] = ['⟦', '⟧']
const MARKED = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'g')

/** Speaks as the real one does and marks what it fills in without translating. */
export const markingTranslator = createTranslator(sentencesOf(intents), (filled) => `${OPEN}${filled}${CLOSE}`)

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? value.split('\n') : []
  if (value instanceof Map || value instanceof Set) return textsIn([...value])
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
/** Shorter things that people say are digits and words of ours. */
const SAID = 10
/** What the stored content says, the longest first. */
const STORED = [...new Set(textsIn(CONTENT).flatMap((text) => [text, text.replace(/^第[^条]+条\s*/u, '')]))].toSorted(
  (a, b) => b.length - a.length,
)
/** A place in a text, as it is printed there. */
const PRINTED = /第[一二三四五六七八九十百]+条(?:至第[一二三四五六七八九十百]+条)?/g

/** The words of ours in what was said: without what is stored, what people said, and what is to be typed as it stands. */
function ours(text: string, theirs: readonly string[]): string {
  const plain = text.replace(MARKED, '').replace(/“[^”]*”/g, '')
  return [...theirs.filter((said) => said.length >= SAID), ...STORED]
    .reduce((rest, stored) => rest.replaceAll(stored, ''), plain)
    .replace(PRINTED, '')
}

/** Lines in which something of ours is not in the language. */
export function untranslated(text: string, language: Language, theirs: readonly string[]): readonly string[] {
  return text.split('\n').filter((line) => {
    const rest = ours(line, theirs)
    return language === 'en' ? /\p{Script=Han}/u.test(rest) : isSimplified(rest)
  })
}
