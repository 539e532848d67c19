import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFolder } from './load/text-files.ts'

/** The code that reads content; a newer one may read the same files differently. */
const READER = import.meta.dirname
const READER_FOLDERS = ['', 'load', 'schema']

/** Changes when a file of a content folder changes, or the code that reads it; far cheaper than reading the content. */
export async function fingerprint(dir: string): Promise<string> {
  const hash = createHash('sha256')
  const { files, faults } = await readFolder(dir)
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`)
  for (const { file, problem } of faults) hash.update(`${file}\0${problem}\0`)
  for (const folder of READER_FOLDERS) {
    const names = await readdir(join(READER, folder), { withFileTypes: true })
    for (const { name } of names.filter((one) => one.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      hash.update(`${folder}/${name}\0`).update(await readFile(join(READER, folder, name)))
  }
  return hash.digest('hex')
}
