import { stat } from 'node:fs/promises'
import type { EntryDesk } from '../casework/enter.ts'
import { MAY } from '../casework/may.ts'
import type { RowContext, RowFault } from '../casework/offline/read-row.ts'
import type { Person } from '../domain/person.ts'
import type { Station } from '../domain/station.ts'
import { systemRandom } from '../random.ts'
import { contentOf } from '../upkeep/records.ts'
import { check, type Run } from './intake-check.ts'
import { fileAll, writeBad } from './intake-file.ts'
import type { Hint } from './intake-hints.ts'
import { bar } from './intake-progress.ts'
import { openTable } from './intake-table.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'
import { stationNamed } from './staff.ts'

export interface IntakeOptions {
  readonly by: string
  readonly station?: string
  readonly dryRun?: boolean
  readonly skipBad?: boolean
  /** Where receipts and secrets go; beside the file when absent. */
  readonly out?: string
}

export interface IntakeReport {
  readonly encoding: string
  readonly rows: number
  /** Items that were filed, or would be. */
  readonly items: number
  /** Different people behind them; who left nothing counts once an item. */
  readonly people: number
  readonly unnamed: number
  /** Rows that are in the books from before. */
  readonly already: number
  readonly bad: number
  /** The first of what is wrong, in order. */
  readonly faults: readonly (RowFault & { readonly row: number })[]
  readonly hints: readonly Hint[]
  readonly unused: readonly string[]
  readonly filed: boolean
  readonly receiptsFile?: string
  readonly badFile?: string
}

/**
 * Enters a table of what came in offline. Everything is read and checked first; nothing is filed while a row is wrong,
 * unless bad rows may be skipped. Filing goes in batches; a file that was broken off goes on where it stopped when it is
 * imported again, because a row is known again.
 * @throws {WrongInput} file, header, person or station are wrong
 */
export async function importIntake(
  path: string,
  options: IntakeOptions,
  office: Office,
  at: number,
  progress?: NodeJS.WriteStream,
): Promise<IntakeReport> {
  const content = contentOf(await office.store.knowledge.approved())
  const person = await enteringPerson(options.by, office)
  const station: Station | undefined =
    options.station === undefined ? onlyStation(person, content.stations) : await stationNamed(options.station, office)
  const table = await openTable(path)
  const context: RowContext = {
    at,
    stations: content.stations,
    consultations: content.consultations,
    grants: person.grants,
    ...(station === undefined ? {} : { station }),
  }
  const desk: EntryDesk = {
    at,
    channel: 'command-line',
    personId: person.id,
    grants: person.grants,
    content,
    random: systemRandom,
    seal: office.seal,
  }
  const run: Run = { table, context, desk, office }
  const { size } = await stat(path)
  const checked = await check(run, bar(progress, '核对', size))
  const base = { encoding: table.encoding, unused: table.header.unused, ...checked.report }
  if (options.dryRun === true || (checked.report.bad > 0 && options.skipBad !== true)) return { ...base, filed: false }
  const badFile = checked.report.bad === 0 ? {} : { badFile: await writeBad(path, run, checked) }
  if (checked.report.items === 0) return { ...base, filed: true, ...badFile }
  const out = options.out ?? `${path}.回执.csv`
  return {
    ...base,
    filed: true,
    receiptsFile: await fileAll(out, run, checked, bar(progress, '录入', size)),
    ...badFile,
  }
}

async function enteringPerson(name: string, office: Office): Promise<Person> {
  const found = (await office.store.people.list()).filter((p) => p.name === name || p.id === name)
  const [person] = found
  if (person === undefined) throw new WrongInput(`没有叫“${name}”的工作人员。用 staff list 看名单。`)
  if (found.length > 1) throw new WrongInput(`叫“${name}”的工作人员不止一位，请写编号。用 staff list --json 看编号。`)
  if (!person.grants.some((g) => MAY.enter.includes(g.role)))
    throw new WrongInput(`${name}不能代为登记，需要${MAY.enter.join('或')}。`)
  return person
}

/** Where somebody enters for one station alone, rows need not say it. */
function onlyStation(person: Person, stations: readonly Station[]): Station | undefined {
  const ids = new Set(person.grants.filter((g) => MAY.enter.includes(g.role)).map((g) => g.stationId))
  return ids.size === 1 ? stations.find((s) => ids.has(s.id)) : undefined
}
