import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { importFile } from '../../knowledge/import/index.ts'
import { loadContent } from '../../knowledge/index.ts'
import { warmEnglish } from '../search/english/index.ts'
import { buildSearch } from '../search/index.ts'
import { DEFAULT_SETTINGS } from '../upkeep/records.ts'
import { readLines } from './eval-lines.ts'
import { listFaults } from './office.ts'
import { WrongInput } from './report.ts'

const Asked = z.object({ id: z.string(), q: z.string() })
const Confirmed = z.object({ q: z.string(), gold: z.array(z.string()) })
const MICRO = 1_000

export interface RetrievalEval {
  readonly corpus: string
  readonly queries: string
  /** Questions with the articles that answer them, from which the search may learn as from confirmations. */
  readonly train?: string
  readonly out: string
}

/**
 * Asks the search of the chat, on a corpus of its own with the lay words and short names of the content folder; one
 * result line a question, in order. `ms` is the time of the whole answer.
 * @throws {WrongInput} naming file and line
 */
export async function evalRetrieval(files: RetrievalEval, contentFolder: string, now: number): Promise<number> {
  const language = await loadContent(contentFolder, DEFAULT_SETTINGS)
  if (!language.ok) throw new WrongInput(listFaults(language.faults))
  const corpus = await importFile(files.corpus)
  if (!corpus.ok) throw new WrongInput(`${files.corpus}：${corpus.reason}`)
  const train = files.train === undefined ? [] : await readLines(files.train, Confirmed, 'q 和 gold')
  const queries = await readLines(files.queries, Asked, 'id 和 q')
  const { lexicon, lawAliases } = language.content
  const search = buildSearch({
    articles: corpus.articles,
    entries: [],
    lexicon,
    lawAliases,
    confirmed: train.map(({ q, gold }) => ({ question: q, articles: gold })),
  })
  await warmEnglish()
  const results = queries.map(({ id, q }) => {
    const from = performance.now()
    const { answered, hits } = search.answer({ text: q, at: now })
    const ms = Math.round((performance.now() - from) * MICRO) / MICRO
    return JSON.stringify({ id, answered, hits: hits.map((hit) => hit.id), ms })
  })
  await writeFile(files.out, `${results.join('\n')}\n`)
  return results.length
}
