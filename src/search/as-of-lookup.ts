import type { Article, LawVersion } from '../domain/knowledge.ts'
import { type ArticleNumber, articleNumbersIn, sameArticle } from '../domain/numerals.ts'
import type { Parts } from './answer.ts'
import { foldTitle } from './fold.ts'

export function versionsOfTitle({ index }: Parts, title: string): readonly LawVersion[] {
  return index.library.versions.get(foldTitle(title)) ?? []
}

export function versionOf(versions: readonly LawVersion[], id: string | undefined): LawVersion | undefined {
  return versions.find((version) => version.articles.some((article) => article.id === id))
}

export function articleOf(parts: Parts, title: string, id: string): Article | undefined {
  return versionsOfTitle(parts, title)
    .flatMap((version) => version.articles)
    .find((article) => article.id === id)
}

export function byNumbers(version: LawVersion, numbers: readonly ArticleNumber[]): readonly Article[] {
  return numbers.flatMap((number) => version.articles.filter((a) => isNumber(numberOf(a), number)))
}

const isNumber = (a: ArticleNumber | undefined, b: ArticleNumber): boolean => a !== undefined && sameArticle(a, b)

export function numberOf(article: Article): ArticleNumber | undefined {
  return article.number ?? articleNumbersIn(article.article)[0]
}

export function numbersOf(text: string): readonly ArticleNumber[] {
  return articleNumbersIn(
    text.match(/第[^第条]{1,8}[条跳](?:之[一二三四五六七八九十])?|\bart(?:icle|\.)?\s*\d{1,4}\b/g)?.join('，') ?? '',
  )
}
