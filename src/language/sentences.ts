import type { Sentences } from '../ports/language.ts'
import { parse, type Template } from './template.ts'

export interface Sentence {
  /** Ends as sentences do, so that others may stand beside it in a line; a mere word stands alone there. */
  readonly ends: boolean
  /** A mere word with so little of its own that it is looked for inside of words of ours only: `{month}底`; so is one of a list. */
  readonly slight: boolean
  readonly chinese: Template
  readonly english: Template
}

/** Everything that may be said, to be looked up by what stands in a line. */
export interface Lookup {
  readonly all: readonly Sentence[]
  /** What stands for itself, nothing filled in. */
  word(text: string): Sentence | undefined
  /** Sentences all of whose pieces stand in the line, in any order; the longest first. */
  in(line: string): readonly Sentence[]
}

/** @throws {Error} a sentence and its English fill in different things, or one sentence has two translations */
export function lookupOf(all: readonly Sentences[]): Lookup {
  const whole = new Map<string, string>()
  for (const [chinese, english] of all.flatMap((some) => Object.entries(some))) {
    if ((whole.get(chinese) ?? english) !== english) throw new Error(`said in two ways: ${chinese}`)
    whole.set(chinese, english)
  }
  const sentences = [...whole].map(([chinese, english]) => sentenceOf(chinese, english))
  /** By the longest piece: the line that has the sentence has it. */
  const byPiece = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    const piece = sentence.chinese.pieces.reduce((a, b) => (b.length > a.length ? b : a))
    byPiece.set(piece, [...(byPiece.get(piece) ?? []), sentence])
  }
  const words = new Map(
    sentences.filter(({ chinese }) => chinese.slots.length === 0).map((one) => [one.chinese.pieces[0] ?? '', one]),
  )
  return {
    all: sentences,
    word: (text) => words.get(text),
    in: (line) =>
      [...byPiece]
        .flatMap(([piece, some]) => (line.includes(piece) ? some : []))
        .filter(({ chinese }) => chinese.pieces.every((piece) => line.includes(piece)))
        .sort((a, b) => b.chinese.weight - a.chinese.weight || wordsOf(b) - wordsOf(a)),
  }
}

/** Of two that are as long, the one that says more of what is filled in. */
const wordsOf = ({ english }: Sentence): number => english.slots.filter(({ word }) => word).length

/** Characters by which a mere word that begins with something filled in is known in a line that may be anybody's. */
const TELLING = 4
const ENDS = /[。？！；：:?…]$/
/** Said in brackets behind a sentence, with nothing filled in that may be anything. */
const ASIDE = /^（[^{}]+）$/
const isAside = (chinese: string, said: Template): boolean =>
  ASIDE.test(chinese) || (/^（.+）$/.test(chinese) && said.slots.some((slot) => slot.word))

function sentenceOf(chinese: string, english: string): Sentence {
  const template = parse(chinese)
  const said = parse(english)
  const ends = ENDS.test(chinese) || isAside(chinese, said)
  const item = template.slots.some((slot) => slot.item)
  const telling = template.weight >= TELLING || said.slots.some((slot) => slot.word)
  const slight = !ends && (item || (template.pieces[0] === '' && !telling))
  const sentence = { chinese: template, english: said, ends, slight }
  const names = (template: Template): string => [...new Set(template.slots.map((slot) => slot.name))].sort().join(' ')
  if (names(sentence.chinese) !== names(sentence.english)) throw new Error(`fills in something else: ${chinese}`)
  if (sentence.chinese.weight === 0 || chinese.includes('\n')) throw new Error(`no sentence of one line: ${chinese}`)
  return sentence
}
