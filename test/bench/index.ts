import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Place, Row } from './figure.ts'
import { figures, onRequest } from './figures.ts'
import { checkChosen } from './retrieval-jobs.ts'
import { round } from './stats.ts'
import { tableOf } from './table.ts'

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const shared = resolve(home, process.env.MINYI_SHARED ?? '../shared')
const built = join(home, 'dist/bench')

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string', multiple: true },
    prof: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string', multiple: true },
    system: { type: 'string', multiple: true },
  },
})
const seed = values.seed === undefined ? undefined : Number(values.seed)
if (seed !== undefined && !Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number')
const minutes = values.minutes === undefined ? undefined : Number(values.minutes)
if (minutes !== undefined && !(minutes > 0)) throw new Error('--minutes takes a number above 0')
const place: Place = {
  home,
  shared,
  sizes: values.size ?? [],
  systems: values.system ?? [],
  ...(seed === undefined ? {} : { seed }),
  ...(minutes === undefined ? {} : { minutes }),
}
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Measures what ships: JavaScript as tsc writes it. Faults of types are left to `npm run types`. */
function build(): void {
  rmSync(built, { recursive: true, force: true })
  spawnSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', join(home, 'test/bench')])
  if (!existsSync(join(built, 'test/bench/child.js'))) throw new Error('the sources could not be compiled')
}

async function measure(name: string): Promise<readonly Row[]> {
  const execArgv = values.prof === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(values.prof, name)}`]
  const child = fork(join(built, 'test/bench/child.js'), [name, JSON.stringify(place)], { cwd: home, execArgv })
  let rows: readonly Row[] | undefined
  child.on('message', (message) => {
    rows = message as readonly Row[]
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (rows === undefined) throw new Error(`${name} could not be measured, the process ended with ${code ?? signal}`)
  return rows
}

function sayFailed(error: unknown): readonly Row[] {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
  return []
}

const names = values.only ?? figures.map((figure) => figure.name)
const known = [...figures, ...onRequest].map((figure) => figure.name)
if (!names.every((name) => known.includes(name))) throw new Error(`--only knows ${known.join(', ')}`)
checkChosen(place)
build()
const rows: Row[] = []
for (const name of names) {
  process.stderr.write(`${name} ...\n`)
  rows.push(...(await measure(name).catch(sayFailed)))
}
say(`Node ${process.version}, ${cpus().length} cores, load ${loadavg().map(round).join(' ')}`)
const general = rows.filter((row) => row.apart === undefined)
if (general.length > 0) say(tableOf(general))
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])), undefined, 2),
  )
