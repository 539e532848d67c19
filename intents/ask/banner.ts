import type { LawVersion } from '../../src/domain/knowledge.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { statusOn, versionAt } from '../../src/domain/version.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Citation } from '../../src/ports/knowledge.ts'
import { type Standing, saySpan } from '../../src/search/citation.ts'

/** The version that a cited article belongs to, as it stands now; undefined when it is stored no more. */
export function standingOf(id: string, turn: Turn): Standing | undefined {
  const day = dayOf(turn.at)
  const versions = versionsOf(id, turn)
  const version = versions.find((one) => one.articles.some((article) => article.id === id))
  const next = versions.find((one) => one.validFrom !== undefined && one.validFrom > day)?.validFrom
  return version === undefined ? undefined : { version, day, next }
}

/** Whether an article belongs to a text that is the law now or is still to become it. */
export function isInForce(id: string, turn: Turn): boolean {
  const standing = standingOf(id, turn)
  return standing !== undefined && !statusOn(standing.version, standing.day).startsWith('已')
}

/** What must stand above a text that is not the law today; undefined above one that is. */
export function bannerOf(citation: Citation, turn: Turn): string | undefined {
  const standing = standingOf(citation.id, turn)
  if (standing === undefined) return undefined
  const { version, day } = standing
  const status = statusOn(version, day)
  if (status === '现行有效') return undefined
  const now = versionAt(versionsOf(citation.id, turn), day)
  if (status === '尚未生效') return comingBanner(version, now !== undefined)
  const span = saySpan(version)
  const old = span === '' ? '以下是旧文本，' : `以下是旧文本（${span}），`
  if (now !== undefined) return `${old}已被修改，现行规定见${sayVersion(now)}。`
  const successor = version.supersededBy
  const next = successor === undefined || successor === version.title ? '' : `，现行规定见《${successor}》`
  return `${old}${status === '已修改' ? '已被修改，资料库里没有现行文本' : '已废止，不再适用'}${next}。`
}

function comingBanner({ title, validFrom }: LawVersion, amends: boolean): string {
  const what = amends ? `《${title}》的新文本` : `《${title}》`
  return validFrom === undefined ? `${what}现在尚未生效。` : `${what}自${sayDay(validFrom)}起施行，现在尚未生效。`
}

function sayVersion({ title, date, validFrom }: LawVersion): string {
  const made =
    date === undefined ? (validFrom === undefined ? '' : `${sayDay(validFrom)}起施行`) : `${sayDay(date)}文本`
  return made === '' ? `《${title}》` : `《${title}》（${made}）`
}

function versionsOf(id: string, { knowledge }: Turn): readonly LawVersion[] {
  const article = knowledge.search.article(id)
  return article === undefined ? [] : (knowledge.search.regulation(article.law)?.versions ?? [])
}
