import { createHash } from 'node:crypto'
import { type Entry, type EntryDesk, offlinePersonId } from '../casework/enter.ts'
import { isOffline } from '../casework/file.ts'
import { type RowContext, type RowFault, readRow } from '../casework/offline/read-row.ts'
import type { Submission } from '../domain/submission.ts'
import type { IntakeReport } from './intake.ts'
import { createHints } from './intake-hints.ts'
import type { Progress } from './intake-progress.ts'
import type { Table, TableRow } from './intake-table.ts'
import type { Office } from './office.ts'

/** Rows of one transaction. */
export const BATCH = 500
/** Faults kept for the report; all of them are in the file that is given back. */
const MAX_FAULTS = 1_000

/** One import: the table, what it is read against, and where it goes. */
export interface Run {
  readonly table: Table
  readonly context: RowContext
  readonly desk: EntryDesk
  readonly office: Office
}

/** A good row on its way into the store. */
export interface Ready {
  readonly row: number
  readonly entry: Entry
  readonly key: string
  readonly number: string
}

/** Gives each row the key by which it is known again: its number in the books, else what it says and how often it came. */
export function keys(desk: EntryDesk): (row: TableRow, entry: Entry) => string {
  const seen = new Map<string, number>()
  return ({ cells }, entry) => {
    const number = (cells.number ?? '').trim()
    if (number !== '') return desk.seal(`intake-number:${entry.stationId ?? ''}:${number}`)
    const { consultation, ...said } = entry
    const content = createHash('sha256')
      .update(JSON.stringify([consultation?.id, said]))
      .digest('base64url')
    const times = (seen.get(content) ?? 0) + 1
    seen.set(content, times)
    return desk.seal(`intake-row:${content}:${times}`)
  }
}

export interface Checked {
  readonly report: Pick<IntakeReport, 'rows' | 'items' | 'people' | 'unnamed' | 'already' | 'bad' | 'faults' | 'hints'>
  /** Rows whose number is taken by something else. */
  readonly wrongNumbers: ReadonlyMap<number, RowFault>
}

/** Reads the whole table and says what would come of it. */
export async function check({ table, context, desk, office }: Run, progress: Progress): Promise<Checked> {
  const keyOf = keys(desk)
  const rowOfKey = new Map<string, number>()
  const people = new Set<string>()
  const faults: (RowFault & { row: number })[] = []
  const wrongNumbers = new Map<number, RowFault>()
  const hints = createHints(office.store)
  const counts = { rows: 0, items: 0, unnamed: 0, already: 0, bad: 0 }
  let batch: Ready[] = []
  const wrong = (row: number, found: readonly RowFault[]): void => {
    counts.bad++
    for (const fault of found) if (faults.length < MAX_FAULTS) faults.push({ row, ...fault })
  }
  const wrongNumber = (row: number, number: string, why: string): void => {
    const fault = { column: '原编号', wrong: `“${number}”${why}`, mend: '请核对编号；同一件不用再录。' }
    wrongNumbers.set(row, fault)
    wrong(row, [fault])
  }
  const settle = async (): Promise<void> => {
    const known = await knownKeys(batch, office)
    for (const { row, entry, key, number } of batch) {
      const before = known.get(key)
      if (
        before !== undefined &&
        number !== '' &&
        isOffline(before) &&
        before.body !== '' &&
        before.body !== entry.body
      )
        wrongNumber(row, number, `已经录入过，受理编号 ${before.receipt}，内容不同`)
      else if (before !== undefined) counts.already++
      else {
        counts.items++
        if (entry.contact === undefined) counts.unnamed++
        else people.add(offlinePersonId(entry.contact, desk))
        hints.add({ row, entry })
      }
    }
    batch = []
  }
  for await (const row of table.rows(progress.at)) {
    counts.rows++
    const read = readRow(row.cells, context)
    if ('faults' in read) {
      wrong(row.row, read.faults)
      continue
    }
    const number = (row.cells.number ?? '').trim()
    const key = keyOf(row, read.entry)
    const twin = rowOfKey.get(key)
    if (twin !== undefined) {
      wrongNumber(row.row, number, `和第${twin}行重复`)
      continue
    }
    rowOfKey.set(key, row.row)
    batch.push({ row: row.row, entry: read.entry, key, number })
    if (batch.length === BATCH) await settle()
  }
  await settle()
  progress.done()
  faults.sort((a, b) => a.row - b.row)
  const found = counts.items === 0 ? [] : await hints.found()
  return { report: { ...counts, people: people.size + counts.unnamed, faults, hints: found }, wrongNumbers }
}

/** Which of these rows are in the books. */
export async function knownKeys(batch: readonly Ready[], office: Office): Promise<ReadonlyMap<string, Submission>> {
  const found = await office.store.submissions.find({ entryKeys: batch.map(({ key }) => key) })
  return new Map(found.map((one) => [one.entryKey ?? '', one]))
}
