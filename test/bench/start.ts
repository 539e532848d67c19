import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importKnowledge } from '../../src/commands/kb.ts'
import { openOffice } from '../../src/commands/office.ts'
import { readConfig } from '../../src/config.ts'
import type { Figure } from './figure.ts'
import { startMeter } from './meter.ts'
import { corpusPath } from './search.ts'
import type { Started } from './start-child.ts'
import { median, round } from './stats.ts'

const STARTS = 5
const START_MS = 2_000
const RSS_MB = 300
const APPROVED_BY = '测量'

/** A new process on a full store: how long until its first answer, and how much memory it then holds. */
export const start: Figure = {
  name: 'start',
  async run(place) {
    const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
    const env = { ...process.env, MINYI_DATA: folder, MINYI_HOME: place.home }
    const office = await openOffice(readConfig(env), Date.now())
    const corpus = corpusPath(place)
    const large = existsSync(corpus)
    if (large) await importKnowledge([corpus], { approveBy: APPROVED_BY }, office, Date.now(), undefined)
    const articles = (await office.store.knowledge.approved()).filter((r) => r.kind === 'article').length
    await office.store.close()
    const stop = startMeter()
    const times: number[] = []
    const runs: Started[] = []
    for (let n = 0; n < STARTS; n++) {
      const from = performance.now()
      const child = fork(fileURLToPath(new URL('./start-child.js', import.meta.url)), { env, execArgv: [] })
      const [started] = (await once(child, 'message')) as [Started]
      times.push(performance.now() - from)
      runs.push(started)
      await once(child, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
    const phase = (key: keyof Started): number => round(median(runs.map((run) => run[key])))
    return [
      {
        name: 'start to first answer',
        value: round(median(times)),
        unit: 'ms',
        bar: { atMost: START_MS },
        vs: {
          articles,
          starts: times.map(round).join(' '),
          'code loaded ms': phase('loadedMs'),
          'store open ms': phase('openMs'),
          'knowledge ready ms': phase('readyMs'),
          'answered ms': phase('answeredMs'),
          'other cores': stop()['other cores'],
        },
      },
      {
        name: 'memory after first answer',
        value: phase('rssMb'),
        unit: 'MB',
        bar: { atMost: RSS_MB },
        vs: { articles, 'highest MB': phase('highestMb'), 'heap MB': phase('heapMb') },
      },
    ]
  },
}
