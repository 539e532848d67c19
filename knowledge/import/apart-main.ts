import { Worker } from 'node:worker_threads'
import type { Job } from './apart.ts'
import { prepare, readBytes } from './read-bytes.ts'

/** Program of the process that reads documents. Its argument is the memory that it may use, in bytes. */

/** Buffers do not count as heap, so a second thread looks at the whole process while the first one is busy. */
const WATCH = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
  }, 20)
`
const memory = Number(process.argv[2])
new Worker(WATCH, { eval: true, workerData: memory, execArgv: [] }).unref()

process.on('message', ({ format, file, bytes, options }: Job) => {
  prepare(format.name)
    .then(() => {
      process.send?.('began')
      return readBytes(format.name, file, Buffer.from(bytes), options)
    })
    .catch(() => ({ reason: '读到一半出了错，没有导入。请用办公软件打开后另存再试' }))
    .then((parsed) => process.send?.(parsed), undefined)
})
process.on('disconnect', () => process.exit(0))
