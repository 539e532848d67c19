import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished } from 'vitest'
import { intents } from '../../intents/index.ts'
import { loadContent } from '../../knowledge/index.ts'
import { createLog } from '../../src/log.ts'
import { chainKeyOf } from '../../src/privacy/chain.ts'
import { openStore } from '../../src/store/index.ts'
import { createScriptedClock } from '../../src/talk/clock.ts'
import { talk } from '../../src/talk/index.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'
import { SEAL } from './talk.ts'

export interface Said {
  readonly text: string
  readonly choices: readonly string[]
}

/** What somebody says, or a whole line of a script. */
export type Line = string | Readonly<Record<string, unknown>>

type Out = Readonly<Record<string, unknown>>

/** Plays a script in a city as a clerk writes it down; everything that is written out. */
async function run(
  files: Readonly<Record<string, string>>,
  now: string,
  lines: readonly Out[],
): Promise<readonly Out[]> {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-world-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'world', name)), { recursive: true })
    await writeFile(join(folder, 'world', name), body)
  }
  const loaded = await loadContent(join(folder, 'world'), DEFAULT_SETTINGS)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  const input = new PassThrough()
  const out: Record<string, unknown>[] = []
  const store = talk({
    content: loaded.content,
    openStore: () => openStore({ url: `sqlite:${join(folder, 'minyi.db')}`, key: chainKeyOf(SEAL) }),
    seal: SEAL,
    clock: createScriptedClock(Date.parse(now)),
    intents,
    log: createLog('error'),
    input,
    write: (line) => void out.push(JSON.parse(line)),
  })
  for (const line of lines) input.write(`${JSON.stringify(line)}\n`)
  input.end()
  await (await store).close()
  expect(out.filter((line) => 'done' in line)).toHaveLength(lines.length)
  return out
}

/**
 * Plays messages of one citizen; what is answered to each.
 * @param files file name -> content, as in `knowledge/content`
 */
export async function playWorld(
  files: Readonly<Record<string, string>>,
  now: string,
  lines: readonly Line[],
): Promise<readonly Said[]> {
  const message = (line: Line) => (typeof line === 'string' ? { text: line } : line)
  const out = await run(
    files,
    now,
    lines.map((line, n) => ({ id: `m${n}`, channel: 'wechat-official', user: 'A', ...message(line) })),
  )
  return lines.map((_, n) => {
    const own = out.filter((line) => line.for === `m${n}`)
    return { text: own.map(({ text }) => text).join('\n'), choices: own.flatMap((line) => line.choices as string[]) }
  })
}

/** Plays whole lines of a script; what is said in each conversation, in order. */
export async function heardIn(
  files: Readonly<Record<string, string>>,
  now: string,
  lines: readonly Out[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const heard = new Map<string, string[]>()
  for (const { conversation, text } of await run(files, now, lines))
    if (typeof conversation === 'string') heard.set(conversation, [...(heard.get(conversation) ?? []), String(text)])
  return heard
}
