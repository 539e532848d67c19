import type { Instant } from '../domain/shanghai.ts'
import type { Wire } from './channel.ts'
import type { QuietHours } from './knowledge.ts'
import type { Language } from './language.ts'
import type { Change, OutboxMessage } from './store.ts'

/** What a notice says as things stand now. */
export interface CurrentNotice {
  readonly notice: OutboxMessage
  readonly wire: Wire
  /** The person left a way to be telephoned. */
  readonly contact: boolean
  /** Hours of its own in which the group that it goes to is left in peace. */
  readonly quiet?: QuietHours
  /** In which the person wrote what the notice is about; that of the house when absent. */
  readonly language?: Language
  /** The person asked for short lines. */
  readonly easyRead?: boolean
}

/** Knows what notices are about; who delivers them does not. */
export interface NoticeKeeper {
  /** Undefined when its item changed or ended, so that the notice would be wrong now. */
  current(notice: OutboxMessage): Promise<CurrentNotice | undefined>
  /** Notices of one person as one message; several name each item. */
  asOne(notices: readonly CurrentNotice[]): Wire
  /** What follows from a person having been told. */
  told(notices: readonly OutboxMessage[], at: Instant): Promise<readonly Change[]>
}
