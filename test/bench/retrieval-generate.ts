import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Article } from '../../src/domain/knowledge.ts'
import { seeded } from './stats.ts'

const SEED = 20_261_120
/** An article that is made up has sentences of at least so many others. */
const LEAST = 2

interface Sentence {
  readonly from: number
  readonly text: string
}

/**
 * Writes so many further articles to a file, one a line, always the same ones. Each takes its number and its length
 * from a stored article and every sentence from another one; its law takes its title from two. None is a copy of a
 * stored article or of another one.
 */
export async function generate(articles: readonly Article[], count: number, path: string): Promise<void> {
  const random = seeded(SEED)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const laws = [...byLaw(articles)]
  const titles = new Set(laws.map(([title]) => title))
  const texts = new Set(articles.map(({ text }) => text))
  const sentences: Sentence[] = articles.flatMap(({ text }, from) =>
    sentencesIn(text).map((one) => ({ from, text: one })),
  )
  const file = createWriteStream(path)
  for (let made = 0; made < count; ) {
    const law = fresh(titles, () => headOf(pick(laws)[0]) + tailOf(pick(laws)[0]))
    for (const { article, text, kind } of pick(laws)[1]) {
      if (made === count) break
      const length = sentencesIn(text).length
      const mixed = fresh(texts, () => textOf(length, () => pick(sentences)))
      made++
      const line = JSON.stringify({ id: `g${made}`, law, article, text: mixed, kind })
      if (!file.write(`${line}\n`)) await once(file, 'drain')
    }
  }
  file.end()
  await once(file, 'finish')
}

function byLaw(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const laws = new Map<string, Article[]>()
  for (const article of articles) {
    const known = laws.get(article.law)
    if (known === undefined) laws.set(article.law, [article])
    else known.push(article)
  }
  return laws
}

/** Tries until something new comes out. */
function fresh(known: Set<string>, make: () => string): string {
  for (;;) {
    const made = make()
    if (known.has(made)) continue
    known.add(made)
    return made
  }
}

/** Sentences of different articles; where one was asked for, the beginning of one and the end of another. */
function textOf(length: number, next: () => Sentence): string {
  const chosen: Sentence[] = []
  while (chosen.length < Math.max(LEAST, length)) {
    const one = next()
    if (chosen.every(({ from }) => from !== one.from)) chosen.push(one)
  }
  if (length >= LEAST) return chosen.map(({ text }) => text).join('')
  const [first, last] = chosen.map(({ text }) => text) as [string, string]
  return first.slice(0, first.lastIndexOf('，') + 1 || first.length) + last.slice(last.lastIndexOf('，') + 1)
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[。；！？\n])/).filter((sentence) => sentence.trim() !== '')
}

const headOf = (title: string): string => title.slice(0, Math.ceil(title.length / 2))
const tailOf = (title: string): string => title.slice(Math.ceil(title.length / 2))
