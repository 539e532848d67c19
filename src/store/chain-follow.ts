import type { ChainFault } from '../ports/chain.ts'
import { isOldLink, macOf, oldLinkOf } from '../privacy/chain.ts'
import type { ChainRow } from './schema.ts'

/** One row of a chain as it is found. */
export interface Found {
  readonly number: number
  readonly link?: string
  /** The link before it, where the row tells it itself. */
  readonly before?: string
  readonly at: number
  readonly what: string
  /** What its link is made of, after a row with this link. */
  readonly parts: (before: string) => Parameters<typeof macOf>[1]
}

/** The seal of a row that is tied to the one before it, empty for old ones; undefined when it is not tied. */
export function sealOf(key: Buffer, row: Found, before: string): string | undefined {
  const parts = row.parts(before)
  if (isOldLink(row.link)) return row.link === oldLinkOf(parts) ? '' : undefined
  const { link, seal } = macOf(key, parts)
  return row.link === link ? seal : undefined
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
  let seal = ''
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
      const follows = row.before === undefined || row.before === link
      const found = follows && (old || !isOldLink(row.link)) ? sealOf(key, row, link) : undefined
      if (row.number <= last || row.link === undefined) return fault('inserted', row.number, row)
      if (row.number > last + 1 && !(old && found !== undefined)) return fault('missing', last + 1, row)
      if (found === undefined) return fault('changed', row.number, row)
      rows++
      if (old) before++
      last = row.number
      link = row.link
      seal = found
      return undefined
    },
    end(head) {
      const number = head?.number ?? 0
      if (number > last) return fault('missing', last + 1)
      if (number < last) return fault('inserted', number + 1)
      return (head?.link ?? '') === link && (head?.seal ?? '') === seal ? undefined : fault('end', last)
    },
  }
}
