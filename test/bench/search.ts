import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFile } from '../../knowledge/import/index.ts'
import { contentIn } from '../../src/commands/office.ts'
import { buildSearch } from '../../src/search/index.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import type { Figure, Place, Row } from './figure.ts'
import { startMeter } from './meter.ts'
import { QUESTIONS, TODAY } from './script.ts'
import { percentile, round } from './stats.ts'

const WARM_UP = 300
const ANSWERS = 3_000
const P50_MS = 2
const P99_MS = 10
const US_PER_MS = 1_000

export const corpusPath = (place: Place): string => join(place.shared, 'bench/retrieval/shanghai.corpus.jsonl.gz')

/** The whole way from a question to its citations, without a conversation around it. */
export const search: Figure = {
  name: 'search',
  async run(place) {
    const content = await contentIn(join(place.home, 'knowledge/content'), DEFAULT_SETTINGS)
    const small = measure('search, starter content', content, QUESTIONS)
    const corpus = corpusPath(place)
    if (!existsSync(corpus)) return small
    const read = await importFile(corpus)
    if (!read.ok) throw new Error(`${corpus}: ${read.reason}`)
    const articles = [...content.articles, ...read.articles]
    const questions = questionsIn(join(place.shared, 'bench/retrieval/shanghai.dev.jsonl'))
    return [...small, ...measure('search, large', { ...content, articles }, questions)]
  },
}

function questionsIn(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { q: string }).q)
}

function measure(name: string, input: Parameters<typeof buildSearch>[0], questions: readonly string[]): readonly Row[] {
  const from = performance.now()
  const built = buildSearch(input)
  const buildMs = performance.now() - from
  const ask = (n: number): { ms: number; cpuMs: number } => {
    const cpu = process.cpuUsage()
    const start = performance.now()
    built.answer({ text: questions[n % questions.length] as string, at: TODAY })
    const ms = performance.now() - start
    const { user, system } = process.cpuUsage(cpu)
    return { ms, cpuMs: (user + system) / US_PER_MS }
  }
  const cold = Array.from({ length: questions.length }, (_, n) => ask(n).ms)
  for (let n = 0; n < WARM_UP; n++) ask(n)
  const stop = startMeter()
  const answers = Array.from({ length: ANSWERS }, (_, n) => ask(n))
  const times = answers.map((a) => a.ms)
  const cpuTimes = answers.map((a) => a.cpuMs)
  const vs = {
    articles: input.articles.length,
    questions: questions.length,
    'p50 ms of processor': round(percentile(cpuTimes, 0.5)),
    'p99 ms of processor': round(percentile(cpuTimes, 0.99)),
    'p50 ms before warm-up': round(percentile(cold, 0.5)),
    'p99 ms before warm-up': round(percentile(cold, 0.99)),
    ...stop(),
  }
  return [
    { name: `${name}, build`, value: round(buildMs), unit: 'ms', vs: { articles: input.articles.length } },
    { name: `${name}, p50`, value: round(percentile(times, 0.5)), unit: 'ms', bar: { atMost: P50_MS }, vs },
    { name: `${name}, p99`, value: round(percentile(times, 0.99)), unit: 'ms', bar: { atMost: P99_MS }, vs },
  ]
}
