import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Article } from '../../src/domain/knowledge.ts'
import { articleNumbersIn } from '../../src/domain/numerals.ts'

/** How many articles there are, roughly; the name of a run. */
export type Size = '9500' | '59000' | '68000' | '590000'

/** What is searched: local regulations, national ones, both, and national ones among many that are made up of them. */
export const SIZES: Readonly<Record<Size, { readonly name: string; readonly sets: readonly SetName[] }>> = {
  '9500': { name: '9,500 articles, Shanghai', sets: ['shanghai'] },
  '59000': { name: '59,000 articles, national', sets: ['national'] },
  '68000': { name: '68,000 articles, Shanghai and national', sets: ['shanghai', 'national'] },
  '590000': { name: '590,000 articles, national and generated', sets: ['national'] },
}

export const isSize = (text: string): text is Size => Object.hasOwn(SIZES, text)

export type SetName = 'shanghai' | 'national'

export interface Asked {
  readonly q: string
  /** Ids of the right articles. */
  readonly gold: readonly string[]
}

const CITY = '上海市'

export const dataFolder = (shared: string): string => join(shared, 'bench/retrieval')
const corpus = (shared: string, set: SetName): string => join(dataFolder(shared), `${set}.corpus.jsonl.gz`)
const questions = (shared: string, set: SetName): string =>
  join(dataFolder(shared), set === 'shanghai' ? 'shanghai.dev.jsonl' : 'national.train.jsonl')

export function isThere(shared: string): boolean {
  const sets: readonly SetName[] = ['shanghai', 'national']
  return sets.every((set) => existsSync(corpus(shared, set)) && existsSync(questions(shared, set)))
}

/** The articles of a size. `generated` is a file of further ones, for the largest. */
export async function articlesOf(shared: string, size: Size, generated: string): Promise<Article[]> {
  if (size === '9500') return readArticles(corpus(shared, 'shanghai'), CITY)
  const national = await readArticles(corpus(shared, 'national'))
  if (size === '59000') return national
  if (size === '590000') return [...national, ...(await readArticles(generated))]
  return [...(await readArticles(corpus(shared, 'shanghai'), CITY)), ...national]
}

/** Lines `{"id","law","article","text","kind","date"}`, plain or packed with gzip. */
async function readArticles(path: string, city?: string): Promise<Article[]> {
  const file = createReadStream(path)
  const articles: Article[] = []
  for await (const line of createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file })) {
    if (line === '') continue
    const { id, law, article, text, kind, date } = JSON.parse(line) as Record<string, string>
    if (id === undefined || law === undefined || article === undefined || text === undefined)
      throw new Error(`${path}: a line without id, law, article or text`)
    const number = articleNumbersIn(article)[0]
    articles.push({
      id,
      law,
      article,
      ...(number === undefined ? {} : { number }),
      text,
      source: path,
      ...(kind ? { kind } : {}),
      ...(date ? { date } : {}),
      ...(city === undefined ? {} : { city }),
    })
  }
  return articles
}

/** At most so many questions of a set, spread evenly over the file: it is ordered by subject. */
export function questionsOf(shared: string, set: SetName, most: number): readonly Asked[] {
  const all = readFileSync(questions(shared, set), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Asked)
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as Asked)
}
