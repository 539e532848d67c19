import type { Article } from '../domain/knowledge.ts'
import type { Repeal } from '../domain/version.ts'
import { foldTitle } from './fold.ts'

/** `《甲》、《乙》（某号令）同时废止`: what stands between the last title and the word itself. */
const SENTENCE = /[^。；\n]*》(?:（[^（）]{0,60}）)?(?:[，,]?自[^，。]{4,16}起)?(?:同时|即行|予以|一并)?废止/g
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》(?:（[^（）]{0,60}）)?/g
/** Between two repealed titles stand only these words, or who passed the next one and when. */
const JOINED = /^(?:[、，和及与以]|并且)*(?:[^，。；《》]{0,60}(?:通过|发布|公布|颁布|批准|修正|修订|制定|施行)的)?$/

/** Titles (folded) that other stored regulations declare repealed, with the day and who says so. */
export function repealsIn(articles: readonly Article[]): ReadonlyMap<string, readonly Repeal[]> {
  const found = new Map<string, Repeal[]>()
  for (const article of articles) {
    if (!article.text.includes('废止')) continue
    const day = article.effective ?? article.date
    if (day === undefined || day === '') continue
    for (const sentence of article.text.matchAll(SENTENCE))
      for (const title of titlesOf(sentence[0])) {
        const key = foldTitle(title)
        if (key === foldTitle(article.law)) continue
        const list = found.get(key) ?? []
        if (!list.some((r) => r.by === article.law && r.day <= day)) list.push({ day, by: article.law })
        found.set(key, list)
      }
  }
  return found
}

/** From the last title backwards, as long as the titles are joined by nothing else. */
function titlesOf(sentence: string): readonly string[] {
  const titles: string[] = []
  let next: number | undefined
  for (const m of [...sentence.matchAll(TITLE)].toReversed()) {
    const between = next === undefined ? '' : sentence.slice(m.index + m[0].length, next)
    if (!JOINED.test(between)) break
    titles.push(m[1] as string)
    next = m.index
  }
  return titles
}
