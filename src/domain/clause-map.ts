import type { Instant } from './shanghai.ts'

/** What became of clauses between two readings. */
export const CLAUSE_CHANGES = ['same', 'edited', 'renumbered', 'split', 'merged', 'deleted', 'new'] as const
export type ClauseChange = (typeof CLAUSE_CHANGES)[number]

export const CHANGE_NAME: Readonly<Record<ClauseChange, string>> = {
  same: '未改',
  edited: '有修改',
  renumbered: '只改条号',
  split: '拆分',
  merged: '合并',
  deleted: '删除',
  new: '新增',
}

/** Clauses of the earlier reading and where they are in the later one, by clause id. */
export interface ClauseLink {
  /** Empty for `new`; several for `merged`. */
  readonly from: readonly string[]
  /** Empty for `deleted`; several for `split`. */
  readonly to: readonly string[]
  readonly change: ClauseChange
}

/** The confirmed relation of two readings that follow each other. A record of the knowledge: `clauseMap`, id = `to`. */
export interface ClauseMap {
  readonly consultationId: string
  /** Ids of the two readings. */
  readonly from: string
  readonly to: string
  readonly links: readonly ClauseLink[]
  readonly confirmedBy?: string
  readonly confirmedAt?: Instant
}
