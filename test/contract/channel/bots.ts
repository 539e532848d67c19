import { say } from '../../../src/ports/channel.ts'
import type { Intent } from '../../../src/ports/intent.ts'

/** Answers everything with one sentence that repeats it. */
export const echo: Intent = {
  name: 'ask',
  phrases: [],
  audience: 'anyone',
  privacy: 'public',
  claims: () => true,
  handle: async (turn) => ({ replies: [say(`您说的是：${turn.text}`)] }),
}

export const saysLong = (text: string): Intent => ({ ...echo, handle: async () => ({ replies: [say(text)] }) })
