const MB = 1024 * 1024

export type FormatName = 'md' | 'txt' | 'html' | 'csv' | 'docx' | 'pdf' | 'jsonl'

export interface Format {
  readonly name: FormatName
  /** Bytes of a file, unpacked if it is `.gz`. */
  readonly limit: number
  /** Read in a process of its own, however small: the library that reads it has no limits. */
  readonly apart: boolean
  /** Milliseconds of work after which the process that reads it is stopped; waiting for a busy machine is no work. */
  readonly work: number
  /** Bytes that this process may use. */
  readonly memory: number
}

/** The longest code of China has under 0.4 MB of text; all statutes together stay under 256 MB of JSON lines. */
const FORMATS: readonly Format[] = [
  { name: 'md', limit: 8 * MB, apart: false, work: 8_000, memory: 256 * MB },
  { name: 'txt', limit: 8 * MB, apart: false, work: 8_000, memory: 256 * MB },
  { name: 'html', limit: 8 * MB, apart: true, work: 8_000, memory: 320 * MB },
  { name: 'csv', limit: 32 * MB, apart: false, work: 15_000, memory: 384 * MB },
  { name: 'docx', limit: 16 * MB, apart: true, work: 5_000, memory: 320 * MB },
  { name: 'pdf', limit: 32 * MB, apart: true, work: 20_000, memory: 384 * MB },
  { name: 'jsonl', limit: 256 * MB, apart: false, work: 60_000, memory: 1024 * MB },
]

const ENDINGS: Readonly<Record<string, FormatName>> = {
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'txt',
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.jsonl': 'jsonl',
}

/** How people write what can be imported. */
export const IMPORTABLE = 'md、txt、docx、pdf、html、csv、jsonl、jsonl.gz'

/** Format by ending, with its dot. */
export function formatOf(ending: string): Format | undefined {
  const name = ENDINGS[ending.toLowerCase()]
  return FORMATS.find((format) => format.name === name)
}

/** `8MB` */
export const sayMegabytes = (bytes: number): string => `${Math.floor(bytes / MB)}MB`
