import { writeNumber } from '../domain/numerals.ts'
import { EVEN_MONTHS, EVERY_MONTH, type Months, ODD_MONTHS, type RuleSpec } from './rule.ts'

const WEEKDAYS = '日一二三四五六'

/** A rule in the one way in which it is kept and told: `每月第三个星期四`, `单月15日`, `每周二、周四`. */
export function sayRule(spec: RuleSpec): string {
  if (spec.type === 'appointment') return '预约'
  if (spec.type === 'unfixed') return spec.often
  if (spec.type === 'weekly') return `每${spec.weekdays.map((day) => `周${WEEKDAYS[day]}`).join('、')}`
  const months = sayMonths(spec.months)
  if (spec.type === 'working-day') return `${months}${spec.which === 'first' ? '第一' : '最后一'}个工作日`
  if (spec.type === 'month-day')
    return `${months}${spec.days.map((day) => (day < 0 ? '最后一天' : `${day}日`)).join('、')}`
  const counts = spec.nths.map((nth) => (nth < 0 ? '最后一个' : `第${writeNumber(nth)}个`)).join('、')
  return `${months}${counts}${spec.weekdays.map((day) => `星期${WEEKDAYS[day]}`).join('、')}`
}

const NAMED: readonly (readonly [name: string, months: Months])[] = [
  ['每月', EVERY_MONTH],
  ['单月', ODD_MONTHS],
  ['双月', EVEN_MONTHS],
  ['每季度第一个月', [1, 4, 7, 10]],
  ['每季度第二个月', [2, 5, 8, 11]],
  ['每季度最后一个月', [3, 6, 9, 12]],
]

const sayMonths = (months: Months): string =>
  NAMED.find(([, named]) => named.join() === months.join())?.[0] ??
  `每年${months.map((month) => `${month}月`).join('、')}`
