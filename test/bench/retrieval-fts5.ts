import Database from 'better-sqlite3'
import { HITS, type System } from './retrieval-system.ts'

const LETTERS = 3

/** Full-text search of SQLite with its trigram tokenizer, in memory; a hit has at least one trigram of the question. */
export const fts5: System = {
  name: 'SQLite FTS5, trigrams',
  plan: () => Number.POSITIVE_INFINITY,
  async build(articles) {
    const database = new Database(':memory:')
    database.exec("CREATE VIRTUAL TABLE articles USING fts5(law, text, content='', tokenize='trigram')")
    const insert = database.prepare('INSERT INTO articles (rowid, law, text) VALUES (?, ?, ?)')
    database.transaction(() => {
      for (const [row, { law, text }] of articles.entries()) insert.run(row, law, text)
    })()
    const ids = articles.map(({ id }) => id)
    const select = database
      .prepare(`SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ${HITS}`)
      .pluck()
    return (question) => {
      const wanted = trigrams(question).map((trigram) => `"${trigram}"`)
      return wanted.length === 0 ? [] : select.all(wanted.join(' OR ')).map((row) => ids[row as number] as string)
    }
  },
}

function trigrams(question: string): readonly string[] {
  const all = new Set<string>()
  for (const [run] of question.matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = [...run]
    for (let n = LETTERS; n <= letters.length; n++) all.add(letters.slice(n - LETTERS, n).join(''))
  }
  return [...all]
}
