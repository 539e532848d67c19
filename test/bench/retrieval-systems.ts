import { bm25 } from './retrieval-bm25.ts'
import { fts5 } from './retrieval-fts5.ts'
import { fuse } from './retrieval-fuse.ts'
import { miniSearch } from './retrieval-minisearch.ts'
import { ours } from './retrieval-ours.ts'
import type { System } from './retrieval-system.ts'

export const OURS = 'ours'
/** What is compared, in this order. */
export const systems: ReadonlyMap<string, System> = new Map([
  [OURS, ours],
  ['fuse', fuse],
  ['minisearch', miniSearch],
  ['fts5', fts5],
  ['bm25', bm25],
])
