import type { Article } from '../domain/knowledge.ts'
import { sayDay } from '../domain/shanghai.ts'
import type { Citation } from '../ports/knowledge.ts'

/** An article as it is shown: the stored text untouched, its version and force only as far as they are stored. */
export function citationOf(article: Article): Citation {
  return {
    id: article.id,
    law: article.law,
    article: article.article,
    version: article.date === undefined ? '' : `${sayDay(article.date)}文本`,
    force: article.effective === undefined ? '' : `${sayDay(article.effective)}起施行`,
    text: article.text,
    source: article.source,
  }
}
