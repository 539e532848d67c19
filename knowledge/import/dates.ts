import { type Day, dayOf, startOf } from '../../src/domain/shanghai.ts'

const WRITTEN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
const IN_NAME = /[（(](\d{4})[-.](\d{1,2})[-.](\d{1,2})[)）]/
/** `本条例自2021年5月1日起施行`: only a sentence about the text itself counts. */
const EFFECTIVE =
  /本[\u4e00-\u9fff]{1,6}(?:已)?(?:经?修改后)?，?自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起?\s*(?:正式)?(?:施行|实施|生效)/g

/** Every real date of a text, in order. */
export function datesIn(text: string): Day[] {
  return [...text.normalize('NFKC').matchAll(WRITTEN)].flatMap((m) => dayFrom(m) ?? [])
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
