import { linkOf } from '../privacy/chain.ts'
import type { ChainRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { first, run, type Work } from './work.ts'

/** The chain of the trail; all others hold submissions. */
export const TRAIL = 'trail'

/** Takes the next numbers. The row stays locked until the transaction ends, so nobody else appends meanwhile. */
const take = statement((db, p: { name: string; count: number }) =>
  db
    .updateTable('chain')
    .set((eb) => ({ number: eb('number', '+', p.count) }))
    .where('name', '=', p.name)
    .returning(['number', 'link']),
)
const begin = statement((db, p: ChainRow) =>
  db
    .insertInto('chain')
    .values(only(p, ['name', 'number', 'link', 'seal']))
    .onConflict((on) => on.column('name').doNothing()),
)
const end = statement((db, p: Pick<ChainRow, 'name' | 'link' | 'seal'>) =>
  db
    .updateTable('chain')
    .set(only(p, ['link', 'seal']))
    .where('name', '=', p.name),
)

/** Binds the end of a chain with the key. */
export function sealOf(key: Buffer, name: string, number: number, link: string): string {
  return linkOf(key, ['end', name, number, link])
}

export interface Linked<T> {
  readonly item: T
  readonly number: number
  readonly link: string
}

/**
 * Appends items to a chain: gives each its number and its link to the one before. What locks several chains in one
 * transaction must do so in the order of their names, and as its last steps.
 */
export function* append<T>(
  name: string,
  items: readonly T[],
  key: Buffer,
  partsOf: (item: T, number: number, before: string) => readonly (string | number | null | undefined)[],
  write: (linked: Linked<T>) => Work<unknown>,
): Work<void> {
  const count = items.length
  if (count === 0) return
  let head = yield* first(take({ name, count }))
  if (head === undefined) {
    yield* run(begin({ name, number: 0, link: '', seal: '' }))
    head = yield* first(take({ name, count }))
  }
  if (head === undefined) throw new Error('the chain has no end')
  let { link } = head
  let number = head.number - count
  for (const item of items) {
    number++
    link = linkOf(key, partsOf(item, number, link))
    yield* write({ item, number, link })
  }
  yield* run(end({ name, link, seal: sealOf(key, name, number, link) }))
}
