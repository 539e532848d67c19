import { say } from '../src/ports/channel.ts'
import type { Intent } from '../src/ports/intent.ts'
import type { Phrases } from '../src/ports/phrases.ts'

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
      const { cityOffice } = turn.knowledge.content.settings
      const phone = cityOffice.phone === undefined ? '' : `（电话 ${cityOffice.phone}）`
      return { replies: [say(sentence(`${cityOffice.name}${phone}`))] }
    },
  }
}
