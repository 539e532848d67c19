/** Longest line, in the width of Chinese characters; Latin letters and digits count for half. */
export const LINE = 20

const WIDE = /[\u1100-\u{10ffff}‘-”…—]/u
/** After these a sentence is over, its closing marks included. */
const SENTENCES = /(?<=[。！？；!?][”’」』）》]*)(?![。！？；!?”’」』）》])/u
/** Where a sentence takes breath, before what stands in brackets, and between the name and the value of a row. */
const CLAUSES = /(?<=[，、：｜]| {2}|[,;:] )|(?=（)/u
/**
 * What is never cut in two: words of a foreign script, addresses, numbers with groups of four digits, and a short
 * quotation, which may have to be typed as it stands.
 */
const WHOLE = /“[^”\n]{1,18}”|[\x21-\x7e]+(?: \d{4})*/gu
/** A line neither begins nor ends with these. */
const NO_BEGINNING = /^[，。！？；：、”’」』）》)\s]/u
const NO_END = /[“‘「『（《(]$/u

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Width of a text in Chinese characters. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.5), 0)

/** A text in lines that are read at a glance: a sentence a line, a long one cut where it takes breath. Nothing else changes. */
export const inShortLines = (text: string): string => text.split('\n').flatMap(linesOf).join('\n')

function linesOf(line: string): readonly string[] {
  if (widthOf(line) <= LINE) return [line]
  return line
    .split(SENTENCES)
    .flatMap((sentence) =>
      packed(sentence.split(CLAUSES).flatMap((c) => (widthOf(c) <= LINE ? [c] : packed(tokens(c))))),
    )
}

/** As many pieces a line as it holds. */
function packed(pieces: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= LINE) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map((one) => one.trimEnd()).filter((one) => one !== '')
}

/** Words, with the signs that may not stand apart from them. */
function tokens(clause: string): readonly string[] {
  const parts: string[] = []
  let at = 0
  for (const whole of clause.matchAll(WHOLE)) {
    parts.push(...wordsOf(clause.slice(at, whole.index)), whole[0])
    at = whole.index + whole[0].length
  }
  parts.push(...wordsOf(clause.slice(at)))
  return parts.reduce<string[]>((joined, part) => {
    const last = joined.at(-1)
    if (last !== undefined && (NO_BEGINNING.test(part) || NO_END.test(last))) joined[joined.length - 1] = last + part
    else joined.push(part)
    return joined
  }, [])
}

const wordsOf = (text: string): readonly string[] => [...words.segment(text)].map(({ segment }) => segment)
