import { Converter } from 'opencc-js/cn2t'
import type { Person } from './talk.ts'

/** Titles, names of places and stations of the small city, and what stands there as it was stored. */
const STORED =
  /“关注《[^》]*》”|《[^》]*》|云川市停车管理条例（草案）|\p{Script=Han}{2,8}联络站|云川市联络办公室|“中文”|第五条　本条写的是第5件事。/gu

/** What is left in Chinese of a text, without titles, names and these words of people. */
export function leftInChinese(text: string, ...words: readonly string[]): string {
  const rest = words.reduce((left, one) => left.replaceAll(one, ''), text).replace(STORED, '')
  return (rest.match(/[^\n]*[\p{Script=Han}，。：；][^\n]*/gu) ?? []).join('\n')
}

const traditional = Converter({ from: 'cn', to: 'tw' })

/** Lines that are not in traditional script, without titles, names and these words of people. */
export function leftInSimplified(text: string, ...words: readonly string[]): string {
  const rest = words.reduce((left, one) => left.replaceAll(one, ''), text).replace(STORED, '')
  return rest
    .split('\n')
    .filter((line) => traditional(line) !== line)
    .join('\n')
}

/** Says one thing after the other and collects whatever is heard that a check finds wanting. */
export async function hearsAll(
  person: Person,
  texts: readonly string[],
  check: (text: string) => string,
): Promise<{ readonly left: string; readonly last: string; readonly heard: string }> {
  const heard: string[] = []
  for (const text of texts) heard.push((await person.says(text)).text)
  return {
    left: heard
      .map(check)
      .filter((one) => one !== '')
      .join('\n'),
    last: heard.at(-1) ?? '',
    heard: heard.join('\n'),
  }
}

/** What came last without having been asked for, as it reached a person. */
export const noticed = (person: Person): string => person.notices().at(-1)?.wire.text ?? ''
