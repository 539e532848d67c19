import { pinyin } from 'pinyin-pro'
import { type Alphabet, PAIR_BASE, STRANGER } from './alphabet.ts'
import type { Postings } from './postings.ts'

/** A pair of neighbouring characters that was probably meant, and the character of it that was written otherwise. */
export interface Heard {
  readonly pair: number
  readonly single: number
}

/** Sounds that dialects and voice input confuse, as one. */
const confused = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/([aei])ng$/, '$1n')

/** A character sounds the same in every question; there are as many entries as Han characters were ever written. */
const sounds = new Map<string, string>()

/** How a character sounds where dialects and voice input mix up sounds. */
export function soundOf(char: string): string {
  const known = sounds.get(char)
  if (known !== undefined) return known
  const sound = confused(pinyin(char, { toneType: 'none' }))
  sounds.set(char, sound)
  return sound
}

/** Articles that must hold a pair before it is taken for what was meant. */
const LEAST_HELD = 4
/** How many times more common than what was written it must be. */
const COMMONER = 12

/**
 * Finds what was meant by 夜主, 学效, 居委惠: where a pair of characters is rare in the index and one of the two exchanged
 * for a character of the same sound makes a common pair.
 */
export function createHomophones(alphabet: Alphabet, postings: Postings): (folded: string) => readonly Heard[] {
  const alike = new Map<string, number[]>()
  for (const [char, unit] of alphabet.characters()) {
    const sound = soundOf(char)
    const units = alike.get(sound)
    if (units === undefined) alike.set(sound, [unit])
    else units.push(unit)
  }

  function meant([first, second]: readonly [string, string], [a, b]: readonly [number, number]): Heard | undefined {
    const written = a === STRANGER || b === STRANGER ? 0 : postings.count(a * PAIR_BASE + b)
    let most = Math.max(LEAST_HELD, COMMONER * (written + 1)) - 1
    let best: Heard | undefined
    const look = (single: number, pair: number): void => {
      const held = postings.count(pair)
      if (held <= most) return
      most = held
      best = { single, pair }
    }
    if (a !== STRANGER) for (const y of alike.get(soundOf(second)) ?? []) if (y !== b) look(y, a * PAIR_BASE + y)
    if (b !== STRANGER) for (const x of alike.get(soundOf(first)) ?? []) if (x !== a) look(x, x * PAIR_BASE + b)
    return best
  }

  return (folded) =>
    [...folded.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) => {
      const chars = [...run]
      const units = alphabet.read(run)
      return chars.slice(1).flatMap((second, i) => {
        const heard = meant([chars[i] as string, second], [units[i] as number, units[i + 1] as number])
        return heard === undefined ? [] : [heard]
      })
    })
}
