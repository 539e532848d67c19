/** Longest text that is searched for slots; more than any channel delivers in one message. */
const LONGEST = 6_000

/**
 * Lets a pattern see half-width characters and still hands back exactly what was typed: full-width digits become
 * half-width for matching, pieces come from the original.
 */
export interface Exact {
  readonly seen: string
  piece(start: number, end: number): string
}

export function exact(text: string): Exact {
  const original = text.slice(0, LONGEST)
  const seen = original.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return { seen, piece: (start, end) => original.slice(start, end) }
}

/** The first group of a match, or the whole match, as it was typed. Needs the `d` flag for groups. */
export function pieceOf(text: Exact, found: RegExpExecArray | null): string | undefined {
  if (found === null) return undefined
  const [start, end] = found.indices?.[1] ?? [found.index, found.index + found[0].length]
  const piece = text.piece(start, end).trim()
  return piece === '' ? undefined : piece
}

/** First group of the first pattern that matches, as typed. */
export function firstPiece(text: Exact, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const piece = pieceOf(text, pattern.exec(text.seen))
    if (piece !== undefined) return piece
  }
  return undefined
}
