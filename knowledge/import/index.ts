import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { readJsonLines } from './json-lines.ts'
import { readMarkdown } from './markdown.ts'
import type { FileResult, ImportOptions, Parsed } from './result.ts'

export type { FileResult, FileWarning, ImportedLaw, ImportOptions } from './result.ts'

const MB = 1024 * 1024
/** The longest code of China has under 0.4 MB of text. */
const MARKDOWN_LIMIT = 8 * MB
/** All national and local statutes together stay under this, unpacked. */
const LINES_LIMIT = 256 * MB

interface Format {
  readonly limit: number
  read(file: string, text: string, options: ImportOptions): Parsed
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.md': { limit: MARKDOWN_LIMIT, read: readMarkdown },
  '.jsonl': { limit: LINES_LIMIT, read: readJsonLines },
}

const unzip = promisify(gunzip)

/**
 * Reads files and folders (recursively, sorted) one file at a time. A file is taken whole or refused with a reason;
 * one bad file stops no other. Nothing is written anywhere.
 * @example for await (const result of importPath(['regulations'], { city: '示例市' })) report(result)
 */
export async function* importPath(paths: readonly string[], options: ImportOptions = {}): AsyncGenerator<FileResult> {
  for (const path of paths) {
    const files = await filesOf(path)
    if (files === undefined) yield { ok: false, file: path, reason: '没有这个文件或文件夹。请核对位置' }
    for (const file of files ?? []) yield importFile(file, options)
  }
}

/** How many files {@link importPath} will report on; for a progress bar. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  const counts = await Promise.all(paths.map(async (path) => (await filesOf(path))?.length ?? 1))
  return counts.reduce((sum, one) => sum + one, 0)
}

/** Reads one file. */
export async function importFile(file: string, options: ImportOptions = {}): Promise<FileResult> {
  const zipped = /\.gz$/i.test(file)
  const format = FORMATS[extname(zipped ? file.slice(0, -'.gz'.length) : file).toLowerCase()]
  if (format === undefined)
    return refuse(file, `不认识“${extname(file) || '没有后缀'}”这种文件。可以导入 md、jsonl、jsonl.gz`)
  const { size } = (await stat(file).catch(() => undefined)) ?? {}
  if (size === undefined) return refuse(file, '这个文件打不开。请核对位置和权限')
  if (size > format.limit) return refuse(file, tooBig(format))
  const bytes = await readFile(file)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const body = zipped
    ? await unzip(bytes, { maxOutputLength: format.limit }).catch((error: unknown) => sayUnzip(error, format))
    : bytes
  if (typeof body === 'string') return refuse(file, body, hash)
  const text = decode(body)
  if (text === undefined) return refuse(file, '不是 UTF-8 编码，没有导入。请另存为 UTF-8', hash)
  if (text.trim() === '') return refuse(file, '是空文件，没有导入', hash)
  const parsed = format.read(basename(file), text, options)
  if ('reason' in parsed) return { ok: false, file, hash, ...parsed }
  return { ok: true, file, hash, ...parsed }
}

function refuse(file: string, reason: string, hash?: string): FileResult {
  return { ok: false, file, reason, ...(hash === undefined ? {} : { hash }) }
}

const tooBig = (format: Format): string => `太大，没有导入。一个文件最多${format.limit / MB}MB，请拆开`

function sayUnzip(error: unknown, format: Format): string {
  const full = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
  return full ? tooBig(format) : '压缩包打不开，没有导入。请重新压缩'
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Hidden files and links that lead elsewhere are passed over. */
async function filesOf(path: string): Promise<string[] | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const files: string[] = []
  for (const one of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.name.startsWith('.')) continue
    const below = join(path, one.name)
    if (one.isDirectory()) files.push(...((await filesOf(below)) ?? []))
    else if (one.isFile()) files.push(below)
  }
  return files
}
