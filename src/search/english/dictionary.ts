import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readGloss } from './gloss.ts'

/** Chinese words for an English expression of up to three meaning words. */
export interface Dictionary {
  has(key: string): boolean
  /** Words with how closely the expression describes them, 1 = as its whole first gloss. */
  words(key: string): readonly { readonly word: string; readonly closeness: number }[]
}

interface Reader {
  pos: number
  readonly length: number
  readVarint(): number
}
interface Entry {
  readonly traditional: string
  readonly simplified: string
  readonly definitions: readonly { readonly pinyin: string; readonly translations: readonly string[] }[]
}
interface EntryReader {
  read(from: Reader, end: number): Entry
}

/** Longer headwords are sayings and names of films. */
const LONGEST_WORD = 6
const FARTHEST = 9
/** Entries read between two pauses. */
const STEP = 400
const require = createRequire(import.meta.url)

/**
 * Reads CC-CEDICT (Creative Commons Attribution-ShareAlike 4.0, MDBG) from the package `cedict` backwards, from English
 * to Chinese. Half a second in all; every step takes a few milliseconds.
 */
export function* readDictionary(): Generator<void, Dictionary> {
  const Pbf = require('pbf') as new (data: Buffer) => Reader
  const { DictEntry } = require('cedict/data/cedict.proto.js') as { DictEntry: EntryReader }
  const file = new Pbf(readFileSync(require.resolve('cedict/data/cedict.bin')))
  const words = new Map<string, string[]>()
  for (let n = 1; file.pos < file.length; n++) {
    file.readVarint()
    const entry = DictEntry.read(file, file.readVarint() + file.pos)
    learn(words, entry)
    if (n % STEP === 0) yield
  }
  return {
    has: (key) => words.has(key),
    words: (key) =>
      (words.get(key) ?? []).map((packed) => ({ word: packed.slice(1), closeness: 1 / Number(packed[0]) })),
  }
}

/** The first character of what is kept says how far the gloss is from the word, 1 to 9: later and longer glosses are farther. */
function learn(words: Map<string, string[]>, { traditional, simplified, definitions }: Entry): void {
  const word = simplified === '' ? traditional : simplified
  if (word.length > LONGEST_WORD || !/^\p{Script=Han}+$/u.test(word)) return
  for (const { pinyin, translations } of definitions) {
    if (/^[A-Z]/.test(pinyin)) continue
    const seen = new Set<string>()
    translations.forEach((gloss, place) => {
      for (const part of gloss.split(/[;,]/)) {
        const read = readGloss(part)
        if (read === undefined || seen.has(read.key)) continue
        const { key, dilution } = read
        seen.add(key)
        const packed = `${Math.min(FARTHEST, Math.round(Math.sqrt(place + 1) * dilution ** 2))}${word}`
        const known = words.get(key)
        if (known === undefined) words.set(key, [packed])
        else known.push(packed)
      }
    })
  }
}
