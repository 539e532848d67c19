import type { Instant } from '../domain/shanghai.ts'
import type { QuietHours } from './knowledge.ts'

/** What was said about a chat group in a chat; it goes before what the files say. */
export interface GroupRecord {
  readonly channel: string
  readonly conversation: string
  /** Absent: belongs to whom the files say. `none`: to nobody, whatever they say. */
  readonly binding?: { readonly stationId: string; readonly area?: string } | 'none'
  readonly name?: string
  /** Nothing is said there that nobody asked for. */
  readonly muted: boolean
  /** The group's own, beside those of the office. */
  readonly quiet?: QuietHours
  readonly by: string
  readonly at: Instant
}

export type GroupChange =
  /** Replaces what was said about the group before. */
  { readonly do: 'group.put'; readonly group: GroupRecord }

export interface GroupStore {
  of(channel: string, conversation: string): Promise<GroupRecord | undefined>
  /** By channel and conversation. */
  list(): Promise<readonly GroupRecord[]>
}
