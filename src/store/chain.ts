import { type Mac, macOf } from '../privacy/chain.ts'
import type { ChainRow } from './schema.ts'
import { locked, only, statement } from './statement.ts'
import { all, run, type Work } from './work.ts'

/** The chain of the trail; all others hold submissions. */
export const TRAIL = 'trail'

const COLUMNS = ['name', 'number', 'link', 'seal'] as const satisfies readonly (keyof ChainRow)[]
type Both = ChainRow & {
  readonly name2: string
  readonly number2: number
  readonly link2: string
  readonly seal2: string
}

const ends = statement((db, p: { chain: string; trail: string }) =>
  locked(db, db.selectFrom('chain').select(COLUMNS).where('name', 'in', [p.chain, p.trail]).orderBy('name')),
)
/** One chain and the trail in one statement: what filing writes. */
const keepBoth = statement((db, p: Both) =>
  db
    .insertInto('chain')
    .values([only(p, COLUMNS), { name: p.name2, number: p.number2, link: p.link2, seal: p.seal2 }])
    .onConflict((on) =>
      on.column('name').doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        link: eb.ref('excluded.link'),
        seal: eb.ref('excluded.seal'),
      })),
    ),
)
const keepOne = statement((db, p: ChainRow) =>
  db
    .insertInto('chain')
    .values(only(p, COLUMNS))
    .onConflict((on) =>
      on.column('name').doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        link: eb.ref('excluded.link'),
        seal: eb.ref('excluded.seal'),
      })),
    ),
)

/** Where the chains end; those of this transaction among them. */
export type Ends = Map<string, ChainRow>

/**
 * Reads where these chains and the trail end. The trail stays locked until the transaction ends, so nobody else appends
 * to any chain meanwhile; to be done as late as possible.
 */
export function* lockEnds(chains: readonly string[]): Work<Ends> {
  const found: Ends = new Map()
  for (const chain of chains.length === 0 ? [TRAIL] : [...chains].sort())
    for (const row of yield* all(ends({ chain, trail: TRAIL }))) found.set(row.name, row)
  // One that began while this transaction waited for the lock is seen only now.
  for (const chain of chains)
    if (!found.has(chain)) for (const row of yield* all(ends({ chain, trail: TRAIL }))) found.set(row.name, row)
  return found
}

/** The next place of a chain: its number and its link to the one before. The chain then ends there. */
export function tie(
  known: Ends,
  name: string,
  key: Buffer,
  parts: (number: number, before: string) => Parameters<typeof macOf>[1],
): Omit<ChainRow, 'name'> & Mac {
  const before = known.get(name)
  const number = (before?.number ?? 0) + 1
  const mac = macOf(key, parts(number, before?.link ?? ''))
  known.set(name, { name, number, ...mac })
  return { number, ...mac }
}

export function* keepEnds(changed: readonly ChainRow[]): Work<void> {
  const [one, two] = changed
  if (one !== undefined && two !== undefined && changed.length === 2)
    yield* run(keepBoth({ ...one, name2: two.name, number2: two.number, link2: two.link, seal2: two.seal }))
  else for (const end of changed) yield* run(keepOne(end))
}
