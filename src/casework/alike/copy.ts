import { lettersOf, shinglesOf } from './shingles.ts'

/** Share of the shorter text that makes it a copy, and shingles below which that means nothing. */
const COPY = 0.8
const SHORTEST = 20

/** Whether texts are copies of one, as form letters with a word of one's own are. */
export function copyOf(main: string): (text: string) => boolean {
  const held = shinglesOf(lettersOf(main))
  return (text) => {
    const shingles = shinglesOf(lettersOf(text))
    const least = Math.min(shingles.size, held.size)
    if (least < SHORTEST) return false
    let shared = 0
    for (const shingle of shingles) if (held.has(shingle)) shared++
    return shared / least >= COPY
  }
}
