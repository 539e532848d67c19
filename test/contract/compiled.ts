import { execFile } from 'node:child_process'
import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Compiles a program of the tests and all that it imports, so that it starts fast many times over. Tells the folder to
 * remove afterwards and the file to run. `entry` is relative to the project.
 */
export async function compiled(entry: string): Promise<{ readonly folder: string; readonly file: string }> {
  const root = resolve('.')
  const folder = await mkdtemp(join(tmpdir(), 'minyi-compiled-'))
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { rootDir: root, outDir: folder, noCheck: true, sourceMap: false, types: [] },
    files: [join(root, entry)],
    include: [],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.json')])
  return { folder, file: join(folder, entry.replace(/\.ts$/, '.js')) }
}
