import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { DAY_MS, dayOf, sayDay, sayTime, startOf } from '../../src/domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { LEDGER, type Order } from './read.ts'

const PAGE = 8
/** `到期`: the day is near enough to be prepared for. */
const SOON_DAYS = 7
const NAMES = { all: '', due: `${SOON_DAYS}日内到期的`, overdue: '超期的' } as const
const ASKED = { all: LEDGER, due: `${LEDGER} 到期`, overdue: `${LEDGER} 超期` } as const

const daysTo = ({ promiseDay = '' }: Submission, at: number): number =>
  Math.round((startOf(promiseDay) - startOf(dayOf(at))) / DAY_MS)

/** Open promises at this person's stations, the earliest day first, as a list that the next command may point into. */
export async function showLedger(turn: Turn, { which, page }: Extract<Order, { does: 'list' }>): Promise<Outcome> {
  authoriseAnywhere(turn.speaker.grants, 'queue')
  const open = await turn.store.submissions.find({ promised: 'open', scope: scopeOf(turn.speaker.grants) })
  const items = open
    .filter(({ mainId }) => mainId === undefined)
    .filter((item) => keeps(which, daysTo(item, turn.at)))
    .toSorted((a, b) => ((a.promiseDay ?? '') < (b.promiseDay ?? '') ? -1 : 1))
  const shown = items.slice(page * PAGE, (page + 1) * PAGE)
  const lines = shown.map((item, n) => `${n + 1} ${lineOf(item, turn.at)}`)
  const pages = Math.ceil(items.length / PAGE)
  const head = `${NAMES[which]}承诺${items.length}件　${sayTime(turn.at, turn.at)}`
  const more = page + 1 < pages ? [`第${page + 1}页，共${pages}页，回复“更多”看下一页`] : []
  const foot = shown.length === 0 ? [] : ['落实 1 完成情况：… · 承诺改期 1 到… 理由：… · 承诺台账 超期']
  return {
    replies: [say([head, ...lines, ...more, ...foot].join('\n'))],
    remember: {
      list: { receipts: shown.map((item) => item.receipt), asked: ASKED[which], page, at: turn.at },
      topic: { label: 'admin_list' },
    },
  }
}

const keeps = (which: keyof typeof NAMES, days: number): boolean =>
  which === 'all' || (which === 'overdue' ? days < 0 : days >= 0 && days <= SOON_DAYS)

function lineOf(item: Submission, at: number): string {
  const days = daysTo(item, at)
  const left = days < 0 ? `已超期${-days}天` : days === 0 ? '今天到期' : `还有${days}天`
  return `${item.receipt}　${item.promise}　最晚${sayDay(item.promiseDay ?? '', at)}（${left}）　${STATE_NAME[item.state]}`
}
