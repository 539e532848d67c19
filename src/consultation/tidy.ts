/**
 * A citizen's words set tidily, to be read beside the words as they were typed, never instead of them: white space is
 * evened out and marks that stand beside Chinese words become full width. No letter, figure or word is touched, nothing
 * is left out and nothing is summed up.
 */
export function tidy(text: string): string {
  let even = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
  for (let last = ''; last !== even; ) {
    last = even
    even = setMarks(even)
  }
  return even
}

/** One mark made wide may be what the next one stands behind, and brackets stand in brackets. */
function setMarks(text: string): string {
  return text
    .replace(BRACKETS, (whole: string, inside: string, at: number, all: string) =>
      HAN.test(inside) || HAN.test(all.slice(Math.max(0, at - 1), at)) ? `（${inside}）` : whole,
    )
    .replace(MARKS, wide)
    .replace(STOP, '。')
    .replace(BETWEEN, '')
}

const HAN = /\p{Script=Han}/u
const BRACKETS = /\(([^()\n]*)\)/g
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const wide = (marks: string): string => marks.replace(/[,;:?!]/g, (mark) => WIDE[mark] as string)
/** Marks behind a Chinese word, not those of a time or a number. */
const MARKS = /(?<=[\p{Script=Han}，。；：？！）》”] ?)[,;:?!]+(?!\d)/gu
/** A full stop only where a sentence ends. */
const STOP = /(?<=[\p{Script=Han}）》”])\.(?=\s|$)/gu
/** A space between Chinese words or marks means nothing. */
const BETWEEN = /(?<=[\p{Script=Han}，。；：？！（）]) (?=[\p{Script=Han}，。；：？！（）])/gu
