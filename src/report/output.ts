import type { Consultation } from '../domain/consultation.ts'
import { type Day, dayOf, type Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Output } from '../ports/reports.ts'
import type { Change, Store } from '../ports/store.ts'
import { appraisalOf, appraisalTable } from './appraisal.ts'
import { writeOpinions, writePublic } from './consultation/write.ts'
import { BOM, csvLine } from './csv.ts'
import { dutyOf } from './duty/index.ts'
import { dutyTable } from './duty/table.ts'
import { xlsxOf } from './office/xlsx.ts'
import { representationOf } from './representation/index.ts'
import { sayMeter } from './representation/say.ts'

export interface OutputFile {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
  /** Must be on disk before the file leaves. */
  readonly changes: readonly Change[]
}

export interface OutputDesk {
  readonly store: Pick<Store, 'submissions' | 'people' | 'erasures' | 'figures' | 'reports' | 'presence'>
  readonly knowledge: Pick<Knowledge, 'station' | 'content' | 'consultation'>
  readonly at: Instant
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const SHEET = { appraisal: '联系点评估', duty: '履职统计' } as const

/** The public report has opinions of every station: whoever makes it is responsible for the draft or for all of them. */
export const coversDraft = ({ contactPoint }: Consultation, scope: 'all' | readonly string[]): boolean =>
  scope === 'all' || (contactPoint !== undefined && scope.includes(contactPoint))

/** Undefined when the draft that it is about is gone or not theirs. */
export async function writeOutput(
  output: Output,
  rights: { readonly scope: 'all' | readonly string[]; readonly withContact: boolean },
  desk: OutputDesk,
): Promise<OutputFile | undefined> {
  const { format } = output
  const named = { type: TYPES[format], name: fileName(output, dayOf(desk.at)) }
  if (output.what === 'appraisal' || output.what === 'duty') {
    const table =
      output.what === 'appraisal'
        ? appraisalTable(await appraisalOf(desk.store, rights.scope, output, desk.knowledge))
        : dutyTable(await dutyOf(desk.store, rights.scope, output, desk.knowledge))
    const bytes =
      format === 'csv'
        ? Buffer.from(BOM + table.map((row) => csvLine(row.map(String))).join(''))
        : await xlsxOf(SHEET[output.what], table)
    return { ...named, bytes, changes: [] }
  }
  const consultation = desk.knowledge.consultation(output.consultationId)
  if (consultation === undefined) return undefined
  if (output.what === 'public' && !coversDraft(consultation, rights.scope)) return undefined
  if (output.what === 'opinions')
    return { ...named, bytes: await writeOpinions(consultation, { format, ...rights }, desk), changes: [] }
  return { ...named, ...(await publicReport(consultation, desk)) }
}

async function publicReport(
  consultation: Consultation,
  desk: OutputDesk,
): Promise<Pick<OutputFile, 'bytes' | 'changes'>> {
  const { store, knowledge, at } = desk
  const { meter, changes } = await representationOf(consultation.id, store, knowledge.content, at)
  return { bytes: await writePublic(consultation, desk, sayMeter(meter)), changes }
}

const fileName = (output: Output, day: Day): string => {
  const what = { public: 'public-report', opinions: 'opinions', appraisal: 'contact-points', duty: 'duty' }[output.what]
  return `minyi-${what}-${day}.${output.format}`
}
