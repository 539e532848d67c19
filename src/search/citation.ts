import type { Article, LawVersion } from '../domain/knowledge.ts'
import { type Day, sayDay } from '../domain/shanghai.ts'
import { statusOn } from '../domain/version.ts'
import type { Citation } from '../ports/knowledge.ts'

/** Where a version stands on the day on which it is shown. */
export interface Standing {
  readonly version: LawVersion
  readonly day: Day
  /** First day of a later version of the same title that is stored already. */
  readonly next?: Day | undefined
}

/** An article as it is shown: the stored text untouched, its version and force only as far as they are stored. */
export function citationOf(article: Article, standing?: Standing): Citation {
  return {
    id: article.id,
    law: article.law,
    article: article.article,
    version: article.date === undefined || article.date === '' ? '' : `${sayDay(article.date)}文本`,
    force: standing === undefined ? begins(article) : forceOf(article, standing),
    text: article.text,
    source: article.source,
  }
}

/** `2020年6月1日至2026年6月30日有效`, as far as the days are stored. */
export function saySpan({ validFrom, validTo }: LawVersion): string {
  if (validFrom !== undefined && validTo !== undefined) return `${sayDay(validFrom)}至${sayDay(validTo)}有效`
  return validTo === undefined ? '' : `${sayDay(validTo)}以前有效`
}

function forceOf(article: Article, { version, day, next }: Standing): string {
  const status = statusOn(version, day)
  const from = version.validFrom
  if (status === '尚未生效') return `${from === undefined ? '' : `${sayDay(from)}起施行，`}尚未生效`
  if (status !== '现行有效') return [saySpan(version), status].filter((part) => part !== '').join('，')
  if (from === undefined && version.ended === undefined) return begins(article)
  const coming = next === undefined ? '' : `新文本自${sayDay(next)}起施行`
  return [begins(article), '现行有效', coming].filter((part) => part !== '').join('，')
}

function begins({ effective }: Article): string {
  return effective === undefined || effective === '' ? '' : `${sayDay(effective)}起施行`
}
