import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Folder with the bench data, samples and scenarios. @throws {Error} when it is not there: acceptance never passes by skipping */
export const shared = resolve(process.env.MINYI_SHARED ?? '../shared')
if (!existsSync(join(shared, 'bench')))
  throw new Error(`no bench data in ${shared}; set MINYI_SHARED to the folder that holds it`)

export function jsonLines<T>(...path: readonly string[]): readonly T[] {
  return readFileSync(join(shared, ...path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
