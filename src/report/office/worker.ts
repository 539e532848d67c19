import { parentPort, workerData } from 'node:worker_threads'
import { tableBlocks, tableOf } from '../consultation/internal-table.ts'
import type { Opinion } from '../consultation/opinion.ts'
import { publicBlocks } from '../consultation/public-blocks.ts'
import { gatherReport } from '../consultation/public-report.ts'
import { BOM, csvLine } from '../csv.ts'
import { docxOf } from './docx.ts'
import type { Job } from './job.ts'
import { xlsxOf } from './xlsx.ts'

/** The body of the thread: takes pages of opinions until `undefined`, then answers the bytes of the file. */
const job = workerData as Job
const add = collect(job)

parentPort?.on('message', (page: readonly Opinion[] | undefined) => {
  if (page !== undefined) {
    for (const opinion of page) add.take(opinion)
    return
  }
  void add.write().then((file) => {
    const bytes = new Uint8Array(file)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(bytes, [bytes.buffer])
    parentPort?.close()
  })
})

function collect(asked: Job): { take(opinion: Opinion): void; write(): Promise<Buffer> } {
  if (asked.write === 'public') {
    const gathering = gatherReport()
    return {
      take: gathering.add,
      write: () => docxOf(`《${asked.facts.title}》采纳情况通报`, publicBlocks(gathering.report(), asked.facts)),
    }
  }
  const opinions: Opinion[] = []
  return {
    take: (opinion) => void opinions.push(opinion),
    write: () => writeTable(asked, tableOf(opinions, asked.withContact)),
  }
}

async function writeTable(
  { format, title }: Extract<Job, { readonly write: 'opinions' }>,
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(BOM + rows.map(csvLine).join(''))
  return format === 'xlsx' ? xlsxOf('意见汇总', rows) : docxOf(`${title}意见汇总`, tableBlocks(title, rows))
}
