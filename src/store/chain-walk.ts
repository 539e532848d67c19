import type { ChainFault, ChainReport, ChainStore } from '../ports/chain.ts'
import { TRAIL } from './chain.ts'
import { type Follower, type Found, follow } from './chain-follow.ts'
import { contentFault, type Entry, entriesAfter, foundEntry, includedIn, listedAfter } from './inclusion-reads.ts'
import { statement } from './statement.ts'
import { AUDIT_COLUMNS, trailParts } from './trail.ts'
import { all, type Engine, first, type Work } from './work.ts'

/** Rows checked before other work may pass: a few milliseconds. */
const STEP = 100
/** Enough to see what happened; more of them help nobody. */
const MAX_FAULTS = 20

const headOf = statement((db, p: { name: string }) => db.selectFrom('chain').selectAll().where('name', '=', p.name))
const heads = statement((db) => db.selectFrom('chain').select('name').where('name', '!=', TRAIL).orderBy('name'))
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

/** Walks one chain to its end, which may move away meanwhile. */
async function walk<T>(
  engine: Engine,
  follower: Follower,
  name: string,
  page: (after: number) => Work<readonly T[]>,
  take: (row: T) => ChainFault | undefined,
): Promise<ChainFault | undefined> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const head = await engine.read(() => first(headOf({ name })))
    const rows = await engine.read(() => page(after))
    if (rows.length === 0) return follower.end(head)
    for (const row of rows) {
      const fault = take(row)
      if (fault !== undefined) return fault
    }
    after = follower.last
    await breathe()
  }
}

async function walkTrail(engine: Engine, key: Buffer): Promise<ChainReport> {
  const follower = follow(TRAIL, key)
  const fault = await walk(engine, follower, TRAIL, trailPage, (row) => follower.next(row))
  return { rows: follower.rows, before: follower.before, faults: fault === undefined ? [] : [fault] }
}

/** Submissions that no chain holds, and the chains that hold the others. */
async function listed(
  engine: Engine,
): Promise<{ readonly chains: ReadonlySet<string>; readonly unlisted: ChainFault[] }> {
  const chains = new Set((await engine.read(() => all(heads({})))).map((head) => head.name))
  const unlisted: ChainFault[] = []
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await engine.read(() => listedAfter(after, STEP))
    if (rows.length === 0) return { chains, unlisted }
    for (const row of rows) {
      chains.add(row.chain)
      if (row.fault !== undefined) unlisted.push(row.fault)
      after = row.seq
    }
    await breathe()
  }
}

async function walkSubmissions(engine: Engine, key: Buffer): Promise<ChainReport> {
  const { chains, unlisted } = await listed(engine)
  const faults: ChainFault[] = []
  let rows = 0
  let before = 0
  for (const chain of [...chains].sort()) {
    const follower = follow(chain, key)
    let changed = 0
    const take = (entry: Entry): ChainFault | undefined => {
      const fault = follower.next(foundEntry(entry))
      const content = fault === undefined ? contentFault(entry) : undefined
      if (content !== undefined) {
        changed++
        faults.push(content)
      }
      return fault
    }
    const fault = await walk(engine, follower, chain, (after) => entriesAfter(chain, after, STEP), take)
    if (fault !== undefined) faults.push(fault)
    rows += follower.rows - changed
    before += follower.before
  }
  return { rows, before, faults: [...faults, ...unlisted].slice(0, MAX_FAULTS) }
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
