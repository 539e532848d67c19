import type { Day } from '../domain/shanghai.ts'
import { fold } from '../search/fold.ts'
import type { HolidayName } from './day-names.ts'
import { READERS } from './day-readers.ts'

/** Days that a text speaks of. Which days a public holiday has is for the calendar to say. */
export type DayWords =
  | { readonly kind: 'day'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'span'; readonly name: string; readonly first: Day; readonly last: Day }
  | { readonly kind: 'holiday'; readonly name: HolidayName; readonly year?: number }
  /** 节假日, without saying which. */
  | { readonly kind: 'holidays' }

/** Text beyond this is a story; no question about days is longer. */
const MAX_TEXT = 300
/** More days than this are not asked for in one breath. */
const MAX_SAID = 4
/** Stands where something was read, so that nothing is read twice. */
const READ = '\0'

/**
 * Days named in a text, in the order in which they are said, seen from `today`. 周三 is the coming one, 下周三 that of
 * the week after this (weeks begin on Monday), 10月1日 the nearest that has not long passed. Depends on nothing but its
 * arguments.
 */
export function daysIn(text: string, today: Day): readonly DayWords[] {
  return readDays(text, today).days
}

/** A text, folded and without spaces, in which nothing is left of the days that it names. */
export function withoutDays(text: string, today: Day): string {
  return readDays(text, today).rest.replaceAll(READ, '')
}

function readDays(text: string, today: Day): { readonly days: readonly DayWords[]; readonly rest: string } {
  let rest = fold(text.slice(0, MAX_TEXT)).replace(/\s+/g, '').slice(0, MAX_TEXT)
  const found: { readonly at: number; readonly words: DayWords }[] = []
  for (const { pattern, read } of READERS) {
    rest = rest.replace(pattern, (whole: string, ...more: readonly unknown[]) => {
      const words = read(more.at(-1) as Readonly<Record<string, string | undefined>>, today)
      if (words !== undefined) found.push({ at: more.at(-3) as number, words })
      return READ.repeat(whole.length)
    })
  }
  const said = found.toSorted((a, b) => a.at - b.at).map(({ words }) => words)
  const named = said.filter(({ kind }) => kind !== 'holidays')
  return { days: unrepeated(named.length > 0 ? named : said).slice(0, MAX_SAID), rest }
}

function unrepeated(said: readonly DayWords[]): readonly DayWords[] {
  const keys = said.map((words) => JSON.stringify(words))
  return said.filter((_, i) => keys.indexOf(keys[i] as string) === i)
}
