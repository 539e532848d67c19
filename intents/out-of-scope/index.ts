import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { doorFor, sayDoor } from '../../src/station/doors.ts'
import { MAIN_MENU } from '../menu.ts'
import { phrases } from './phrases.ts'

/** Not what this station does: the body that does it, where one is on file. */
export const outOfScope: Intent = {
  name: 'out-of-scope',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    const door = doorFor(turn.text, turn.knowledge.content.doors)
    if (door !== undefined) return { replies: [say(sayDoor(door))] }
    const text = '这件事我答不了，可以打 12345 市民服务热线问。'
    if (turn.message.scope === 'group') return { replies: [say(text)] }
    return { replies: [say(`${text}我能做的是：`, ...MAIN_MENU)] }
  },
}
