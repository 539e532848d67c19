import { say } from '../src/ports/channel.ts'
import type { Intent } from '../src/ports/intent.ts'
import type { Phrases } from '../src/ports/phrases.ts'
import { sayOffice } from '../src/station/instead.ts'

/** A wish that is understood but cannot be done here yet: a true sentence and the way on. */
export function later(
  name: string,
  phrases: Phrases,
  audience: Intent['audience'],
  sentence: (office: string) => string,
): Intent {
  return {
    name,
    phrases: [phrases],
    audience,
    privacy: audience === 'staff' ? 'personal' : 'public',
    async handle(turn) {
      return { replies: [say(sentence(sayOffice(turn.knowledge)))] }
    },
  }
}
