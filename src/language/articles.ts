import { readNumber } from '../domain/numerals.ts'

/** Places in a law or a draft as the house names them: `第二十一条之一第二款第（三）项`. */

const NUMBER = '[0-9零〇一二三四五六七八九十百千两]+'
const REFERENCE = `第${NUMBER}条(?:之${NUMBER})?(?:第${NUMBER}款)?(?:第（${NUMBER}）项)?`
const ALL = new RegExp(
  `^${REFERENCE}(?:（[^（）]{1,40}）)?(?:[、至](?:${REFERENCE}|第${NUMBER}款)(?:（[^（）]{1,40}）)?)*$`,
)
const number = (said: string): string => String(readNumber(said) ?? said)

/** Whether a text names articles and says nothing else; headings in brackets may follow them. */
export const isArticles = (text: string): boolean => ALL.test(text)

/** `第八条之一第二款、第九条（停车费）` becomes `Article 8-1, paragraph 2, Article 9 (停车费)`; headings stay. */
export function englishArticles(text: string): string {
  const said = text
    .replace(
      new RegExp(`第(${NUMBER})条(?:之(${NUMBER}))?`, 'g'),
      (_, main: string, sub?: string) => `Article ${number(main)}${sub === undefined ? '' : `-${number(sub)}`}`,
    )
    .replace(new RegExp(`([、至]?)第(${NUMBER})款`, 'g'), (_, joint: string, n: string) =>
      joint === '至' ? ` to paragraph ${number(n)}` : `, paragraph ${number(n)}`,
    )
    .replace(new RegExp(`第（(${NUMBER})）项`, 'g'), (_, n: string) => `, item ${number(n)}`)
    .replace(/、(?=Article)/g, ', ')
    .replace(/至(?=Article)/g, ' to ')
  return isArticles(text) ? said.replace(/（([^（）]*)）/g, ' ($1)') : said
}

export const traditionalArticles = (text: string): string =>
  text.replace(new RegExp(`(第${NUMBER})条`, 'g'), '$1條').replace(new RegExp(`(第（${NUMBER}）)项`, 'g'), '$1項')
