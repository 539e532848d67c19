import { SYLLABLES } from './syllables.ts'

const SOUNDS = new Map<string, string[]>()
for (const entry of SYLLABLES.trim().split(/\s+/)) {
  const sound = /^[a-z]+/.exec(entry)?.[0] ?? ''
  for (const char of entry.slice(sound.length)) SOUNDS.set(char, [...(SOUNDS.get(char) ?? []), sound])
}

/** Sounds that many speakers, and what writes down their speech, do not tell apart: z and zh, n and l, in and ing. */
const blurred = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n')
    .replace(/^hu(?=[aeio])/, 'f')

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((sound) => b.includes(sound))

const BLURRED = new Map([...SOUNDS].map(([char, sounds]) => [char, [...new Set(sounds.map(blurred))]]))
const SILENT: readonly string[] = []

/** How a character may sound to many ears: without tones, z like zh, n like l. Empty when it is not known. */
export const soundsOf = (char: string): readonly string[] => BLURRED.get(char) ?? SILENT

/** How alike two words of the same length sound: the same, nearly the same, or not. Expects simplified script. */
export function alike(a: string, b: string): 'same' | 'nearly' | undefined {
  if (a.length !== b.length) return undefined
  let how: 'same' | 'nearly' = 'same'
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    const [one, other] = [SOUNDS.get(a[i] as string) ?? [], SOUNDS.get(b[i] as string) ?? []]
    if (meet(one, other)) continue
    if (!meet(one.map(blurred), other.map(blurred))) return undefined
    how = 'nearly'
  }
  return how
}

/** Letters of a name as it is written in pinyin, `qinghe`; undefined when a character is not known. */
export function spelled(name: string): string | undefined {
  const sounds = [...name].map((char) => SOUNDS.get(char)?.[0])
  return sounds.includes(undefined) ? undefined : sounds.join('')
}
