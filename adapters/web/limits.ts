import { DAY_MS } from '../../src/domain/shanghai.ts'

export interface Limits {
  /** Messages kept of one session. */
  readonly lines: number
  readonly sessions: number
  /** Characters kept of all sessions together: 16 million are at most 32 MB. */
  readonly chars: number
  /** A session that nobody looked at and nothing was sent to is forgotten after this. */
  readonly keepMs: number
  readonly streams: number
  /** Windows of one browser. */
  readonly streamsPerSession: number
  readonly postsPerMinute: number
}

export const LIMITS: Limits = {
  lines: 50,
  sessions: 10_000,
  chars: 16_000_000,
  keepMs: DAY_MS,
  streams: 2_000,
  streamsPerSession: 6,
  postsPerMinute: 30,
}
