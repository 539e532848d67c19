import { hasLimits } from '../../src/casework/filter/due.ts'
import { listLine } from '../../src/casework/list-line.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { breachesOf } from '../../src/report/closed-loop.ts'
import { english } from './english.ts'

const COMMAND = /^\s*(?:闭环检查|检查闭环|闭环|閉環檢查)\s*[。.？?]?$/

/** What was received and is not on its way to the end, with the command that mends each. */
export const closedLoop: Intent = {
  name: 'closed-loop',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => COMMAND.test(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'queue')
    const { content } = turn.knowledge
    const breaches = await breachesOf(turn.store, scopeOf(turn.speaker.grants), content, turn.at)
    const unset = hasLimits(content) ? [] : ['没有设定办理期限，“处理没有结果”这一项没有检查。']
    const head = `闭环检查　${sayTime(turn.at, turn.at)}`
    if (breaches.length === 0)
      return {
        replies: [say([`${head}\n该登记的、该处理的、该有结果的、该告知的，都没有落下。`, ...unset].join('\n'))],
      }
    let place = 0
    const lines = breaches.flatMap(({ rule, since, count, items, mend }) => {
      const first = place + 1
      return [
        `${rule}：${count}件（${since}）`,
        ...items.map((item) => `${++place} ${listLine(item, turn.knowledge, turn.at)}`),
        `办法：${mend(first)}`,
      ]
    })
    const receipts = breaches.flatMap(({ items }) => items.map(({ receipt }) => receipt))
    return {
      replies: [say([head, ...lines, ...unset].join('\n'))],
      remember: {
        list: { receipts, asked: '待办', page: -1, at: turn.at },
        topic: { label: 'admin_list' },
      },
    }
  },
}
