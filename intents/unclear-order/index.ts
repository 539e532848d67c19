import { listSeen } from '../../src/casework/named.ts'
import { type Mention, mentionsIn } from '../../src/casework/refer.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'

/** Longer texts of staff are questions or words of somebody. */
const MOST = 30
/** Characters before or behind the item: `把第2件…`, `… 2件`. */
const AT_THE_EDGE = 3
/** What a number counts that names no item: `3个月`. */
const COUNTS = /^\s*(?:个(?!人)|年|周|元|米|人|次|倍|小时|分钟|岁|平)/

/** An item of the list that this person looks at, at the edge of a few words that no command took. */
export const unclearOrder: Intent = {
  name: 'unclear-order',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  rescues: (turn) => turn.message.scope === 'direct' && itemNamed(turn) !== undefined,
  handle: async (turn) => {
    const item = itemNamed(turn) ?? ''
    const what = [
      `打开 ${item}`,
      `派给 姓名 ${item}`,
      `回复 ${item}：…`,
      `已解决 ${item} 理由：…`,
      `转出 ${item} 给单位 理由：…`,
      `不予受理 ${item} 理由：…`,
      `延期 ${item} 理由：…`,
      `撤销 ${item}`,
      `已电话告知 ${item}`,
    ]
    return { replies: [say(`没有看懂要对第${item}件做什么，什么都没有改。可以发：\n${what.join(' · ')}`)] }
  },
}

/** Its place in the list. */
function itemNamed(turn: Turn): string | undefined {
  const { text } = turn
  const list = listSeen(turn)
  if (list === undefined || text.length > MOST) return undefined
  const named = mentionsIn(text).find((mention) => isAtEdge(text, mention))
  const place = named?.place
  return place !== undefined && list[place - 1] !== undefined ? String(place) : undefined
}

const isAtEdge = (text: string, { from, to }: Mention): boolean =>
  !COUNTS.test(text.slice(to)) && (from <= AT_THE_EDGE || text.length - to <= AT_THE_EDGE)
