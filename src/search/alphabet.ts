/**
 * Turns text into units: every Han character is one, every run of Latin letters or digits is one.
 * Zero marks a place that no pair of units may cross (punctuation, line end).
 */
export interface Alphabet {
  /** Units of an already folded text; new units are learned. */
  learn(folded: string): Uint16Array
  /** The same without learning: units never seen become {@link STRANGER}. */
  read(folded: string): Uint16Array
  /** Known Han characters with their units. */
  characters(): Iterable<readonly [char: string, unit: number]>
  /** What is known, to be kept; shared with this alphabet, which may go on learning. */
  letters(): Letters
}

/** What an alphabet knows: the unit of every UTF-16 code (0 = none), and words with their units. */
export interface Letters {
  readonly han: Uint16Array
  readonly words: ReadonlyMap<string, number>
  readonly last: number
}

export const BREAK = 0
export const STRANGER = 0xffff
/** Pairs are numbered `first * PAIR_BASE + second` and must stay 31-bit integers. */
export const PAIR_BASE = 0x8000
/** Weight of a pair of characters against a single one. */
export const PAIR = 0.6
const LAST_UNIT = PAIR_BASE - 1

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

function isWordPart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
}

/** An alphabet that begins with what another knew, and leaves that one alone. */
export function createAlphabet(known?: Letters): Alphabet {
  const han = known?.han.slice() ?? new Uint16Array(0x10000)
  const words = new Map(known?.words)
  let last = known?.last ?? 0
  const next = (): number => (last < LAST_UNIT ? ++last : STRANGER)

  function units(folded: string, learn: boolean): Uint16Array {
    const out = new Uint16Array(folded.length)
    let size = 0
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i)
      if (isHan(code)) {
        let unit = han[code] as number
        if (unit === 0) {
          unit = learn ? next() : STRANGER
          if (learn) han[code] = unit
        }
        out[size++] = unit
      } else if (isWordPart(code)) {
        const from = i
        while (i + 1 < folded.length && isWordPart(folded.charCodeAt(i + 1))) i++
        const word = folded.slice(from, i + 1)
        let unit = words.get(word)
        if (unit === undefined) {
          unit = learn ? next() : STRANGER
          if (learn) words.set(word, unit)
        }
        out[size++] = unit
      } else if (code !== 0x20 && size > 0 && out[size - 1] !== BREAK) out[size++] = BREAK
    }
    return out.subarray(0, size)
  }

  function* characters(): Generator<readonly [string, number]> {
    for (const [code, unit] of han.entries())
      if (unit !== 0 && unit !== STRANGER) yield [String.fromCharCode(code), unit]
  }

  return {
    characters,
    learn: (folded) => units(folded, true),
    read: (folded) => units(folded, false),
    letters: () => ({ han, words, last }),
  }
}

/** Leaves out the units that no text holds any more. */
export function lettersHeld({ han, words, last }: Letters, isHeld: (unit: number) => boolean): Letters {
  return {
    han: han.map((unit) => (unit !== 0 && isHeld(unit) ? unit : 0)),
    words: new Map([...words].filter(([, unit]) => isHeld(unit))),
    last,
  }
}

/** Calls `visit` with the number of every unit and of every pair of neighbours. */
export function eachTerm(units: Uint16Array, visit: (term: number) => void): void {
  let before = BREAK
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as number
    const known = unit !== BREAK && unit !== STRANGER
    if (known) {
      visit(unit)
      if (before !== BREAK) visit(before * PAIR_BASE + unit)
    }
    before = known ? unit : BREAK
  }
}
