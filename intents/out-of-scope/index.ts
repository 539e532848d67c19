import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import {
  bringsTrouble,
  cityDoor,
  doorOf,
  matterIn,
  type RightDoor,
  sayDoor,
  sayWhoKnows,
  sayWhoTakes,
  wayFor,
} from '../../src/station/doors/index.ts'
import { showDoor } from '../../src/station/doors/shown.ts'
import { MAIN_MENU } from '../menu.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

/** Not what this station does: the body that does it, and how to come back. */
export const outOfScope: Intent = {
  name: 'out-of-scope',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  async handle(turn) {
    const { doors, stations } = turn.knowledge.content
    /** The words that the office wrote for a door go before what the matter sounds like. */
    const way = wayFor(turn.text, doors, stations)
    if (way?.for === 'matter') return shown(turn, way.door)
    const matter = matterIn(turn.text, stations)
    if (matter !== undefined) return shown(turn, doorOf(matter.topic, doors))
    const city = cityDoor(doors)
    const other = bringsTrouble(turn.text)
      ? `这件事我答不了。${sayWhoTakes(city)}\n`
      : `这件事我答不了，可以打 ${city.phone ?? ''} 市民服务热线问。`
    const text = way === undefined ? other : `这件事我答不了。${sayWhoKnows(way.door)}\n`
    if (turn.message.scope === 'group') return { replies: [say(text.trimEnd())] }
    return { replies: [say(`${text}我能做的是：`, ...MAIN_MENU)] }
  },
}

const shown = (turn: Turn, door: RightDoor): Outcome => ({ replies: [say(sayDoor(door))], ...showDoor(turn, door) })
