import { type ArticleNumber, articleNumbersIn, sameArticle } from './numerals.ts'

/** Most clauses that one opinion can be about; more is an opinion on the whole. */
export const MAX_CLAUSES = 9

const N = '[0-9零〇一二三四五六七八九十百千两廿卅]{1,8}'
const ONE = `第?\\s*${N}\\s*[条條跳](?:\\s*之\\s*${N})?`
const AND = '\\s*(?:、|[,，]\\s*(?=第)|和|与|及|以及|跟|还有|至|到|[-—~～])\\s*'
/** Articles named one after the other: `第三条和第二十一条`, `第三条至第五条`. */
export const CLAUSE_RUN = `${ONE}(?:${AND}${ONE})*`
const RUN = new RegExp(CLAUSE_RUN, 'g')
/** `第三、五、八条` names three. */
const SHORT = new RegExp(`第?(${N}(?:\\s*[、和与及]\\s*第?${N})+)\\s*[条條]`, 'g')
const FROM_TO = new RegExp(`(${ONE})\\s*(?:至|到|[-—~～])\\s*(${ONE})`)

/** `articles 3, 5 and 8`, `clauses 3 to 5` */
export const ENGLISH_RUN =
  '\\b(?:art(?:icles?|s?\\.)?|clauses?)\\s*\\d{1,4}(?:(?:\\s*(?:,|&|and|or|to|-))+\\s*\\d{1,4})*\\b'
const ENGLISH = new RegExp(ENGLISH_RUN, 'gi')
const TO = /\d+\s*(?:to|-)\s*\d+/i

const fromEnglish = (run: string): string =>
  (run.match(/\d+/g) ?? []).map((number) => `第${number}条`).join(TO.test(run) ? '至' : '、')

const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(ENGLISH, fromEnglish)
    .replace(SHORT, (_, numbers: string) =>
      numbers
        .split(/[、和与及]/)
        .map((number) => `第${number.replace('第', '').trim()}条`)
        .join('、'),
    )

/**
 * The articles that a text is about: the first one named and those named together with it. An article that only stands
 * in what should change is none of them: `第三条提意见，改得和第二十一条一样` is about 第三条.
 */
export function clausesNamed(text: string): readonly ArticleNumber[] {
  const folded = spelled(text)
  const [first] = articleNumbersIn(folded)
  if (first === undefined) return []
  for (const [run] of folded.matchAll(RUN)) {
    const numbers = articleNumbersIn(run)
    if (numbers[0] !== undefined && sameArticle(numbers[0], first)) return spread(run, numbers)
  }
  return [first]
}

/** `第三条至第五条` names what lies between as well. */
function spread(run: string, numbers: readonly ArticleNumber[]): readonly ArticleNumber[] {
  const [, from = '', to = ''] = FROM_TO.exec(run) ?? []
  const [a, b] = [articleNumbersIn(from)[0]?.main, articleNumbersIn(to)[0]?.main]
  if (a === undefined || b === undefined || b <= a || b - a >= MAX_CLAUSES) return numbers.slice(0, MAX_CLAUSES)
  return Array.from({ length: b - a + 1 }, (_, i) => ({ main: a + i }))
}
