import type { Submission } from '../domain/submission.ts'
import type { Change, Proof } from '../ports/store.ts'
import { digestOf } from '../privacy/chain.ts'
import { type Appending, tie } from './chain.ts'
import type { InclusionRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { all, run, type Work } from './work.ts'

export const INCLUSION_COLUMNS = [
  'chain',
  'number',
  'what',
  'receipt',
  'at',
  'leaf',
  'before',
  'link',
] as const satisfies readonly (keyof InclusionRow)[]

export type Entry = Omit<InclusionRow, 'number' | 'before' | 'link'>

const enter = statement((db, p: InclusionRow) => db.insertInto('inclusion').values(only(p, INCLUSION_COLUMNS)))

const entriesOf = statement((db, p: { id: string }) =>
  db
    .selectFrom('submission')
    .innerJoin('inclusion', 'inclusion.receipt', 'submission.receipt')
    .select(['inclusion.chain', 'inclusion.receipt', 'inclusion.leaf', 'inclusion.what'])
    .where('submission.id', '=', p.id),
)

export const isGone = (what: InclusionRow['what']): boolean => what === 'withdrawn' || what === 'erased'

/** Opinions on one draft are one chain, so that their number is told with the draft; other kinds have one each. */
export function chainOf({ consultationId, kind }: Pick<Submission, 'consultationId' | 'kind'>): string {
  return consultationId === undefined ? `kind:${kind}` : `draft:${consultationId}`
}

/** What the link of an entry is made of. */
export function inclusionParts(entry: Entry, number: number, before: string): readonly (string | number)[] {
  return [entry.chain, number, entry.what, entry.receipt, entry.at, entry.leaf, before]
}

const filed = (submission: Submission, proof: Proof = { salt: '' }): Entry => ({
  chain: chainOf(submission),
  what: 'filed',
  receipt: submission.receipt,
  at: submission.filedAt,
  leaf: proof.digest ?? digestOf({ ...submission, words: JSON.stringify(submission.words) }, proof.salt),
})

/** Entries of one submission so far, those of this transaction among them. */
type Known = Map<string, readonly Omit<Entry, 'at'>[]>

function* entryOf(change: Change, known: Known): Work<Entry | undefined> {
  if (change.do === 'submission.file') {
    const entry = filed(change.submission, change.proof)
    known.set(change.submission.id, [entry])
    return entry
  }
  if (change.do !== 'submission.erase') return undefined
  const entries = known.get(change.id) ?? (yield* all(entriesOf(change)))
  const [first] = entries
  if (first === undefined || entries.some((entry) => isGone(entry.what))) return undefined
  const gone = { ...first, what: change.why, at: change.at }
  known.set(change.id, [...entries, gone])
  return gone
}

/** What a transaction adds to the chains of submissions. */
export function* inclusionsOf(changes: readonly Change[]): Work<readonly Entry[]> {
  const known: Known = new Map()
  const entries: Entry[] = []
  for (const change of changes) {
    const entry = yield* entryOf(change, known)
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

/** Enters them in their chains. */
export function* include(entries: readonly Entry[], ends: Appending, key: Buffer): Work<void> {
  for (const entry of entries) {
    const place = tie(ends, entry.chain, key, (number, before) => inclusionParts(entry, number, before))
    yield* run(enter({ ...entry, ...place }))
  }
}
