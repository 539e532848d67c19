import type { Turn } from '../ports/intent.ts'
import type { Desk } from './decide.ts'
import { draftTitle } from './describe.ts'
import { draftDaysOf } from './draft.ts'
import type { EntryDesk } from './enter.ts'

/** The desk of the person who speaks. */
export function deskOf(turn: Turn): Desk {
  const { settings } = turn.knowledge.content
  return {
    at: turn.at,
    channel: turn.message.from.channel,
    personId: turn.speaker.id,
    grants: turn.speaker.grants,
    holdMs: settings.holdMs,
    twoKeyKinds: settings.twoKeyKinds,
    draftDays: draftDaysOf(settings),
    draftTitle: (submission) => draftTitle(submission, turn.knowledge),
    doors: turn.knowledge.content.doors,
  }
}

/** The same for who enters something on behalf of a citizen. */
export function entryDeskOf(turn: Turn): EntryDesk {
  return {
    at: turn.at,
    channel: turn.message.from.channel,
    personId: turn.speaker.id,
    grants: turn.speaker.grants,
    content: turn.knowledge.content,
    random: turn.random,
    seal: turn.seal,
  }
}
