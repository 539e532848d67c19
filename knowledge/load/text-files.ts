import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentFault } from '../../src/ports/knowledge.ts'

/** A content file is written by hand; anything larger is a mistake. */
const SIZE_LIMIT = 4 * 1024 * 1024

export interface TextFile {
  /** Path below the folder, with `/`. */
  readonly file: string
  readonly text: string
}

export interface Folder {
  readonly files: readonly TextFile[]
  readonly faults: readonly ContentFault[]
}

/** Every file below a folder in a fixed order; hidden files and readme files are passed over. */
export async function readFolder(dir: string): Promise<Folder> {
  const names = await list(dir, '')
  if (names === undefined) {
    const missing = { file: '.', problem: '没有这个资料文件夹', mend: '请核对文件夹的位置' }
    return { files: [], faults: [missing] }
  }
  const files: TextFile[] = []
  const faults: ContentFault[] = []
  for (const file of names) {
    const read = await readText(join(dir, file))
    if ('text' in read) files.push({ file, text: read.text })
    else faults.push({ file, ...read })
  }
  return { files, faults }
}

async function list(dir: string, below: string): Promise<string[] | undefined> {
  const found = await readdir(join(dir, below), { withFileTypes: true }).catch(() => undefined)
  if (found === undefined) return undefined
  const names: string[] = []
  for (const one of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.name.startsWith('.') || one.name.toLowerCase() === 'readme.md') continue
    const file = below === '' ? one.name : `${below}/${one.name}`
    if (one.isDirectory()) names.push(...((await list(dir, file)) ?? []))
    else names.push(file)
  }
  return names
}

async function readText(path: string): Promise<{ text: string } | { problem: string; mend: string }> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return { problem: '这个文件打不开', mend: '请核对文件的权限' }
  if (bytes.length > SIZE_LIMIT) return { problem: '这个文件太大', mend: '请拆成几个不超过4MB的文件' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: '这个文件不是 UTF-8 编码', mend: '请另存为 UTF-8 编码' }
  }
}
