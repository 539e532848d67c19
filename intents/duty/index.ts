import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { type DutyRow, dutyOf, isIdle } from '../../src/report/duty/index.ts'
import { DUTY_FORMULA } from '../../src/report/duty/table.ts'
import { periodIn } from '../../src/report/period.ts'
import { english } from './english.ts'

const COMMAND = /^\s*(?:看|查)?(?:各站点?|代表|站点)*的?履职(?:统计|情况|数据)(?:\s|$)/
/** Lines of one sort. */
const MOST = 15

/** What stations and deputies did in a period, counted from what is on record: for staff, and in no order of merit. */
export const duty: Intent = {
  name: 'duty',
  phrases: [],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => COMMAND.test(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'statistics')
    const period = periodIn(turn.text.replace(COMMAND, ''), dayOf(turn.at))
    if (period === undefined) return { replies: [say('没有认出要统计哪几天。例：履职统计 上季度')] }
    const counted = await dutyOf(turn.store, scopeOf(turn.speaker.grants), period, turn.knowledge)
    const head = `履职统计　${sayDay(period.from, turn.at)}至${sayDay(period.to, turn.at)}`
    const { unnamed } = counted
    const lines = [
      ...listed('站点', counted.stations, sayStation),
      ...listed('代表', counted.deputies, sayDeputy),
      ...(unnamed === 0 ? [] : [`录入事项里有${unnamed}件的代表不在名单里，或者和别人同名，没有算到代表名下。`]),
      `算法：${DUTY_FORMULA}`,
      `要表格请发：导出 履职统计 ${period.said ? period.name : ''}`.trimEnd(),
    ]
    return { replies: [say([head, ...lines].join('\n'))], remember: { topic: { label: 'admin_stats' } } }
  },
}

function listed(title: string, rows: readonly DutyRow[], sayOne: (row: DutyRow) => string): readonly string[] {
  const busy = rows.filter((row) => !isIdle(row))
  const idle = rows.length - busy.length
  const shown = busy.slice(0, MOST)
  return [
    `${title}：`,
    ...shown.map((row, n) => `${n + 1} ${sayOne(row)}`),
    ...(busy.length > shown.length ? [`还有${busy.length - shown.length}个没有列出，表格里都有。`] : []),
    ...(idle === 0 ? [] : [`${busy.length === 0 ? '' : '另外'}${idle}个没有来信、到场和录入的记录。`]),
  ]
}

const days = ({ median }: DutyRow): string => (median === undefined ? '' : `，中位${median}个工作日`)
const outOf = (part: number, whole: number, unit: string): string => `${part}${unit}（${part}／${whole}）`

const sayStation = (row: DutyRow): string =>
  [
    `${row.name}：来信${row.letters}封，已告知结果${outOf(row.told, row.letters, '封')}，其中代表本人答复${row.answered}封${days(row)}`,
    `登记到场的接待${row.sessions}场，代表到场${outOf(row.came, row.entered, '人次')}`,
    `录入事项${row.matters}件`,
  ].join('；')

const sayDeputy = (row: DutyRow): string =>
  [
    `${row.name}：写给本人的来信${row.letters}封，本人答复${outOf(row.answered, row.letters, '封')}，转站点${row.handed}封${row.beside === 0 ? '' : `，另答复写给站里的${row.beside}封`}${days(row)}`,
    `到场${outOf(row.came, row.entered, '场')}`,
    `录入事项${row.matters}件`,
  ].join('；')
