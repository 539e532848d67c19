import type { Entry } from '../../src/domain/knowledge.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import { fold } from '../../src/search/fold.ts'
import type { Placed } from '../load/pile.ts'
import { askAgain, type Finding, findingAt, type Rule } from './finding.ts'

/** Ways of asking politely, and signs: two questions that differ only by these are the same. */
const WRAPPING =
  /^(?:请问一下|请问|我想问一下|我想问|想问一下|想问|问一下|咨询一下|您好|你好)+|(?:呢|呀|啊|吗|么|吧|谢谢)+$/g

/** Two entries that answer the same question differently. One of another city or year is another question. */
export const answersDiffer: Rule = ({ dir, pile }) => {
  const seen = new Map<string, Placed<Entry>>()
  const told = new Set<string>()
  return pile.entries.flatMap((place) => {
    const entry = place.value
    return [entry.title, ...entry.questions].flatMap((question): Finding[] => {
      const key = [entry.city ?? '', entry.year ?? '', plainQuestion(question)].join('|')
      const first = seen.get(key)
      if (first === undefined) seen.set(key, place)
      if (first === undefined || first === place || sameText(first.value.answer, entry.answer)) return []
      const pair = `${first.value.id}|${entry.id}`
      if (told.has(pair)) return []
      told.add(pair)
      const what = {
        level: 'error' as const,
        kind: 'answers-differ' as const,
        id: entry.id,
        problem: `“${question}”在词条 ${first.value.id} 和 ${entry.id} 里有两种回答`,
      }
      return [{ ...findingAt(dir, place, '问法', what), command: askAgain(question) }]
    })
  })
}

/** Entries whose day of review has passed. */
export const reviewDue: Rule = ({ dir, pile, at }) =>
  pile.entries.flatMap((place): Finding[] => {
    const { id, title, reviewBy } = place.value
    if (reviewBy === undefined || reviewBy >= dayOf(at)) return []
    const problem = `词条“${title}”应在${reviewBy}前复核。核对后请改“复核日期”`
    return [findingAt(dir, place, '复核日期', { level: 'warning', kind: 'review-due', id, problem })]
  })

/** 参见 that leads nowhere or round in a circle. A circle is found once. */
export const seeBroken: Rule = ({ dir, pile }) => {
  const places = new Map(pile.entries.map((place) => [place.value.id, place]))
  const done = new Set<string>()
  const findings: Finding[] = []
  const report = (place: Placed<Entry>, problem: string): void =>
    void findings.push(
      findingAt(dir, place, '参见', { level: 'error', kind: 'see-broken', id: place.value.id, problem }),
    )

  function follow(id: string, path: readonly string[]): void {
    const place = places.get(id) as Placed<Entry>
    for (const next of place.value.see ?? []) {
      const round = [...path, id].indexOf(next)
      if (!places.has(next)) report(place, `参见的词条 ${next} 不存在`)
      else if (round >= 0) report(place, `参见绕成了一圈：${[...path, id].slice(round).join(' → ')} → ${next}`)
      else if (!done.has(next)) follow(next, [...path, id])
    }
    done.add(id)
  }
  for (const id of places.keys()) if (!done.has(id)) follow(id, [])
  return findings
}

function plainQuestion(question: string): string {
  return fold(question)
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(WRAPPING, '')
}

const sameText = (a: string, b: string): boolean => fold(a).replace(/\s+/g, '') === fold(b).replace(/\s+/g, '')
