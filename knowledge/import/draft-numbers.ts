import { type ArticleNumber, sameArticle, sayArticle } from '../../src/domain/numerals.ts'

/** Missing articles named one by one; more are told as from and to. */
const NAMED = 5

/**
 * What is wrong with the numbers of a draft: missing, twice, or out of order, each named.
 * @param repeated numbers that came a second time with the same words
 */
export function checkNumbers(numbers: readonly ArticleNumber[], repeated: readonly string[]): readonly string[] {
  if (numbers.length === 0) return ['没有找到“第一条”这样的条文，没有读取。请核对文件内容。']
  const faults = repeated.map((printed) => `${printed}出现了两次，内容相同。请删去一处，没有读取。`)
  for (const [i, number] of numbers.entries()) {
    if (numbers.slice(0, i).some((other) => sameArticle(other, number)))
      faults.push(`${sayArticle(number)}出现了两次。请核对条号，没有读取。`)
    else faults.push(...between(numbers[i - 1], number))
  }
  return faults
}

function between(before: ArticleNumber | undefined, now: ArticleNumber): readonly string[] {
  const last = before ?? { main: 0 }
  if (now.sub !== undefined && now.main === last.main) {
    const next = (last.sub ?? 0) + 1
    if (now.sub === next) return []
    return now.sub > next
      ? [missing(range(next, now.sub, (sub) => sayArticle({ main: now.main, sub })))]
      : [disorder(now, last)]
  }
  if (now.main <= last.main) return [disorder(now, last)]
  const own = now.sub === undefined ? now.main : now.main + 1
  return own === last.main + 1 ? [] : [missing(range(last.main + 1, own, (main) => sayArticle({ main })))]
}

const range = (from: number, before: number, name: (n: number) => string): readonly string[] =>
  Array.from({ length: before - from }, (_, i) => name(from + i))

function missing(names: readonly string[]): string {
  const said = names.length > NAMED ? `${names[0]}到${names.at(-1)}共${names.length}条` : names.join('、')
  return `缺${said}。请对照原文补上，没有读取。`
}

const disorder = (now: ArticleNumber, last: ArticleNumber): string =>
  `${sayArticle(now)}排在${sayArticle(last)}之后，次序不对。请核对条号，没有读取。`
