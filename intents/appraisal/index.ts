import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { APPRAISAL_FORMULA, appraisalOf, sayAppraised } from '../../src/report/appraisal.ts'
import { periodIn } from '../../src/report/period.ts'
import { english } from './english.ts'
import { QUIET, showQuiet } from './quiet.ts'

const COMMAND = /^\s*(?:立法)?(?:联系|征[询集])点评估(?:表|情况)?(?:\s|$)/
/** Lines of one answer. */
const MOST = 15

/** What each contact point received, passed on and saw adopted. */
export const appraisal: Intent = {
  name: 'appraisal',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => COMMAND.test(text) || QUIET.test(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'statistics')
    if (QUIET.test(turn.text)) return showQuiet(turn)
    const period = periodIn(turn.text.replace(COMMAND, ''), dayOf(turn.at))
    if (period === undefined) return { replies: [say('没有认出要评估哪几天。例：联系点评估 上季度')] }
    const { rows, total } = await appraisalOf(turn.store, scopeOf(turn.speaker.grants), period, turn.knowledge)
    const head = `联系点评估　${sayDay(period.from, turn.at)}至${sayDay(period.to, turn.at)}收到的草案意见和立法建议`
    if (rows.length === 0) return { replies: [say(`${head}\n没有收到，也没有设联系点。`)] }
    const lines = rows.slice(0, MOST).map((row, n) => `${n + 1} ${sayAppraised(row)}`)
    const more = rows.length > MOST ? [`还有${rows.length - MOST}个没有列出。`] : []
    const sum = rows.length > 1 ? [sayAppraised(total)] : []
    const foot = [
      `算法：${APPRAISAL_FORMULA}。`,
      '征求意见期间还没有收到意见的：没有动静的站点',
      `要表格请发：导出 联系点评估 ${period.said ? period.name : ''}`.trimEnd(),
    ]
    return {
      replies: [say([head, ...lines, ...more, ...sum, ...foot].join('\n'))],
      remember: { topic: { label: 'admin_stats' } },
    }
  },
}
