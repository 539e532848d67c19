import type { Article, LawVersion, VersionStatus } from './knowledge.ts'
import { addDays, type Day, dayOf, startOf } from './shanghai.ts'

/** What another regulation says about the end of this one. */
export interface Repeal {
  /** First day on which the repealed text no longer holds. */
  readonly day: Day
  /** Title of the regulation that says so. */
  readonly by: string
}

/**
 * Sorts the stored articles of one title into its versions, oldest first, each ending the day before the next begins.
 * A version begins on its first day in force; where only the passing date is known it counts from that date, and so
 * does an amended version, whose closing article goes on naming the first day of the original. A version whose source
 * calls it amended or repealed without a day, and that no stored version follows, has ended on a day that is not known.
 */
export function versionsOf(articles: readonly Article[], repeals: readonly Repeal[] = []): readonly LawVersion[] {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    const key = `${realDay(article.date) ?? ''}|${article.date === undefined ? (realDay(article.effective) ?? '') : ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [article])
    else group.push(article)
  }
  const begun = [...groups.values()]
    .map((group) => ({ group, from: beginOf(group), date: realDay(group[0]?.date) }))
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.date, b.date))
  return begun.map(({ group, from, date }, n): LawVersion => {
    const next = begun[n + 1]
    const repeal = repealOf(group, from, repeals)
    const ends = endOf(next?.from, repeal, group)
    return {
      title: (group[0] as Article).law,
      articles: group,
      ...(date === undefined ? {} : { date }),
      ...(from === undefined ? {} : { validFrom: from }),
      ...ends,
      ...(ends.ended === '已修改' && next !== undefined ? { supersededBy: (next.group[0] as Article).law } : {}),
    }
  })
}

/** The version that holds on a day; undefined when none is known to. */
export function versionAt(versions: readonly LawVersion[], day: Day): LawVersion | undefined {
  return versions.find((version) => statusOn(version, day) === '现行有效')
}

/** What a version is worth on a day. */
export function statusOn(version: LawVersion, day: Day): VersionStatus {
  if (version.validFrom !== undefined && day < version.validFrom) return '尚未生效'
  if (version.ended === undefined) return '现行有效'
  return version.validTo !== undefined && day <= version.validTo ? '现行有效' : version.ended
}

type End = Pick<LawVersion, 'validTo' | 'ended' | 'supersededBy'>

function endOf(next: Day | undefined, repeal: Partial<Repeal> | undefined, group: readonly Article[]): End {
  const successor = repeal?.by === undefined ? {} : { supersededBy: repeal.by }
  if (repeal?.day !== undefined && (next === undefined || repeal.day < next))
    return { validTo: addDays(repeal.day, -1), ended: '已废止', ...successor }
  if (next !== undefined) return { validTo: addDays(next, -1), ended: '已修改' }
  const state = group.find((article) => article.state !== undefined)?.state
  return state === undefined ? {} : { ended: state, ...successor }
}

/** A repeal counts for what was in force before it, not for a later text of the same title. */
function repealOf(
  group: readonly Article[],
  from: Day | undefined,
  repeals: readonly Repeal[],
): Partial<Repeal> | undefined {
  const own = group.flatMap((article) => realDay(article.repealed) ?? []).toSorted()[0]
  const by = group.find((article) => article.supersededBy !== undefined)?.supersededBy
  const said = repeals
    .filter((r) => realDay(r.day) !== undefined && (from === undefined || r.day > from))
    .toSorted((a, b) => compare(a.day, b.day))[0]
  if (own === undefined && by === undefined) return said
  const successor = by ?? said?.by
  const day = own ?? said?.day
  return { ...(day === undefined ? {} : { day }), ...(successor === undefined ? {} : { by: successor }) }
}

function beginOf(group: readonly Article[]): Day | undefined {
  const date = realDay(group[0]?.date)
  const effective = realDay(group.find((article) => article.effective !== undefined)?.effective)
  if (effective === undefined) return date
  return date === undefined || effective >= date ? effective : date
}

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** What is no day of the calendar counts as not stored. */
function realDay(text: string | undefined): Day | undefined {
  if (text === undefined || !SHAPE.test(text)) return undefined
  const at = startOf(text)
  return Number.isNaN(at) || dayOf(at) !== text ? undefined : text
}

function compare(a: Day | undefined, b: Day | undefined): number {
  const [x, y] = [a ?? '', b ?? '']
  return x < y ? -1 : x > y ? 1 : 0
}
