import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { itemsOf } from './items.ts'
import { join } from './join.ts'
import { part } from './part.ts'
import { phrases } from './phrases.ts'
import { propose } from './propose.ts'
import { orderIn } from './read.ts'

const HELP = [
  '相近的事项可以并案，一起办理，结果会单独告诉每位提交人：',
  '找一下和 7K3M 差不多的意见',
  '并案 2,5,9-14（第一件为主件），或：把 2,5 并到 7K3M',
  '并错了：拆出 7K3M',
].join('\n')

/** Opinions that want the same are found, handled as one matter, and taken apart again. */
export const merge: Intent = {
  name: 'merge',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => orderIn(turn.text) !== undefined,
  async handle(turn) {
    const order = orderIn(turn.text)
    if (order?.does === 'merge') return join(turn, order)
    if (order?.does === 'split') return part(turn, order)
    if (order === undefined) return { replies: [say(HELP)] }
    const [item] = await itemsOf(turn, order.names)
    return item === undefined ? { replies: [say(HELP)] } : propose(turn, item)
  },
}
