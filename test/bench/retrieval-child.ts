import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { highestMb, startMeter } from './meter.ts'
import { type Asked, articlesOf, questionsOf, type SetName, SIZES } from './retrieval-data.ts'
import type { Job, Measured, MeasuredSet } from './retrieval-jobs.ts'
import { qualityOf } from './retrieval-score.ts'
import type { Ask, System } from './retrieval-system.ts'
import { systems } from './retrieval-systems.ts'
import { percentile, round } from './stats.ts'

/** What one process is told. */
export interface Task extends Job {
  readonly home: string
  readonly shared: string
  /** File with the articles that were made up. */
  readonly generated: string
}

/** So many answers are timed, in rounds over all questions ... */
const ANSWERS = 3_000
/** ... unless they take longer than this. */
const MOST_MS = 20_000
const US_PER_MS = 1_000
const MB = 1_024 * 1_024

const task = JSON.parse(process.argv[2] ?? '{}') as Task
const system = systems.get(task.system)
if (system === undefined) throw new Error(`no system is called ${task.system}`)
const stop = startMeter()
const { ask, buildMs } = await build(system)
const sets: Partial<Record<SetName, MeasuredSet>> = {}
const most = Number(system.plan(task.size))
for (const set of SIZES[task.size].sets) sets[set] = measure(ask, questionsOf(task.shared, set, most))
collectGarbage()
const measured: Measured = {
  buildMs,
  heldMb: process.memoryUsage().rss / MB,
  highestMb: highestMb(),
  sets,
  otherCores: stop()['other cores'],
}
process.send?.(measured)
process.disconnect()

/** The articles themselves are let go of: only what a system keeps of them counts. */
async function build(one: System): Promise<{ ask: Ask; buildMs: number }> {
  const articles = await articlesOf(task.shared, task.size, task.generated)
  const from = performance.now()
  return { ask: await one.build(articles, task.home), buildMs: performance.now() - from }
}

function measure(answer: Ask, questions: readonly Asked[]): MeasuredSet {
  const times: number[] = []
  const cpuTimes: number[] = []
  const time = ({ q }: Asked): readonly string[] => {
    const cpu = process.cpuUsage()
    const from = performance.now()
    const hits = answer(q)
    times.push(performance.now() - from)
    const { user, system: kernel } = process.cpuUsage(cpu)
    cpuTimes.push((user + kernel) / US_PER_MS)
    return hits
  }
  const begun = performance.now()
  const quality = qualityOf(questions, questions.map(time))
  const first = times.slice()
  while (times.length < ANSWERS && performance.now() - begun < MOST_MS) for (const question of questions) time(question)
  const warm = times.length > first.length ? first.length : 0
  return {
    questions: questions.length,
    quality,
    p50: round(percentile(times.slice(warm), 0.5)),
    p99: round(percentile(times.slice(warm), 0.99)),
    cpuP50: round(percentile(cpuTimes.slice(warm), 0.5)),
    cpuP99: round(percentile(cpuTimes.slice(warm), 0.99)),
    firstP50: round(percentile(first, 0.5)),
    firstP99: round(percentile(first, 0.99)),
  }
}

/** Twice: what the first round lets go of, the second one gives back. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
}
