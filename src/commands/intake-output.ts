import { type FileHandle, open } from 'node:fs/promises'
import { csvLine } from '../casework/offline/columns.ts'

/** Names tried beside one that is taken: what was written before is never overwritten. */
const MAX_NAMES = 1_000
const BOM = '\u{feff}'

/** A table that is written row by row and is on disk when a write resolves. */
export interface Output {
  readonly path: string
  write(rows: readonly (readonly string[])[]): Promise<void>
  length(): number
  /** Takes back what was written behind this length. */
  cut(length: number): Promise<void>
  close(): Promise<void>
}

/** Opens a new file that only its owner may read; `回执.csv`, then `回执-2.csv`. */
export async function openOutput(wanted: string, header: readonly string[]): Promise<Output> {
  const { path, file } = await openNew(wanted)
  let length = 0
  const put = async (text: string): Promise<void> => {
    const { bytesWritten } = await file.write(text, length)
    length += bytesWritten
    await file.sync()
  }
  await put(`${BOM}${csvLine(header)}`)
  return {
    path,
    write: (rows) => put(rows.map(csvLine).join('')),
    length: () => length,
    async cut(to) {
      await file.truncate(to)
      length = to
    },
    close: () => file.close(),
  }
}

async function openNew(wanted: string): Promise<{ readonly path: string; readonly file: FileHandle }> {
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : wanted.replace(/(\.csv)?$/, `-${n}$1`)
    try {
      return { path, file: await open(path, 'wx', 0o600) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || n >= MAX_NAMES) throw error
    }
  }
}
