import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { wishOf } from './asks.ts'
import { english } from './english.ts'

const ON = '好的，接下来说得短些，一次最多四个选项。没听清，请说“再说一遍”。要换回来，请说“普通模式”。'
const LARGER = '字的大小在手机或网页上调。要我说得短些、一次少给几个选项，请选：'
const OFF = '好的，已换回普通模式。'

/** `长辈模式`: short lines and short menus from now on, and the last answer once more whenever it is asked for. */
export const easyRead: Intent = {
  name: 'easy-read',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: (turn) => wishOf(turn.text) !== undefined,
  async handle(turn) {
    const wish = wishOf(turn.text)
    if (wish === 'larger') return { replies: [say(LARGER, { label: '长辈模式' })] }
    return wish === 'on'
      ? { replies: [say(ON)], remember: { easyRead: { from: 0 } } }
      : { replies: [say(OFF)], remember: { easyRead: undefined } }
  },
}
