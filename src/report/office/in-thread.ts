import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Opinion } from '../consultation/opinion.ts'
import type { Job } from './job.ts'

/** The body of the thread, as `.js` once built; where the sources run as they are written, through tsx. */
const BODY = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
/** Only there, so it is no dependency of what ships. */
const LOADER = 'tsx/esm/api'
const START = BODY.pathname.endsWith('.ts')
  ? {
      file: `import(${JSON.stringify(LOADER)}).then(({ register }) => { register(); return import(${JSON.stringify(BODY.href)}) })`,
      eval: true,
    }
  : { file: BODY, eval: false }

/** Megabytes: some hundred thousand opinions fit, and a larger set fails alone instead of taking the process along. */
const HEAP_MB = 2_048

/**
 * Writes a file in a thread of its own, so that whoever talks to the assistant meanwhile waits for nothing.
 * @returns the bytes of the file
 */
export async function writeInThread(job: Job, pages: AsyncIterable<readonly Opinion[]>): Promise<Uint8Array> {
  const worker = new Worker(START.file, {
    eval: START.eval,
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that writes a report ended with ${code}`)))
  })
  try {
    const failed = written.then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    for await (const page of pages) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(page)
      const early = await Promise.race([failed, Promise.resolve('going on' as const)])
      if (typeof early === 'object') throw early.error
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(undefined)
    return await written
  } finally {
    await worker.terminate()
  }
}
