import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

export const smalltalk: Intent = {
  name: 'smalltalk',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  async handle(turn) {
    return {
      replies: [
        say(
          `我是${turn.knowledge.content.settings.botName}，一个自动助手，能答法规和联络站的问题，帮您向人大提意见。闲聊我不太会，有事请直接说。`,
        ),
      ],
    }
  },
}
