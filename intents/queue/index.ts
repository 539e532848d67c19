import { listLine } from '../../src/casework/list-line.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { awaitsResult, OPEN_STATES } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { SubmissionQuery } from '../../src/ports/store.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'
import { phrases } from './phrases.ts'

const PAGE = 8
const COMMAND = /^(?:待办|更多|下一页|我手上的|我的待办|待办列表)(?:\s|$)/
const MORE = /^(?:更多|下一页|继续|再来)$/

/** What waits at this person's stations, as a numbered list that the next command may point into. */
export const queue: Intent = {
  name: 'queue',
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => COMMAND.test(turn.text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'queue')
    const { list } = turn.memory
    if (MORE.test(turn.text) && list !== undefined) return show(turn, list.asked, list.page + 1)
    return show(turn, turn.text, 0)
  },
}

async function show(turn: Turn, asked: string, page: number): Promise<Outcome> {
  const { query, named } = filter(turn, asked)
  const total = await turn.store.submissions.count(query)
  const items = await turn.store.submissions.find({ ...query, limit: PAGE, offset: page * PAGE })
  const head = `${named}${total}件　${sayTime(turn.at, turn.at)}`
  if (items.length === 0)
    return {
      replies: [say(page === 0 ? `${named}0件，没有要办的。` : '后面没有了。')],
      remember: { list: { receipts: [], asked, page } },
    }
  const pages = Math.ceil(total / PAGE)
  const lines = items.map((item, n) => `${n + 1} ${listLine(item, turn.knowledge, turn.at)}`)
  const foot = `${pages > 1 ? `第${page + 1}页，共${pages}页${page + 1 < pages ? '，回复“更多”看下一页' : ''}\n` : ''}打开 1 · 采纳 1 理由：… · 派给 姓名 1`
  return {
    replies: [say([head, ...lines, foot].join('\n'))],
    remember: { list: { receipts: items.map((i) => i.receipt), asked, page } },
  }
}

function filter(turn: Turn, asked: string): { readonly query: SubmissionQuery; readonly named: string } {
  const mine = /我手上|我的|我名下|派给我|分给我/.test(asked)
  const waiting = /待放行|等放行|待审核/.test(asked)
  const all = /全部|所有|已办|办结/.test(asked) && !/未|没/.test(asked)
  const draft = findConsultations(
    asked.replace(/待办|列出|未处理的?|意见/g, ' '),
    turn.knowledge.content.consultations,
  )[0]?.consultation
  const [number] = articleNumbersIn(asked)
  const clause = number === undefined ? undefined : sayArticle(number)
  const query: SubmissionQuery = {
    scope: scopeOf(turn.speaker.grants),
    order: /新到旧|最新|倒序|newest/.test(asked) ? 'newest' : 'oldest',
    ...(waiting ? { states: ['RESULT_READY' as const] } : all ? {} : { states: OPEN_STATES.filter(awaitsResult) }),
    ...(mine ? { assigneeId: turn.speaker.id } : {}),
    ...(draft === undefined ? {} : { consultationId: draft.id }),
    ...(clause === undefined ? {} : { clause }),
  }
  const about = [draft === undefined ? '' : `《${draft.title}》`, clause ?? '', mine ? '您手上' : ''].join('')
  return { query, named: `${about}${waiting ? '待放行' : all ? '全部事项' : '待办'}` }
}
