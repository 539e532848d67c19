import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

export const thanks: Intent = {
  name: 'thanks',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  async handle() {
    return { replies: [say('不客气。')] }
  },
}
