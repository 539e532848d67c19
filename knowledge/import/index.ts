import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { type ReaderApart, readApart } from './apart.ts'
import { findFiles } from './find-files.ts'
import { formatOf, IMPORTABLE } from './formats.ts'
import { openFile, unpack } from './open-file.ts'
import { readBytes } from './read-bytes.ts'
import type { FileResult, ImportOptions, Parsed } from './result.ts'
import { misnamed } from './sniff.ts'

export { type Known, mergeFiles, type Verdict } from './merge.ts'
export type { FileResult, FileWarning, ImportedLaw, ImportOptions } from './result.ts'

/** A text of this size is read in milliseconds; larger ones must not keep others waiting. JSON lines pause by themselves. */
const AT_ONCE = 128 * 1024

/**
 * Reads files and folders (recursively, sorted) one file at a time. A file is taken whole or refused with a reason;
 * one bad file stops no other. Nothing is written anywhere.
 * @example for await (const result of importPath(['regulations'], { city: '示例市' })) report(result)
 */
export async function* importPath(paths: readonly string[], options: ImportOptions = {}): AsyncGenerator<FileResult> {
  const apart = readApart()
  try {
    for (const path of paths)
      for (const { file, reason } of await findFiles(path))
        yield reason === undefined ? await readOne(file, options, apart) : { ok: false, file, reason }
  } finally {
    apart.close()
  }
}

/** How many files {@link importPath} will report on; for a progress bar. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  const counts = await Promise.all(paths.map(async (path) => (await findFiles(path)).length))
  return counts.reduce((sum, one) => sum + one, 0)
}

/** Reads one file. */
export async function importFile(file: string, options: ImportOptions = {}): Promise<FileResult> {
  const apart = readApart()
  try {
    const [found] = await findFiles(file)
    return found?.reason === undefined
      ? await readOne(file, options, apart)
      : { ok: false, ...found, reason: found.reason }
  } finally {
    apart.close()
  }
}

async function readOne(file: string, options: ImportOptions, apart: ReaderApart): Promise<FileResult> {
  const zipped = /\.gz$/i.test(file)
  const ending = extname(zipped ? file.slice(0, -'.gz'.length) : file)
  const format = formatOf(ending)
  if (format === undefined || (zipped && format.name !== 'jsonl'))
    return {
      ok: false,
      file,
      reason: `不认识“${extname(file) || '没有后缀'}”这种文件，没有导入。可以导入 ${IMPORTABLE}`,
    }
  const bytes = await openFile(file, format)
  if ('reason' in bytes) return { ok: false, file, ...bytes }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const refuse = (refusal: Extract<Parsed, { reason: string }>): FileResult => ({ ok: false, file, hash, ...refusal })
  if (bytes.length === 0) return refuse({ reason: '是空文件，没有导入' })
  const body = zipped ? await unpack(bytes, format) : bytes
  if ('reason' in body) return refuse(body)
  const reason = misnamed(body, format.name)
  if (reason !== undefined) return refuse({ reason })
  const name = basename(file).normalize('NFC')
  const parsed =
    format.apart || (body.length > AT_ONCE && format.name !== 'jsonl')
      ? await apart.read({ format, file: name, bytes: body, options })
      : await readBytes(format.name, name, body, options)
  return 'reason' in parsed ? refuse(parsed) : { ok: true, file, hash, ...parsed }
}
