import { Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Inbound, Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import { holdsPersonalData } from '../privacy/mask.ts'
import { tellsOfSomebody } from '../privacy/matters.ts'
import { refuseFiles } from './files-alone.ts'
import { notInGroup } from './neutral.ts'

/** Longest message that is taken, in code points: about eight phone screens. */
export const MAX_TEXT = 4_000
const WINDOW_MS = 60_000
/** People remembered by the rate limit; beyond that the oldest are forgotten. */
const MAX_TRACKED = 50_000

/** Counts messages a minute by person. Time is the machine's steady clock, not the calendar. */
export interface RateLimit {
  /** `ok`, `notice` once when the limit is passed, then `silent`. */
  take(person: string, at: Instant): 'ok' | 'notice' | 'silent'
}

export function createRateLimit(perMinute: number): RateLimit {
  const seen = new Map<string, { since: Instant; count: number }>()
  return {
    take(person, at) {
      const entry = seen.get(person)
      if (entry === undefined || at - entry.since >= WINDOW_MS || at < entry.since) {
        seen.delete(person)
        if (seen.size >= MAX_TRACKED) seen.delete(seen.keys().next().value as string)
        seen.set(person, { since: at, count: 1 })
        return 'ok'
      }
      entry.count++
      if (entry.count <= perMinute) return 'ok'
      return entry.count === perMinute + 1 ? 'notice' : 'silent'
    },
  }
}

/** Whether a file came along that was taken. */
const hasTaken = ({ scope, files }: Inbound): boolean => scope === 'direct' && files.some(({ id }) => id !== undefined)

/** Where somebody is belongs to nobody else in a group. */
const sharesPlace = ({ location, files }: Inbound): boolean =>
  location !== undefined || files.some(({ kind }) => kind === 'location')

/** Refuses what must not reach any intent; undefined lets the message pass. */
export function refuse(message: Inbound, text: string, publicUrl?: string): Reply | undefined {
  const length = [...text].length
  if (length > MAX_TEXT) return say(new Problem('TEXT_TOO_LONG', { length, max: MAX_TEXT }).say)
  if (message.scope === 'group' && (sharesPlace(message) || holdsPersonalData(text) || tellsOfSomebody(text)))
    return notInGroup(text)
  if (text === '' && message.action === undefined && message.location === undefined && !hasTaken(message))
    return message.files.length > 0
      ? refuseFiles(message, publicUrl)
      : say('没有收到文字。您可以直接打字或用语音转文字，回复“帮助”看我能做什么。')
  return undefined
}
