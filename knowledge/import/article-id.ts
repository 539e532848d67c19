import { createHash } from 'node:crypto'
import { sayArticle } from '../../src/domain/numerals.ts'
import type { ParsedArticle } from './articles.ts'

/** 48 bits: a store would need some twenty million articles before two are likely to meet. */
const ID_LENGTH = 12

/**
 * Ids that depend on nothing but title, version date and article number, so that reading a file again gives the same
 * ones. An article number that comes again in the same text gets `-2`, `-3`.
 */
export function articleIds(title: string, date: string | undefined, articles: readonly ParsedArticle[]): string[] {
  const seen = new Map<string, number>()
  return articles.map(({ number }) => {
    const body = [title, date ?? '', sayArticle(number)].join('\n')
    const id = createHash('sha256').update(body).digest('hex').slice(0, ID_LENGTH)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}
