import { type Clause, type Consultation, isOpen } from '../domain/consultation.ts'
import type { Article, Regulation } from '../domain/knowledge.ts'
import { articleNumbersIn, sameArticle, sayArticle } from '../domain/numerals.ts'
import { dayOf, type Instant } from '../domain/shanghai.ts'
import { type Choice, type Reply, say } from '../ports/channel.ts'
import type { Search } from '../ports/knowledge.ts'
import { likeness, plainText } from '../search/quote-shapes.ts'
import { neighbours, SAYS, sayPart } from './article-page.ts'
import { sayTitle } from './describe.ts'
import { foldText } from './fold-text.ts'
import { lawTitleOf } from './invite.ts'

/** An article with this share of the clause's neighbouring characters deals with the same. */
const SAME_MATTER = 0.45

/** The stored regulation that a draft changes, as 修改 or its own title names it. */
export function currentLawOf(draft: Consultation, search: Pick<Search, 'regulation'>): Regulation | undefined {
  const title = lawTitleOf(draft)
  const found = search.regulation(title)
  return found?.title === title || draft.amends !== undefined ? found : undefined
}

/** Its articles as they hold on that day; those of the newest stored version where no day says it. */
function articlesInForce({ versions, articles }: Regulation, at: Instant): readonly Article[] {
  const today = dayOf(at)
  const holds = versions?.findLast(
    ({ validFrom = '', validTo, ended }) =>
      validFrom <= today && (validTo === undefined ? ended === undefined : today <= validTo),
  )
  return holds?.articles ?? articles
}

interface Counterpart {
  readonly articles: readonly Article[]
  /** The office said so; else it was found by its words. */
  readonly byOffice: boolean
}

/** What the office gave for this clause, or else the article of the same matter, that of the same number first. */
export function counterpartOf(clause: Clause, draft: Consultation, articles: readonly Article[]): Counterpart {
  const numbered = (number: { main: number; sub?: number }): readonly Article[] =>
    articles.filter((one) => one.number !== undefined && sameArticle(one.number, number))
  const given = draft.counterparts?.find((one) => one.clause === sayArticle(clause.number))
  if (given !== undefined)
    return { articles: given.current.flatMap((name) => articleNumbersIn(name).flatMap(numbered)), byOffice: true }
  const plain = bare(clause)
  const alike = articles
    .map((one) => ({ one, share: likeness(plain, plainText(one.text)) }))
    .filter(({ share }) => share >= SAME_MATTER)
    .toSorted((a, b) => b.share - a.share)
  const [same] = numbered(clause.number)
  const best = alike.find(({ one }) => one === same) ?? alike[0]
  return { articles: best === undefined ? [] : [best.one], byOffice: false }
}

/** Without its printed number, which an article of a regulation is stored without. */
const bare = ({ text }: Clause): string =>
  plainText(text.replace(/^第[^条條]{1,9}[条條](?:之[一二三四五六七八九十]+)?/, ''))

const sayArticles = (articles: readonly Article[]): string =>
  articles.map(({ article, text }) => `${article}　${text}`).join('\n')

function finding({ articles, byOffice }: Counterpart, clause: Clause): string {
  if (articles.length === 0)
    return byOffice ? '起草单位说明：这一条是新增的，现行规定里没有。' : '现行规定里没有找到文字相近的条文。'
  const same = articles.length === 1 && plainText(articles[0]?.text ?? '') === bare(clause)
  const said = same ? '两条文字相同。' : '两条文字不同。'
  return byOffice ? `${said}对照由起草单位提供。` : `${said}这是按文字相近找到的，不是起草单位的对照。`
}

/** A clause of the draft below what holds now, in words, long ones piece by piece, with the ways on by digits. */
export function comparisonPage(
  draft: Consultation,
  clause: Clause,
  law: Regulation,
  at: Instant,
  { inGroup, part = 1 }: { readonly inGroup: boolean; readonly part?: number },
): Reply {
  const found = counterpartOf(clause, draft, articlesInForce(law, at))
  const parts = foldText(
    [
      ...(found.articles.length === 0 ? [] : [`现行条文（《${law.title}》）：`, sayArticles(found.articles)]),
      '草案条文：',
      clause.text,
    ].join('\n'),
  )
  const here = Math.min(parts.length, Math.max(1, part))
  const text = [
    sayTitle(draft),
    (parts[here - 1] ?? '').trim(),
    ...(parts.length > 1 ? [sayPart(here, parts.length, inGroup)] : []),
    finding(found, clause),
  ].join('\n')
  if (inGroup) return say(text)
  const { title } = draft
  const { before, after } = neighbours(draft, clause)
  const choices: readonly Choice[] = [
    ...(isOpen(draft, at) ? [{ label: '对它提意见', says: SAYS.comment(title, clause), digit: 1 }] : []),
    ...(before === undefined ? [] : [{ label: '比上一条', says: SAYS.compare(title, before), digit: 2 }]),
    ...(after === undefined ? [] : [{ label: '比下一条', says: SAYS.compare(title, after), digit: 3 }]),
    { label: '回目录', says: SAYS.contents(title), digit: 5 },
    ...(here < parts.length ? [{ label: '接着看', says: SAYS.compare(title, clause, here + 1), digit: 6 }] : []),
  ]
  return say(text, ...choices)
}
