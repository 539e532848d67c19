import { Worker } from 'node:worker_threads'
import { type Job, TOO_LONG } from './apart.ts'
import { prepare, readBytes } from './read-bytes.ts'
import type { Parsed } from './result.ts'

/** Program of the process that reads documents. Its argument is the memory that it may use, in bytes. */

/** A second thread looks at the whole process while the first is busy: buffers are not heap, and a loop hears nothing. */
const WATCH = `
  const { parentPort, workerData } = require('node:worker_threads')
  const worked = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
  let until = Infinity
  parentPort.on('message', (work) => { until = worked() + work })
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.memory) process.kill(process.pid, 'SIGKILL')
    if (worked() > until) process.kill(process.pid, workerData.tooLong)
  }, 20)
`
const memory = Number(process.argv[2])
const watch = new Worker(WATCH, { eval: true, workerData: { memory, tooLong: TOO_LONG }, execArgv: [] })
watch.unref()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const allow = (work: number): void => watch.postMessage(work)

async function readOne({ format, file, bytes, options }: Job): Promise<Parsed> {
  try {
    await prepare(format.name)
    allow(format.work)
    return await readBytes(format.name, file, Buffer.from(bytes), options)
  } catch {
    return { reason: '读到一半出了错，没有导入。请用办公软件打开后另存再试' }
  } finally {
    allow(Number.POSITIVE_INFINITY)
  }
}

process.on('message', (job: Job) => void readOne(job).then((parsed) => process.send?.(parsed)))
process.on('disconnect', () => process.exit(0))
