import type { Change, Store } from '../ports/store.ts'
import { OPEN_KEY } from '../privacy/chain.ts'
import { adoptionStore } from './adoption.ts'
import { agendaStore } from './agenda.ts'
import { attachmentStore } from './attachments.ts'
import { attendanceReads } from './attendance.ts'
import { bookingStore } from './bookings.ts'
import { chainStore } from './chain-walk.ts'
import { applyAll } from './changes.ts'
import { conversationOf } from './conversations.ts'
import { diskHasRoom } from './disk-room.ts'
import { dumpAll } from './dump.ts'
import { erasedBy, reconcileErased } from './erased-again.ts'
import { faultOf, Outdated } from './faults.ts'
import { figureStore } from './figures.ts'
import { groupStore } from './groups.ts'
import { inboxStore } from './inbox.ts'
import { knowledgeStore } from './knowledge.ts'
import { noticeStore } from './notice-reads.ts'
import { outboxStore } from './outbox.ts'
import { passStore } from './passes.ts'
import { peopleStore } from './people-reads.ts'
import { reportStore } from './reports.ts'
import { erasureStore } from './retention.ts'
import { openSqlite } from './sqlite.ts'
import { submissionStore } from './submission-reads.ts'
import { conflictOf } from './submissions.ts'
import { subscriptionStore } from './subscriptions.ts'
import { visitReads } from './visits.ts'
import type { Engine } from './work.ts'

export { backupSqlite, restoreSqlite } from './backup.ts'
export { ReceiptTaken } from './faults.ts'
export { type ServeLock, takeServeLock } from './serve-lock.ts'

export interface StoreOptions {
  /** `sqlite:/path/file.db` or `postgres://user:password@host/database`. */
  readonly url: string
  /** Whether pending migrations are run (default) or refused: a command beside a running server refuses. */
  readonly migrate?: boolean
  /**
   * Key of the chains that hold the trail and the submissions. Without one they are tied with a key that everybody
   * knows: rows keep their order and mistakes show, but who edits the database can tie them anew.
   */
  readonly key?: Buffer
  /** SQLite only: size that the file may reach; commits that do not fit are refused with `STORE_FULL`. */
  readonly maxBytes?: number
  /** List of erasures, kept beside the store so that a restored backup does not bring erased words back. */
  readonly erasedList?: string
  /** Share of the disk that is used, 0..1; told by the system when absent. */
  readonly diskUsed?: () => Promise<number>
}

/** Path of the database file; undefined for a server. */
export function sqlitePathOf(url: string): string | undefined {
  return /^sqlite:(?:\/\/)?(?=.)/.test(url) ? url.replace(/^sqlite:(?:\/\/)?/, '') : undefined
}

/** `erasedAgain` counts what the list beside the store had deleted and the store had not. */
export type Opened = Store & { readonly erasedAgain: number }

async function openEngine({ url, migrate = true, maxBytes }: StoreOptions): Promise<Engine> {
  const path = sqlitePathOf(url)
  if (path !== undefined) return openSqlite(path, migrate, maxBytes)
  if (/^postgres(?:ql)?:\/\//.test(url)) return (await import('./postgres.ts')).openPostgres(url, migrate)
  throw new Error('store url: expected sqlite:/path/file.db or postgres://')
}

/**
 * Opens the store and brings its schema up to date.
 * @throws {Problem} `DATA_FOLDER` no folder to write to; `STORE_CORRUPT`, `STORE_FULL`, `STORE_FAILED`
 * @example const store = await openStore({ url: 'sqlite:/var/lib/minyi/minyi.db' })
 */
export async function openStore(options: StoreOptions): Promise<Opened> {
  try {
    const engine = await openEngine(options)
    return await erasing(storeOn(engine, options), engine, options)
  } catch (error) {
    throw faultOf(error)
  }
}

/**
 * What is deleted goes into the list beside the store and out of its files. Neither undoes the commit: an erasure that
 * did not come into the list comes in when the store is opened next.
 */
async function erasing(store: Store, engine: Engine, { key = OPEN_KEY, erasedList }: StoreOptions): Promise<Opened> {
  const reconcile = async (): Promise<number> =>
    erasedList === undefined ? 0 : reconcileErased(engine, erasedList, key, store.commit)
  const erasedAgain = await reconcile()
  return {
    ...store,
    erasedAgain,
    async commit(changes) {
      await store.commit(changes)
      if (!isDeletion(changes)) return
      if (erasedBy(changes)) await reconcile().catch(() => undefined)
      await engine.scrub()
    },
  }
}

const isDeletion = (changes: readonly Change[]): boolean =>
  erasedBy(changes) || changes.some((change) => change.do === 'retention.wipe' || change.do === 'attachment.drop')

/** Forgetting that a message was sent sends it once more, which is what the outbox promises. */
const isMark = (change: Change): boolean => change.do === 'outbox.mark'

function storeOn(engine: Engine, { key = OPEN_KEY, url, diskUsed }: StoreOptions): Store {
  return {
    inbox: inboxStore(engine),
    outbox: outboxStore(engine),
    notices: noticeStore(engine),
    submissions: submissionStore(engine),
    figures: figureStore(engine),
    reports: reportStore(engine),
    people: peopleStore(engine),
    knowledge: knowledgeStore(engine),
    chains: chainStore(engine, key),
    agenda: agendaStore(engine),
    adoption: adoptionStore(engine),
    erasures: erasureStore(engine),
    subscriptions: subscriptionStore(engine),
    bookings: bookingStore(engine),
    presence: { ...attendanceReads(engine), ...visitReads(engine) },
    attachments: attachmentStore(engine, diskHasRoom(sqlitePathOf(url), diskUsed)),
    groups: groupStore(engine),
    passes: passStore(engine),
    conversation: (lane) => engine.read(() => conversationOf(lane)),
    /** @throws {ReceiptTaken} a receipt to be filed was given out before: nothing was written, mint another */
    async commit(changes: readonly Change[]) {
      try {
        await engine.append((ends) => applyAll(changes, key, ends), changes.every(isMark) ? 'repeatable' : undefined)
      } catch (error) {
        throw error instanceof Outdated ? await engine.read(() => conflictOf(error.submissionId)) : error
      }
    },
    dump: () => engine.read(dumpAll),
    close: () => engine.close(),
  }
}
