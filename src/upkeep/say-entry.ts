import type { Entry } from '../domain/knowledge.ts'

/** A curated answer with what it is worth: plan or fact, whose, from where and of which year. */
export function sayEntry(entry: Entry): string {
  const when = [entry.city, entry.year]
    .filter((part) => part !== undefined && part !== '' && !entry.source.includes(part))
    .join('，')
  const plan = entry.kind === '计划' ? '（这是计划，不是已经做成的事）' : ''
  const organ = entry.organ === '政协' ? '（政协的做法，不属人大）' : ''
  return `${entry.answer}${plan}${organ}\n来源：${entry.source}${when === '' ? '' : `（${when}）`}`
}
