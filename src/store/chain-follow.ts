import type { ChainFault } from '../ports/chain.ts'
import { isOldLink, linkOf, oldLinkOf } from '../privacy/chain.ts'
import { sealOf } from './chain.ts'
import type { ChainRow } from './schema.ts'

/** One row of a chain as it is found. */
export interface Found {
  readonly number: number
  readonly link?: string
  readonly at: number
  readonly what: string
  /** What its link is made of, after a row with this link. */
  readonly parts: (before: string) => Parameters<typeof linkOf>[1]
}

/** Whether a row is tied to the one before it. */
export function isTied(key: Buffer, row: Found, before: string): boolean {
  const parts = row.parts(before)
  return row.link === (isOldLink(row.link) ? oldLinkOf(parts) : linkOf(key, parts))
}

export interface Follower {
  readonly rows: number
  readonly before: number
  readonly last: number
  /** Takes the next row; what is wrong with it, if anything. */
  next(row: Found): ChainFault | undefined
  /** Compares the last row with where the chain says that it ends. */
  end(head: ChainRow | undefined): ChainFault | undefined
}

/** Follows one chain from its beginning. Nothing can be said of what comes after a fault. */
export function follow(chain: string, key: Buffer): Follower {
  let rows = 0
  let before = 0
  let last = 0
  let link = ''
  const fault = (why: ChainFault['why'], number: number, row?: Found): ChainFault => ({
    chain,
    number,
    why,
    ...(row === undefined ? {} : { at: row.at, what: row.what }),
  })
  return {
    get rows() {
      return rows
    },
    get before() {
      return before
    },
    get last() {
      return last
    },
    next(row) {
      // Rows from before there was a chain may lack numbers, but stand in front of all others.
      const old = isOldLink(row.link) && rows === before
      const tied = (old || !isOldLink(row.link)) && isTied(key, row, link)
      if (row.number <= last || row.link === undefined) return fault('inserted', row.number, row)
      if (row.number > last + 1 && !(old && tied)) return fault('missing', last + 1, row)
      if (!tied) return fault('changed', row.number, row)
      rows++
      if (old) before++
      last = row.number
      link = row.link
      return undefined
    },
    end(head) {
      const number = head?.number ?? 0
      if (number > last) return fault('missing', last + 1)
      if (number < last) return fault('inserted', number + 1)
      const seal = rows === before ? '' : sealOf(key, chain, last, link)
      return (head?.link ?? '') === link && (head?.seal ?? '') === seal ? undefined : fault('end', last)
    },
  }
}
