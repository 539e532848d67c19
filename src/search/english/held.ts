import { type Alphabet, eachTerm } from '../alphabet.ts'
import type { Translated } from './index.ts'

/** Share, 0..1, of the words of an English question of which a folded text holds a translation. */
export function heldOf({ senses, stems }: Translated, text: string, alphabet: Alphabet): number {
  if (senses.length === 0) return 0
  const here = new Set<number>()
  eachTerm(alphabet.read(text), (term) => here.add(term))
  const held = senses.filter(({ ways }) => ways.some((way) => way.every((term) => here.has(term))))
  return held.reduce((sum, sense) => sum + sense.stems, 0) / stems
}
