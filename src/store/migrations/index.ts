import type { Kysely } from 'kysely'
import { first } from './0001-first.ts'
import { confirmed } from './0002-confirmed.ts'
import { casework } from './0003-casework.ts'
import { chains } from './0004-chains.ts'
import { due } from './0005-due.ts'
import { agenda } from './0006-agenda.ts'
import { promises } from './0007-promises.ts'
import { lists } from './0008-lists.ts'
import { offline } from './0009-offline.ts'
import { notices } from './0010-notices.ts'
import { erasure } from './0011-erasure.ts'
import { clauses } from './0012-clauses.ts'
import { subscriptions } from './0013-subscriptions.ts'
import { adoption } from './0014-adoption.ts'
import { reports } from './0015-reports.ts'
import { states } from './0016-states.ts'
import { places } from './0017-places.ts'
import { bookings } from './0020-bookings.ts'
import { groups } from './0021-groups.ts'
import { deputies } from './0022-deputies.ts'
import { sessions } from './0023-sessions.ts'
import { attachments } from './0025-attachments.ts'
import { passes } from './0026-passes.ts'

export type EngineName = 'sqlite' | 'postgres'

/** One step of the schema's history; never edited once released. There is no way down: restore a backup instead. */
export interface StoreMigration {
  readonly name: string
  readonly up: (db: Kysely<unknown>, engine: EngineName) => Promise<void>
}

/** In order. A new one is a file and a line here. */
export const migrations: readonly StoreMigration[] = [
  first,
  confirmed,
  casework,
  chains,
  due,
  agenda,
  promises,
  lists,
  offline,
  notices,
  erasure,
  clauses,
  subscriptions,
  adoption,
  reports,
  states,
  places,
  bookings,
  groups,
  deputies,
  sessions,
  attachments,
  passes,
]
