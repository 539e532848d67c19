import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

/** Nothing is recorded and nobody is judged; the door stays open. */
export const abuse: Intent = {
  name: 'abuse',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  async handle() {
    return { replies: [say('抱歉，没帮上您。请说说是什么事、在哪里；想找人谈，请回复“转人工”。')] }
  },
}
