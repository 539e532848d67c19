import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Readable by the owner alone. */
const OWNER_ONLY = 0o700

/**
 * Makes a folder and those above it. Node's own `recursive` never returns below a folder that cannot hold folders,
 * such as `/proc`.
 * @throws {NodeJS.ErrnoException} it cannot be made
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, { mode: OWNER_ONLY })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
