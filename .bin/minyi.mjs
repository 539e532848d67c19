#!/usr/bin/env node
// Runs the built command line, building first when a source is newer than what was built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(home, 'dist/src/cli.js')
const sources = ['src', 'intents', 'adapters', 'knowledge', 'tsconfig.json']

function newest(path) {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(
    info.mtimeMs,
    ...readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
      .map((entry) => (entry.name === 'content' ? 0 : newest(join(path, entry.name)))),
  )
}

const tsc = join(home, 'node_modules/typescript/bin/tsc')
if (
  existsSync(tsc) &&
  existsSync(join(home, 'src')) &&
  (!existsSync(built) || newestSource() > statSync(built).mtimeMs)
) {
  const run = spawnSync(process.execPath, [tsc, '-p', home], { stdio: ['ignore', 2, 2] })
  if (run.status !== 0) process.exit(2)
  utimesSync(built, new Date(), new Date())
}

function newestSource() {
  return Math.max(...sources.map((name) => newest(join(home, name))))
}

process.env.MINYI_HOME ??= home
await import(pathToFileURL(built).href)
