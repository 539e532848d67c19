import type { ChainFault, ChainReport, ChainStore } from '../ports/chain.ts'
import { TRAIL } from './chain.ts'
import { type Follower, type Found, follow } from './chain-follow.ts'
import { contentFault, type Entry, entriesAfter, foundEntry, includedIn, listedAfter } from './inclusion-reads.ts'
import type { ChainRow } from './schema.ts'
import { statement } from './statement.ts'
import { AUDIT_COLUMNS, trailParts } from './trail.ts'
import { all, type Engine, first, type Work } from './work.ts'

/** Rows checked before other work may pass: a few milliseconds. */
const STEP = 100
/** Enough to see what happened; more of them help nobody. */
const MAX_FAULTS = 20

const headOf = statement((db, p: { name: string }) => db.selectFrom('chain').selectAll().where('name', '=', p.name))
const ends = statement((db) => db.selectFrom('chain').selectAll())
const trailAfter = statement((db, p: { after: number }) =>
  db
    .selectFrom('audit')
    .select([...AUDIT_COLUMNS, 'seq', 'link'])
    .where('seq', '>', p.after)
    .orderBy('seq')
    .limit(STEP),
)
const linkAt = statement((db, p: { seq: number }) => db.selectFrom('audit').select('link').where('seq', '=', p.seq))

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function* trailPage(after: number): Work<readonly Found[]> {
  const rows = yield* all(trailAfter({ after }))
  return rows.map((row) => ({
    number: row.seq,
    ...(row.link === undefined ? {} : { link: row.link }),
    at: row.at,
    what: row.command,
    parts: (before) => trailParts(row, row.seq, before),
  }))
}

/** Takes all pages in their order, and the ends of the chains once nothing follows; they may move away meanwhile. */
async function walk<T>(
  engine: Engine,
  page: (after: number) => Work<readonly T[]>,
  take: (row: T) => number | undefined,
): Promise<ReadonlyMap<string, ChainRow>> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const found = await engine.read(() => all(ends({})))
    const rows = await engine.read(() => page(after))
    for (const row of rows) {
      const next = take(row)
      if (next === undefined) return new Map()
      after = next
    }
    if (rows.length === 0) return new Map(found.map((end) => [end.name, end]))
    await breathe()
  }
}

async function walkTrail(engine: Engine, key: Buffer): Promise<ChainReport> {
  const follower = follow(TRAIL, key)
  let fault: ChainFault | undefined
  const found = await walk(engine, trailPage, (row) => {
    fault = follower.next(row)
    return fault === undefined ? row.number : undefined
  })
  fault ??= follower.end(found.get(TRAIL))
  return { rows: follower.rows, before: follower.before, faults: fault === undefined ? [] : [fault] }
}

/** Submissions that are in no chain. */
async function unlisted(engine: Engine): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = []
  await walk(
    engine,
    (after) => listedAfter(after, STEP),
    ({ seq, fault }) => {
      if (fault !== undefined) faults.push(fault)
      return seq
    },
  )
  return faults
}

async function walkSubmissions(engine: Engine, key: Buffer): Promise<ChainReport> {
  const followers = new Map<string, Follower>()
  const broken = new Set<string>()
  const faults: ChainFault[] = []
  let changed = 0
  const followerOf = (chain: string): Follower => {
    const follower = followers.get(chain) ?? follow(chain, key)
    followers.set(chain, follower)
    return follower
  }
  const note = (chain: string, fault: ChainFault | undefined): void => {
    if (fault === undefined) return
    faults.push(fault)
    broken.add(chain)
  }
  const take = (entry: Entry): number => {
    const { chain, seq } = entry
    if (broken.has(chain)) return seq
    note(chain, followerOf(chain).next(foundEntry(entry)))
    const content = broken.has(chain) ? undefined : contentFault(entry)
    if (content !== undefined) {
      changed++
      faults.push(content)
    }
    return seq
  }
  const found = await walk(engine, (after) => entriesAfter(after, STEP), take)
  for (const chain of new Set([...followers.keys(), ...found.keys()]))
    if (chain !== TRAIL && !broken.has(chain)) note(chain, followerOf(chain).end(found.get(chain)))
  const walked = [...followers.values()]
  return {
    rows: walked.reduce((sum, follower) => sum + follower.rows, 0) - changed,
    before: walked.reduce((sum, follower) => sum + follower.before, 0),
    faults: [...faults, ...(await unlisted(engine))].slice(0, MAX_FAULTS),
  }
}

async function holds(engine: Engine, head: string): Promise<boolean> {
  const [, number, link] = /^(\d{1,15})-(.*)$/.exec(head.trim()) ?? []
  if (number === undefined) return false
  if (Number(number) === 0) return link === ''
  return (await engine.read(() => first(linkAt({ seq: Number(number) }))))?.link === link
}

export function chainStore(engine: Engine, key: Buffer): ChainStore {
  return {
    trail: () => walkTrail(engine, key),
    submissions: () => walkSubmissions(engine, key),
    included: (receipt) => engine.read(() => includedIn(receipt, key)),
    async head() {
      const head = await engine.read(() => first(headOf({ name: TRAIL })))
      return `${head?.number ?? 0}-${head?.link ?? ''}`
    },
    holds: (head) => holds(engine, head),
  }
}
