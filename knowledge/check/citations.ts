import type { Regulation } from '../../src/domain/knowledge.ts'
import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import { foldTitle } from '../../src/search/fold.ts'
import { askAgain, type Checked, type Finding, findingAt, type Rule } from './finding.ts'

const PLACE = '第[0-9零〇一二三四五六七八九十百千两]{1,8}条(?:之[一二三四五六七八九十]{1,3})?'
const CITED = new RegExp(
  `《([^《》]{2,80})》\\s*(?:[（(][^（）()]{0,60}[）)])?\\s*(${PLACE}(?:[^《》。；\\n]{0,6}${PLACE}){0,9})?`,
  'g',
)
const STATE = '中华人民共和国'
const SAID_TO_BE_OLD = /废止|失效|修改前|修订前|旧版|不再适用/

/** An entry that cites an article that is not there, a regulation that is not stored, or one that is repealed. */
export const citationDead: Rule = (checked) =>
  checked.pile.entries.flatMap((place): Finding[] => {
    const seen = new Set<string>()
    return [...place.value.answer.matchAll(CITED), ...place.value.source.matchAll(CITED)].flatMap((m): Finding[] => {
      const law = m[1] as string
      const around = place.value.answer.slice(Math.max(0, (m.index ?? 0) - 12), (m.index ?? 0) + m[0].length + 12)
      const problems = faultsOf(checked, law, m[2], SAID_TO_BE_OLD.test(around)).filter((one) => !seen.has(one))
      for (const one of problems) seen.add(one)
      return problems.map((problem) => ({
        ...findingAt(checked.dir, place, '回答', {
          level: 'error',
          kind: 'citation-dead',
          id: place.value.id,
          problem,
        }),
        command: askAgain(`《${law}》${m[2] === undefined ? '' : sayArticles(m[2])[0]}`),
      }))
    })
  })

function faultsOf(checked: Checked, law: string, places: string | undefined, oldIsSaid: boolean): string[] {
  const known = regulationNamed(checked, law)
  if (isRepealed(checked, law, known)) return oldIsSaid ? [] : [`引用的《${law}》已经废止`]
  if (places === undefined) return []
  if (known === undefined) return [`资料库里没有《${law}》，引用的${sayArticles(places)[0]}无法核对`]
  return sayArticles(places)
    .filter((article) => !known.articles.some((a) => canonical(a.article) === article))
    .map((article) => `《${known.title}》没有${article}`)
}

/** The regulation of this name, not merely one that sounds like it. */
function regulationNamed({ search }: Checked, name: string): Regulation | undefined {
  const found = search.regulation(name)
  if (found === undefined) return undefined
  const wanted = foldTitle(name).replace(STATE, '')
  const names = [found.title, ...found.aliases].map((one) => foldTitle(one).replace(STATE, ''))
  return names.some((one) => one === wanted || one.endsWith(wanted)) ? found : undefined
}

function isRepealed({ pile, articles, at }: Checked, name: string, known: Regulation | undefined): boolean {
  if (known?.status === '已废止') return true
  const today = dayOf(at)
  if (known?.articles.every((a) => a.state === '已废止' && (a.repealed ?? today) <= today) === true) return true
  const isMeant = (title: string): boolean => foldTitle(title).endsWith(foldTitle(name))
  const pages = pile.laws.filter(({ value }) => isMeant(value.title))
  const states = pages.map(({ source }) => (source.data as { readonly 状态?: string }).状态)
  if (pages.length === 0 || articles.some((article) => isMeant(article.law))) return false
  return states.every((state) => state === '已废止' || state === '已修改')
}

const sayArticles = (places: string): string[] => articleNumbersIn(places).map(sayArticle)

function canonical(article: string): string {
  return sayArticles(article)[0] ?? article
}
