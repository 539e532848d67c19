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

/** Shows everybody a menu of their own at every word; what is chosen from it is repeated. */
export const menu: Intent = {
  ...echo,
  handle: async (turn) => {
    const labels = ['甲', '乙', '丙'].map((letter) => ({ label: `${letter}，给${turn.message.sender.id}` }))
    return { replies: turn.text === '菜单' ? [say('看哪一件？', ...labels)] : [say(`您说的是：${turn.text}`)] }
  },
}
