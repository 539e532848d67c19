import { namesOfStaff } from '../casework/describe.ts'
import { dueBetween, hasLimits } from '../casework/filter/due.ts'
import { addDays, type Day, dayOf, sayDay } from '../domain/shanghai.ts'
import { DIMENSIONS } from '../ports/figures.ts'
import type { Knowledge } from '../ports/intent.ts'
import { APPRAISAL_FORMULA, type Appraisal, appraisalOf, sayAppraised } from '../report/appraisal.ts'
import { type Figures, figuresOf } from '../report/figures.ts'
import { periodIn } from '../report/period.ts'
import { DIMENSION_NAME, sayHeads, sayRate, sayRest, sayValue } from '../report/say.ts'
import { type Chosen, chosenBy, dayGiven, namesKnown } from './chosen.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface ReportOptions extends Chosen {
  readonly month?: string
}

export interface Report {
  readonly figures: Figures
  readonly knowledge: Pick<Knowledge, 'content' | 'station'>
  readonly names: ReadonlyMap<string, string>
  readonly appraisal: Appraisal
}

/** @throws {WrongInput} an option is wrong */
export async function reportOf(options: ReportOptions, { store }: Office, at: number): Promise<Report> {
  const knowledge = await namesKnown(store)
  const { content } = knowledge
  const today = dayOf(at)
  const [from, to] = daysOf(options, today)
  if (from > to) throw new WrongInput('开始的日子在结束之后，请对调。')
  const figures = await figuresOf(chosenBy(options, content), from, to, {
    figures: store.figures,
    holidays: content.holidays,
    ...(hasLimits(content) ? { passed: dueBetween(content, undefined, addDays(today, -1)) } : {}),
  })
  const scope = chosenBy(options, content).scope ?? 'all'
  const appraisal = await appraisalOf(store, scope, { from, to }, knowledge)
  return { figures, knowledge, names: await namesOfStaff(store), appraisal }
}

export function daysOf({ month, from, until }: ReportOptions, today: Day): readonly [Day, Day] {
  if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw new WrongInput(`“${month}”不是月份，请写成 2026-11 这样。`)
  const period = periodIn(month ?? '本月', today)
  if (period === undefined) throw new WrongInput(`“${month}”不是月份，请写成 2026-11 这样。`)
  if (from === undefined && until === undefined) return [period.from, period.to]
  return [from === undefined ? period.from : dayGiven(from), until === undefined ? today : dayGiven(until)]
}

/** The figures with everything they are made of, for a screen or a file. */
export function printFigures({ figures, knowledge, names, appraisal }: Report, print: (line: string) => void): void {
  const { received, unclaimed, withdrawn, registered, rates, by } = figures
  print(`${sayDay(figures.from)}至${sayDay(figures.to)}收到的`)
  print(`收到：${sayHeads(received, unclaimed)}（另有已撤回${withdrawn}件）`)
  print(`已登记：${registered}件`)
  for (const rate of rates) print(sayRate(rate))
  for (const line of sayRest(figures, names)) print(line)
  for (const dimension of DIMENSIONS) {
    if (by[dimension].length > 0) print(`按${DIMENSION_NAME[dimension]}：`)
    for (const { value, ...heads } of by[dimension])
      print(`　${sayValue(dimension, value, knowledge)}：${sayHeads(heads)}`)
  }
  if (appraisal.rows.length === 0) return
  print(`联系点评估（${APPRAISAL_FORMULA}）：`)
  for (const row of appraisal.rows) print(`　${sayAppraised(row)}`)
}
