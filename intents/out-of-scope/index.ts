import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { doorOf, matterIn, sayDoor, sayWhoKnows, wayFor } from '../../src/station/doors/index.ts'
import { MAIN_MENU } from '../menu.ts'
import { phrases } from './phrases.ts'

/** Not what this station does: the body that does it, and how to come back. */
export const outOfScope: Intent = {
  name: 'out-of-scope',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    const { doors, stations } = turn.knowledge.content
    const matter = matterIn(turn.text, stations)
    if (matter !== undefined) return { replies: [say(sayDoor(doorOf(matter.topic, doors)))] }
    const way = wayFor(turn.text, doors, stations)
    if (way?.for === 'matter') return { replies: [say(sayDoor(way.door))] }
    const text =
      way === undefined ? '这件事我答不了，可以打 12345 市民服务热线问。' : `这件事我答不了。${sayWhoKnows(way.door)}`
    if (turn.message.scope === 'group') return { replies: [say(text)] }
    return { replies: [say(`${text}我能做的是：`, ...MAIN_MENU)] }
  },
}
