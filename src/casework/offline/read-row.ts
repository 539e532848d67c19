import { readClause, WHOLE_DRAFT } from '../../consultation/clauses-written.ts'
import { readingFor } from '../../consultation/made-on.ts'
import type { Consultation } from '../../domain/consultation.ts'
import { KINDS, type SubmissionKind, specOf } from '../../domain/kind.ts'
import { CONSENTS, type Consent, ORIGINS } from '../../domain/origin.ts'
import { isProblem } from '../../domain/problem.ts'
import type { Grant } from '../../domain/role.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Station } from '../../domain/station.ts'
import { bare } from '../../search/short-names.ts'
import { checkEntry, type Entry } from '../enter.ts'
import { matterBody } from '../matter-form.ts'
import { authorise } from '../may.ts'
import { type Cells, type Column, titleOf } from './columns.ts'
import { receivedIn } from './day.ts'

/** What is wrong with one cell, and how to mend it. */
export interface RowFault {
  readonly column: string
  readonly wrong: string
  readonly mend: string
}

export type ReadRow = { readonly entry: Entry } | { readonly faults: readonly RowFault[] }

/** What a row is read against. */
export interface RowContext {
  readonly at: Instant
  readonly stations: readonly Station[]
  readonly consultations: readonly Consultation[]
  /** Where the row says none. */
  readonly station?: Station
  readonly grants: readonly Grant[]
}

/** Longest words of one person: a letter of some ten pages. */
export const MAX_WORDS = 10_000
const MAX_SHORT = 300
/** A wrong cell as shown; the rest is in the file. */
const SHOWN = 30

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ')
  return [...flat].length > SHOWN ? `${[...flat].slice(0, SHOWN).join('')}…` : flat
}

