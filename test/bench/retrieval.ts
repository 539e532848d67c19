import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure, Place, Row } from './figure.ts'
import type { Task } from './retrieval-child.ts'
import { articlesOf, dataFolder, isThere } from './retrieval-data.ts'
import { generate } from './retrieval-generate.ts'
import { jobsOf, type Measured, type Outcome, sayJob } from './retrieval-jobs.ts'
import { rowsOf } from './retrieval-rows.ts'
import { systems } from './retrieval-systems.ts'
import { sayTable } from './retrieval-table.ts'

/** Articles of the largest size, stored and made up. */
const LARGEST = 590_000
const MB = 1_024 * 1_024

/** Ours beside what else one could take, in the same run: what is found, how fast, and what it costs. */
export const retrieval: Figure = {
  name: 'retrieval',
  async run(place) {
    if (!isThere(place.shared)) {
      process.stdout.write(
        `retrieval: the regulations and questions are not in ${dataFolder(place.shared)}; MINYI_SHARED names the folder above.\n`,
      )
      return []
    }
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    try {
      return await measureAll(place, join(folder, 'generated.jsonl'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measureAll(place: Place, generated: string): Promise<readonly Row[]> {
  const jobs = jobsOf(place)
  const planned = jobs.map((job) => ({ ...job, plan: systems.get(job.system)?.plan(job.size) }))
  if (planned.some(({ size, plan }) => size === '590000' && typeof plan === 'number')) {
    const articles = await articlesOf(place.shared, '59000', generated)
    process.stderr.write(`  ${LARGEST - articles.length} articles are made up ...\n`)
    await generate(articles, LARGEST - articles.length, generated)
  }
  const outcomes: Outcome[] = []
  for (const size of new Set(jobs.map((job) => job.size))) {
    for (const { system, plan } of planned.filter((job) => job.size === size)) {
      const job = { size, system }
      process.stderr.write(`  ${sayJob(job)} ...\n`)
      const { home, shared } = place
      const measured = typeof plan === 'string' ? plan : await measure({ ...job, home, shared, generated })
      outcomes.push({ ...job, measured })
    }
    process.stdout.write(`${sayTable(size, outcomes)}\n\n`)
  }
  return rowsOf(outcomes)
}

/** In a process of its own: memory is counted for nothing else. */
async function measure(task: Task): Promise<Measured | string> {
  const heap = task.size === '590000' ? [`--max-old-space-size=${Math.floor(totalmem() / MB / 2)}`] : []
  const child = fork(fileURLToPath(new URL('./retrieval-child.js', import.meta.url)), [JSON.stringify(task)], {
    execArgv: [...process.execArgv, ...heap],
  })
  let measured: Measured | undefined
  child.on('message', (message) => {
    measured = message as Measured
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return measured ?? `could not be measured, the process ended with ${code ?? signal}`
}
