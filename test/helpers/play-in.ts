import { Converter } from 'opencc-js/cn2t'
import { untranslated } from './speak-like.ts'
import type { Person, World } from './talk.ts'

const LANGUAGES = [
  ['en', 'English'],
  ['zh-Hant', '繁體中文'],
] as const
export const toTraditional = Converter({ from: 'cn', to: 'tw' })

/** What somebody sends: `OK` is the code of the answer before, a digit stays. */
export interface Play {
  readonly office: () => Promise<World>
  readonly orders: readonly string[]
  /** `he` at the desk unless another is named. */
  readonly who?: (world: World) => Person
  /** What others do before the orders, in Chinese. */
  readonly before?: (world: World) => Promise<unknown>
  /** Words of people in what is heard. */
  readonly theirs?: readonly string[]
}

/** Plays the same orders in English and in traditional script; the lines of ours that stayed in simplified Chinese. */
export async function playInAll(play: Play): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [language, choose] of LANGUAGES) {
    const w = await play.office()
    await play.before?.(w)
    const he = play.who?.(w) ?? w.staff('he')
    await he.says(choose)
    let heard = ''
    for (const order of play.orders) {
      heard = await sayTo(he, language === 'en' ? order : toTraditional(order), heard)
      const theirs = [...(play.theirs ?? []), ...play.orders].flatMap((one) => [one, toTraditional(one)])
      const left = untranslated(heard, language, theirs)
      if (left.length > 0) wrong.push(`${language} ${order}: ${left.join(' | ')}`)
    }
  }
  return wrong
}

async function sayTo(person: Person, order: string, before: string): Promise<string> {
  const code = /OK \D?(\d{4})/.exec(before)?.[1]
  return (await person.says(order === 'OK' ? `OK ${code}` : order)).text
}