/** Reads one row; all that is wrong with it is told at once. */
export function readRow(cells: Cells, context: RowContext): ReadRow {
  const faults: RowFault[] = []
  const cell = (column: Column): string => (cells[column] ?? '').trim()
  const fault = (column: Column, wrong: string, mend: string): undefined => {
    faults.push({ column: titleOf(column), wrong, mend })
    return undefined
  }
  const kind = kindOf(cell('kind')) ?? fault('kind', said(cell('kind'), '这个类型'), `请写：${KIND_NAMES}。`)
  const origin =
    ORIGINS.find((name) => name === cell('origin')) ??
    fault('origin', said(cell('origin'), '这个来源'), `请写：${ORIGINS.join('、')}。`)
  const receivedAt =
    receivedIn(cell('received')) ??
    fault(
      'received',
      cell('received') === '' ? '没有写' : `“${short(cell('received'))}”不是日期`,
      '请写成 2026-09-12 的样子。',
    )
  const words = cells.words ?? ''
  if (!/[\p{L}\p{N}]/u.test(words)) fault('words', '没有内容', '请照原话填写；没有内容的行请删去。')
  for (const column of ['words', 'reason'] as const) tooLong(column, MAX_WORDS)
  for (const column of ['law', 'place', 'document', 'against', 'deputy', 'name', 'contact', 'number'] as const)
    tooLong(column, MAX_SHORT)
  const station = stationOf()
  const draft = kind === 'opinion' ? draftOf() : undefined
  const consent =
    consentOf(cell('consent')) ?? fault('consent', said(cell('consent'), '这个写法'), `请写：${CONSENTS.join('、')}。`)
  if (kind !== undefined) requireOwn(kind)
  if (kind === undefined || origin === undefined || receivedAt === undefined || consent === undefined) return { faults }
  const spec = specOf(kind)
  const entry: Entry = {
    kind,
    origin,
    receivedAt,
    consent,
    body: matterBody(spec, words.trim(), ({ name }) => cell(name as Column)),
    verbatim: verbatimOf(kind),
    ...(cell('reason') === '' ? {} : { reason: cell('reason') }),
    ...(cell('name') === '' ? {} : { personName: cell('name') }),
    ...(cell('contact') === '' ? {} : { contact: cell('contact') }),
    ...(cell('deputy') === '' ? {} : { deputy: cell('deputy') }),
    ...(station === undefined ? {} : { stationId: station.id }),
    ...draft,
  }
  check(entry)
  return faults.length > 0 ? { faults } : { entry }

  function tooLong(column: Column, most: number): void {
    const { length } = [...cell(column)]
    if (length > most) fault(column, `有${length}字`, `最多${most}字，请缩短或分成几行。`)
  }

  function stationOf(): Station | undefined {
    const named = cell('station')
    const { stations } = context
    const found =
      named === ''
        ? context.station
        : stations.find(
            (s) => s.id === named || s.code === named || [s.name, ...s.aliases].some((n) => bare(n) === bare(named)),
          )
    if (named !== '' && found === undefined)
      return fault('station', `没有“${short(named)}”这个站点`, `有：${stations.map((s) => s.name).join('、')}。`)
    try {
      authorise(context.grants, 'enter', found?.id)
    } catch (error) {
      if (!isProblem(error)) throw error
      const where = found?.name ?? '市级办公室'
      fault('station', `录入人不能代${where}录入`, '请写录入人所在的站点，或换一位录入人。')
    }
    return found
  }

  function draftOf(): Pick<Entry, 'consultation' | 'clause'> | undefined {
    const named = cell('consultation')
    const found = context.consultations.find(
      (c) => c.id === named || [c.title, ...c.aliases].some((title) => bare(title) === bare(named)),
    )
    if (found === undefined) return fault('consultation', said(named, '这部草案'), '请照征求意见时的全称填写。')
    const { clauses } = readingFor(found, receivedAt ?? context.at)
    const read = readClause(cell('clause') || WHOLE_DRAFT.shown, { ...found, clauses })
    if (!('ok' in read))
      return fault(
        'clause',
        `《${found.title}》没有“${short(cell('clause'))}”`,
        `共${clauses.length}条，请写条号，如 第三条，几条的写成 第三条、第五条；对整部草案的请留空。`,
      )
    return { consultation: found, ...(read.ok.value === '' ? {} : { clause: read.ok.value }) }
  }

  function consentOf(text: string): Consent | undefined {
    if (text === '') return '未留个人信息'
    return CONSENTS.find((name) => name === text)
  }

  function requireOwn(of: SubmissionKind): void {
    for (const field of specOf(of).fields) {
      const column = field.name as Column
      const value = cell(column)
      const refused = field.refuses?.find(({ pattern }) => pattern.test(value))
      if (value === '' && field.optional !== true)
        fault(column, `${specOf(of).name}要写${field.title}`, '请补上这一列。')
      else if (refused !== undefined) fault(column, `“${short(value)}”不能收`, refused.say)
    }
  }

  function verbatimOf(of: SubmissionKind): Readonly<Record<string, string>> {
    const own = specOf(of).fields.flatMap(({ name }) =>
      cell(name as Column) === '' ? [] : [[name, cells[name as Column] ?? '']],
    )
    const reason = cell('reason') === '' ? [] : [['reason', cells.reason ?? '']]
    return Object.fromEntries([[of === 'opinion' ? 'proposal' : 'body', words], ...reason, ...own]) as Record<
      string,
      string
    >
  }

  /** The rules that hold for everything that is entered, told at the column where they can be kept. */
  function check(checked: Entry): void {
    try {
      checkEntry(checked, context.at)
    } catch (error) {
      if (!isProblem(error)) throw error
      if (error.code === 'CONSENT_MISSING')
        fault(
          'consent',
          '留了姓名或联系方式，没有写同意依据',
          '请写口头同意或书面同意；没有同意的，请删去姓名和联系方式。',
        )
      else if (error.code === 'RECEIVED_LATER')
        fault('received', `“${cell('received')}”还没有到`, '请写实际收到的日期。')
      else
        fault('consultation', error.say.replace(/。$/, ''), '收到日期不在征求意见期内，类型请改为实施反馈或人民建议。')
    }
  }
}

const said = (text: string, what: string): string => (text === '' ? '没有写' : `没有“${short(text)}”${what}`)

const KIND_NAMES = KINDS.map(({ name }) => name).join('、')

function kindOf(text: string): SubmissionKind | undefined {
  return KINDS.find(({ id, name, offer }) => [id, name, offer?.label].includes(text))?.id
}
