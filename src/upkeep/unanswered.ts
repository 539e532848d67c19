import type { Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { mask } from '../privacy/mask.ts'
import { rememberAsker } from './askers.ts'

/** Longest question kept: it is for finding gaps, not for reading people. */
const MAX_KEPT = 200

/**
 * Notes a question that got no answer, masked, for staff who mend the knowledge, and where its asker can be told once
 * that there is an answer now.
 */
export function noteUnanswered(turn: Turn, why: string): readonly Change[] {
  return [
    {
      do: 'unanswered.add',
      unanswered: {
        id: turn.random.id(),
        at: turn.at,
        channel: turn.message.from.channel,
        personId: turn.speaker.id,
        maskedText: mask(turn.text).slice(0, MAX_KEPT),
        why,
        ...(turn.group === undefined ? {} : { stationId: turn.group.stationId }),
      },
    },
    ...rememberAsker(turn),
  ]
}
