import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { buildRouter, type Router, type Trained, trainRouter } from './conversation/router/index.ts'
import type { Intent } from './ports/intent.ts'

const here = fileURLToPath(import.meta.url)
/** Sources that are run as they stand change under our feet: only what was built keeps what it learned. */
const isBuilt = here.endsWith('.js')
const src = dirname(here)
const folder = join(dirname(src), 'learned')
/** Code that decides what the examples teach. */
const TEACHERS = ['conversation/router', 'conversation/router/slots', 'search/learning', 'search', 'ports']

const routers = new WeakMap<readonly Intent[], Router>()

/**
 * The router for these intents. What it learns from their examples is kept beside the built code under a name that stands
 * for both, so that every start but the first reads it instead of learning it anew.
 */
export function routerFor(intents: readonly Intent[]): Router {
  const known = routers.get(intents)
  if (known !== undefined) return known
  const router = build(intents)
  routers.set(intents, router)
  return router
}

function build(intents: readonly Intent[]): Router {
  const phrases = intents.flatMap((intent) => intent.phrases)
  if (!isBuilt) return buildRouter(phrases)
  const examples = JSON.stringify(phrases.map(({ label, examples: said }) => [label, said]))
  const path = join(folder, `router-${fingerprint(examples)}.bin`)
  const kept = read(path)
  if (kept !== undefined) return buildRouter(phrases, kept)
  const trained = trainRouter(phrases)
  keep(path, trained)
  return buildRouter(phrases, trained)
}

function fingerprint(examples: string): string {
  const hash = createHash('sha256').update(examples).update(process.version)
  for (const part of TEACHERS)
    for (const name of readdirSync(join(src, part)).toSorted())
      if (name.endsWith('.js')) hash.update(readFileSync(join(src, part, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Undefined when there is none or it cannot be read: then it is learned again. */
function read(path: string): Trained | undefined {
  if (!existsSync(path)) return undefined
  try {
    return deserialize(readFileSync(path)) as Trained
  } catch {
    rmSync(path, { force: true })
    return undefined
  }
}

/** Where nothing can be written every start learns. */
function keep(path: string, trained: Trained): void {
  const half = `${path}.${process.pid}`
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(half, serialize(trained))
    renameSync(half, path)
  } catch {
    rmSync(half, { force: true })
  }
}
