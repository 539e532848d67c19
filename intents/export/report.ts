import { authoriseAnywhere } from '../../src/casework/may.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { sayPrivately } from '../../src/ports/channel.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Output } from '../../src/ports/reports.ts'
import { WORD_ROWS } from '../../src/report/consultation/internal-table.ts'
import { periodIn } from '../../src/report/period.ts'
import { nearestConsultations } from '../../src/search/consultation-search.ts'

const PUBLIC = /采纳情况|通报/
const OPINIONS = /意见(?:汇总|汇编|总表|台账|明细)/
const APPRAISAL = /(?:联系|征[询集])点评估|评估表/
const DUTY = /履职(?:统计|情况|数据|表)/
const WORD = /word|docx|文档/i
const CSV = /csv/i

/** Drafts offered at once. */
const MOST = 9

/** A report that is asked for, with what it is called; a sentence where it is not clear; undefined for anything else. */
export type AskedReport =
  | { readonly output: Output; readonly named: string; readonly consultation?: Consultation }
  | { readonly unclear: ReturnType<typeof sayPrivately> }

export function reportAsked(turn: Turn): AskedReport | undefined {
  const { text } = turn
  if (APPRAISAL.test(text)) return spanned(turn, 'appraisal')
  if (DUTY.test(text)) return spanned(turn, 'duty')
  const isPublic = PUBLIC.test(text)
  if (!isPublic && !OPINIONS.test(text)) return undefined
  const { consultations } = turn.knowledge.content
  const words = text
    .replace(/导出|匯出|下载|(?:采纳情况)?的?通报|采纳情况|意见(?:汇总表?|汇编|总表|台账|明细)/g, ' ')
    .replace(/word|docx|csv|xlsx|excel|文档|表格?|[不带连]?联系方式/gi, ' ')
  const best = nearestConsultations(words, consultations)
  const [first] = best
  if (first === undefined || best.length > 1) {
    const list = (best.length > 1 ? best : consultations).slice(0, MOST)
    const what = isPublic ? '通报' : '意见汇总'
    return {
      unclear: sayPrivately(
        `要导出哪一部草案的${what}？`,
        ...list.map(({ title }) => ({ label: `《${title}》`, says: `导出 《${title}》 ${what}` })),
      ),
    }
  }
  const { id, title } = first
  if (isPublic)
    return {
      output: { what: 'public', consultationId: id, format: 'docx' },
      named: `《${title}》采纳情况通报（Word）`,
      consultation: first,
    }
  const format = WORD.test(text) ? 'docx' : CSV.test(text) ? 'csv' : 'xlsx'
  return {
    output: { what: 'opinions', consultationId: id, format },
    named: `《${title}》意见汇总（${format}）`,
    consultation: first,
  }
}

const SPANNED = { appraisal: '联系点评估', duty: '履职统计' } as const

function spanned(turn: Turn, what: keyof typeof SPANNED): AskedReport {
  authoriseAnywhere(turn.speaker.grants, 'statistics')
  const period = periodIn(turn.text, dayOf(turn.at))
  if (period === undefined) return { unclear: sayPrivately(`没有认出要哪几天的。例：导出 ${SPANNED[what]} 上季度`) }
  const { from, to } = period
  const output: Output = { what, from, to, format: CSV.test(turn.text) ? 'csv' : 'xlsx' }
  return { output, named: `${SPANNED[what]} ${sayDay(from, turn.at)}至${sayDay(to, turn.at)}（${output.format}）` }
}

/** Why a file would be of no use; undefined when it would be. */
export function tooLongForWord(output: Output, opinions: number): string | undefined {
  if (output.what !== 'opinions' || output.format !== 'docx' || opinions <= WORD_ROWS) return undefined
  return `有${opinions}件意见，Word 文档最多放${WORD_ROWS}件，再多就打不开。请改用 Excel，发：导出 意见汇总 excel`
}

/** How the same file is written on the server. */
export const commandOf = (output: Output): string =>
  output.what === 'appraisal' || output.what === 'duty'
    ? `${output.what === 'duty' ? 'duty' : 'points'} --from ${output.from} --until ${output.to} --to 文件.${output.format}`
    : `consultation ${output.consultationId} ${output.what === 'public' ? '--public' : '--internal'} --to 文件.${output.format}`
