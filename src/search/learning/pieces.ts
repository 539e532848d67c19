/** Latin words are also known by their beginning: submitted, submission. */
export const STEM = 5

/** Single units and pairs: what a classifier learns from. Without repeats. */
export function piecesOf(read: string): readonly string[] {
  const units = unitsOf(read)
  const pieces = new Set<string>()
  const last = units.length - 1
  for (let i = 0; i < last; i++) {
    const one = units[i] as string
    if (i > 0) pieces.add(one)
    if (one.length > STEM) pieces.add(`${one.slice(0, STEM)}-`)
    pieces.add(`${one} ${units[i + 1] as string}`)
  }
  return [...pieces]
}

/** Characters, whole Latin words, and the edges of the text. */
export function unitsOf(read: string): string[] {
  return ['^', ...(read.match(/[a-z]+|[^a-z ]/gu) ?? []), '$']
}
