import { type Day, dayOf, startOf } from '../../src/domain/shanghai.ts'

const DAY = '(\\d{4})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*(?:月|[-./])\\s*(\\d{1,2})\\s*日?'
const WRITTEN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
const IN_NAME = /[（(](\d{4})[-.](\d{1,2})[-.](\d{1,2})[)）]/
/** `本条例自2021年5月1日起施行`: only a sentence about the text itself counts. */
const EFFECTIVE =
  /本[\u4e00-\u9fff]{1,6}(?:已)?(?:经?修改后)?，?自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起?\s*(?:正式)?(?:施行|实施|生效)/g

/** What makes a day the day of a version. */
export const PASSED = /通过|修正|修订|修改|批准|公布|发布|颁布/
/** Farthest that the word stands behind its day: the name of a meeting and of a decision lie between. */
const PASSED_WITHIN = 160

/** Every real date of a text, in order; with `told`, only dates that this word follows before the next date. */
export function datesIn(text: string, told?: RegExp): Day[] {
  const clean = text.normalize('NFKC')
  const found = [...clean.matchAll(WRITTEN)]
  return found.flatMap((m, i) => {
    const from = m.index + m[0].length
    const rest = clean.slice(from, Math.min(found[i + 1]?.index ?? clean.length, from + PASSED_WITHIN))
    return told === undefined || told.test(rest) ? (dayFrom(m) ?? []) : []
  })
}

/** Dates of the places that a pattern finds; `(?:<day>)` in it stands for a date, written with signs or strokes. */
export function readDates(text: string, pattern: RegExp): Day[] {
  const whole = new RegExp(pattern.source.replace('(?:<day>)', DAY), 'g')
  return [...text.normalize('NFKC').replace(/\s+/g, ' ').matchAll(whole)].flatMap((m) => dayFrom(m) ?? [])
}

/** The date in brackets of a file name such as `某条例(2020-12-30).md`. */
export function dateOfName(name: string): Day | undefined {
  const found = IN_NAME.exec(name.normalize('NFKC'))
  return found === null ? undefined : dayFrom(found)
}

/** First day in force as the articles themselves say it; the last such sentence counts. */
export function effectiveIn(texts: readonly string[]): Day | undefined {
  const found = texts.flatMap((text) => [...text.matchAll(EFFECTIVE)].flatMap((m) => dayFrom(m) ?? []))
  return found.at(-1)
}

export function newest(days: readonly Day[]): Day | undefined {
  return days.toSorted().at(-1)
}

function dayFrom(found: RegExpMatchArray): Day | undefined {
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`
  const at = startOf(day)
  return Number.isNaN(at) || dayOf(at) !== day ? undefined : day
}
