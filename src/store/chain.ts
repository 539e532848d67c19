import { macOf } from '../privacy/chain.ts'
import type { ChainRow } from './schema.ts'
import { locked, only, statement } from './statement.ts'
import { first, run, type Work } from './work.ts'

/** The chain of the trail; all others hold submissions. */
export const TRAIL = 'trail'

const COLUMNS = ['name', 'number', 'link', 'seal'] as const satisfies readonly (keyof ChainRow)[]
type Both = ChainRow & {
  readonly name2: string
  readonly number2: number
  readonly link2: string
  readonly seal2: string
}

const trailEnd = statement((db) => locked(db, db.selectFrom('chain').select(COLUMNS).where('name', '=', TRAIL)))
const endOf = statement((db, p: { name: string }) => db.selectFrom('chain').select(COLUMNS).where('name', '=', p.name))
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

/** Where chains end by now in one transaction, which keeps them when it is over. */
export interface Ends {
  readonly rows: ReadonlyMap<string, ChainRow>
  readonly changed: ReadonlySet<string>
}

export const NO_ENDS: Ends = { rows: new Map(), changed: new Set() }

/**
 * Reads where these chains and the trail end. The end of the trail stays locked until the transaction is over, so nobody
 * else appends to any chain meanwhile; to be done as late as possible.
 */
export function* lockEnds(ends: Ends, chains: readonly string[]): Work<Appending> {
  const rows = new Map(ends.rows)
  if (!rows.has(TRAIL)) rows.set(TRAIL, (yield* first(trailEnd({}))) ?? none(TRAIL))
  for (const name of chains) if (!rows.has(name)) rows.set(name, (yield* first(endOf({ name }))) ?? none(name))
  return { rows, changed: new Set(ends.changed) }
}

const none = (name: string): ChainRow => ({ name, number: 0, link: '', seal: '' })

/** Ends while they move. */
export interface Appending extends Ends {
  readonly rows: Map<string, ChainRow>
  readonly changed: Set<string>
}

/** The next place of a chain: its number and its link to the one before. The chain then ends there. */
export function tie(
  ends: Appending,
  name: string,
  key: Buffer,
  parts: (number: number, before: string) => Parameters<typeof macOf>[1],
): { readonly number: number; readonly before: string; readonly link: string } {
  const end = ends.rows.get(name)
  const number = (end?.number ?? 0) + 1
  const before = end?.link ?? ''
  const mac = macOf(key, parts(number, before))
  ends.rows.set(name, { name, number, ...mac })
  ends.changed.add(name)
  return { number, before, link: mac.link }
}

/** Writes where the changed chains end. */
export function* keepEnds({ rows, changed }: Ends): Work<void> {
  const moved = [...changed].flatMap((name) => rows.get(name) ?? [])
  const [one, two] = moved
  if (one !== undefined && two !== undefined && moved.length === 2)
    yield* run(keepBoth({ ...one, name2: two.name, number2: two.number, link2: two.link, seal2: two.seal }))
  else for (const end of moved) yield* run(keepOne(end))
}
