import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { intents } from '../../intents/index.ts'
import { isoShanghai } from '../domain/shanghai.ts'
import { createLog } from '../log.ts'
import type { Content } from '../ports/knowledge.ts'
import type { Store } from '../ports/store.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { openStore } from '../store/index.ts'
import { createScriptedClock } from '../talk/clock.ts'
import { talk } from '../talk/index.ts'
import { DEFAULT_SETTINGS } from '../upkeep/records.ts'
import { contentIn, sealIn } from './office.ts'

export interface TalkArguments {
  readonly world: string
  readonly db?: string
  readonly out?: string
}

/** A scripted world answers at once and with one key, unless its settings say otherwise. */
const WORLD_SETTINGS = { ...DEFAULT_SETTINGS, holdMs: 0, twoKeyKinds: [] }

/** Plays a script from stdin in a world folder; see `talk` in the readme of knowledge for the format. */
export async function talkCommand({ world, db, out }: TalkArguments, contentFolder: string): Promise<void> {
  const content = await worldIn(resolve(world), contentFolder)
  const folder = db === undefined ? await mkdtemp(join(tmpdir(), 'minyi-talk-')) : dirname(resolve(db))
  const file = db === undefined ? join(folder, 'talk.db') : resolve(db)
  try {
    const seal = await sealIn(folder)
    const store = await talk({
      content,
      openStore: () => openStore({ url: `sqlite:${file}`, key: chainKeyOf(seal) }),
      seal,
      clock: createScriptedClock(Date.now()),
      intents,
      log: createLog('warn'),
      input: process.stdin,
      write: (line) => process.stdout.write(`${line}\n`),
    })
    if (out !== undefined) await writeFile(out, `${JSON.stringify(await snapshot(store), null, 1)}\n`)
    await store.close()
  } finally {
    if (db === undefined) await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A world with its own stations, drafts, regulations and people. What belongs to the language and the country rather
 * than to a place (lay words, short names of laws, national hotlines, what staff often write) comes with the software unless the world has its own.
 */
async function worldIn(folder: string, contentFolder: string): Promise<Content> {
  const world = await contentIn(folder, WORLD_SETTINGS)
  const common = await contentIn(contentFolder, WORLD_SETTINGS)
  return {
    ...world,
    lexicon: world.lexicon.size > 0 ? world.lexicon : common.lexicon,
    lawAliases: world.lawAliases.size > 0 ? world.lawAliases : common.lawAliases,
    templates: [...(((world.templates ?? []).length > 0 ? world : common).templates ?? [])],
    doors: world.doors.length > 0 ? world.doors : common.doors,
  }
}

/** The store at the end: each submission with its own history. */
async function snapshot(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const { submissions, moves, supplements, audit, outbox, unanswered } = await store.dump()
  const own = (rows: typeof moves, id: unknown): typeof moves => rows.filter((row) => row.submissionId === id)
  return {
    at: isoShanghai(Date.now()),
    submissions: submissions.map((s) => ({ ...s, history: own(moves, s.id), supplements: own(supplements, s.id) })),
    audit,
    outbox,
    unanswered,
  }
}
