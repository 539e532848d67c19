import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to read, or a place that is passed over with the reason. */
export interface Found {
  readonly file: string
  readonly reason?: string
}

/** Deeper folders are a mistake or a trap. */
const DEPTH_LIMIT = 32

/** Files at and below a path in order. Hidden files are passed over; links within folders and what is no file are told. */
export async function findFiles(path: string, depth = 0): Promise<Found[]> {
  if (path.includes('\0')) return [{ file: path.replaceAll('\0', '?'), reason: '文件名里有不能用的字符，没有导入' }]
  const found = await stat(path).catch(() => undefined)
  const own = await lstat(path).catch(() => undefined)
  if (found === undefined || own === undefined) return [{ file: path, reason: '没有这个文件或文件夹。请核对位置' }]
  if (own.isSymbolicLink() && (depth > 0 || !found.isDirectory()))
    return [{ file: path, reason: '是指向别处的链接，没有导入。请换成文件本身' }]
  if (found.isFile()) return [{ file: path }]
  if (!found.isDirectory()) return [{ file: path, reason: '不是普通文件，没有导入' }]
  if (depth > DEPTH_LIMIT) return [{ file: path, reason: '文件夹套得太深，没有导入' }]
  const names = await readdir(path).catch(() => undefined)
  if (names === undefined) return [{ file: path, reason: '这个文件夹打不开。请核对权限' }]
  const below: Found[] = []
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
    if (!name.startsWith('.')) below.push(...(await findFiles(join(path, name), depth + 1)))
  return below
}
