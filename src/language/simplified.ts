import { Converter } from 'opencc-js/t2cn'

const simplify = Converter({ from: 't', to: 'cn' })

/**
 * The same text in simplified script, for reading commands; what a person wants kept is never taken from it. Of the same
 * length, so that a place found in one is a place in the other.
 */
export function inSimplified(text: string): string {
  const plain = simplify(text)
  return plain.length === text.length ? plain : [...text].map((c) => simplify(c)).join('')
}
