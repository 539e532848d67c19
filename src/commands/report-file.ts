import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Consultation } from '../domain/consultation.ts'
import { dayOf } from '../domain/shanghai.ts'
import type { Output } from '../ports/reports.ts'
import { WORD_ROWS } from '../report/consultation/internal-table.ts'
import { exportTrail } from '../report/export.ts'
import { coversDraft, writeOutput } from '../report/output.ts'
import { nearestConsultations } from '../search/consultation-search.ts'
import { namesKnown } from './chosen.ts'
import { whoExports } from './export.ts'
import { daysOf, type ReportOptions } from './figures.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface ReportFileOptions {
  readonly to: string
  readonly withContact?: boolean
  readonly by?: string
  readonly agreedBy?: string
}

export interface ConsultationReportOptions extends ReportFileOptions {
  readonly public?: boolean
  readonly internal?: boolean
}

/**
 * Writes the public report of a draft, or the internal table of its opinions, as a file that only its owner can read.
 * @param draft id, title or a short name
 * @throws {WrongInput} an option is wrong, the file exists, or the person named may not take this out
 */
export async function reportConsultation(
  draft: string,
  options: ConsultationReportOptions,
  office: Office,
  at: number,
): Promise<void> {
  if ((options.public === true) === (options.internal === true))
    throw new WrongInput('请写明要哪一种：--public（公开的采纳情况通报）或 --internal（内部的意见汇总）。')
  if (options.public === true && options.withContact === true) throw new WrongInput('公开的通报不能带联系方式。')
  const { content } = await namesKnown(office.store)
  const consultation = draftGiven(draft, content.consultations)
  const what = options.public === true ? 'public' : 'opinions'
  const formats = what === 'public' ? (['docx'] as const) : (['docx', 'xlsx', 'csv'] as const)
  const output = { what, consultationId: consultation.id, format: formatOf(options.to, formats) } as Output
  if (output.what === 'opinions' && output.format === 'docx') {
    const count = await office.store.submissions.count({ consultationId: consultation.id, kinds: ['opinion'] })
    if (count > WORD_ROWS) throw new WrongInput(`有${count}件意见，Word 最多放${WORD_ROWS}件，请改用 .xlsx 或 .csv。`)
  }
  await writeReport(output, options, office, at)
}

/** Writes the table of the contact points, or of what stations and deputies did. @throws {WrongInput} as above */
export async function reportSpan(
  what: 'appraisal' | 'duty',
  options: ReportFileOptions & ReportOptions,
  office: Office,
  at: number,
): Promise<void> {
  const [from, to] = daysOf(options, dayOf(at))
  if (from > to) throw new WrongInput('开始的日子在结束之后，请对调。')
  await writeReport({ what, from, to, format: formatOf(options.to, ['xlsx', 'csv']) }, options, office, at)
}

async function writeReport(output: Output, options: ReportFileOptions, office: Office, at: number): Promise<void> {
  const { store } = office
  const { to, withContact = false } = options
  if (existsSync(to)) throw new WrongInput(`${to} 已经存在，请换一个文件名。`)
  const command = withContact ? 'export-contact' : 'export'
  const { who, scope, agreed } = await whoExports(options, command, office)
  const knowledge = await namesKnown(store)
  if (output.what === 'public') {
    const consultation = knowledge.consultation(output.consultationId)
    if (consultation !== undefined && !coversDraft(consultation, scope))
      throw new WrongInput(`${options.by}不管全市，也不在这部草案的联系点，不能导出通报。`)
  }
  await store.commit([...agreed(at), exportTrail(who, command, { scope, output }, at)])
  const made = await writeOutput(output, { scope, withContact }, { store, knowledge, at })
  if (made === undefined) throw new WrongInput('这部草案已经不在资料里了。')
  if (made.changes.length > 0) await store.commit(made.changes)
  try {
    await writeFile(to, made.bytes, { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new WrongInput(`${to} 已经存在，请换一个文件名。`)
    if (code === 'ENOENT' || code === 'EACCES') throw new WrongInput(`写不了 ${to}，请换一个文件夹。`)
    throw cause
  }
}

function formatOf<F extends string>(path: string, formats: readonly F[]): F {
  const found = formats.find((format) => extname(path).toLowerCase() === `.${format}`)
  if (found === undefined) throw new WrongInput(`文件名要以 ${formats.map((one) => `.${one}`).join('、')} 结尾。`)
  return found
}

function draftGiven(text: string, consultations: readonly Consultation[]): Consultation {
  const exact = consultations.find(({ id, title }) => id === text || title === text)
  const best = exact === undefined ? nearestConsultations(text, consultations) : [exact]
  const draft = best.length === 1 ? best[0] : undefined
  if (draft !== undefined) return draft
  throw new WrongInput(
    `没有认出“${text}”是哪部草案。有：${consultations.map(({ id, title }) => `${id}《${title}》`).join('、')}`,
  )
}
