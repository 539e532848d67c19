import { enter } from '../casework/enter.ts'
import { FAULT_COLUMN, ROW_COLUMN } from '../casework/offline/columns.ts'
import { readRow } from '../casework/offline/read-row.ts'
import { type Receipt, saySecret } from '../domain/receipt.ts'
import { BATCH, type Checked, keys, knownKeys, type Ready, type Run } from './intake-check.ts'
import { type Output, openOutput } from './intake-output.ts'
import type { Progress } from './intake-progress.ts'

/** Receipts tried for one row before giving up. */
const MAX_MINTS = 100

/** Writes the wrong rows as they came, with what is wrong before them. @returns where */
export async function writeBad(path: string, { table, context }: Run, { wrongNumbers }: Checked): Promise<string> {
  const added = table.names.flatMap((name, i) => ([ROW_COLUMN, FAULT_COLUMN].includes(name.trim()) ? [i] : []))
  const own = (record: readonly string[]): readonly string[] => record.filter((_, i) => !added.includes(i))
  const output = await openOutput(`${path}.待更正.csv`, [ROW_COLUMN, FAULT_COLUMN, ...own(table.names)])
  try {
    for await (const row of table.rows()) {
      const read = readRow(row.cells, context)
      const taken = wrongNumbers.get(row.row)
      const faults = 'faults' in read ? read.faults : taken === undefined ? [] : [taken]
      if (faults.length === 0) continue
      const why = faults.map((f) => `${f.column}：${f.wrong}。${f.mend}`).join(' ')
      await output.write([[String(row.row), why, ...own(row.record)]])
    }
  } finally {
    await output.close()
  }
  return output.path
}

/** Files the good rows and writes receipts and secrets. @returns where */
export async function fileAll(out: string, run: Run, { wrongNumbers }: Checked, progress: Progress): Promise<string> {
  const { table, context, desk, office } = run
  const keyOf = keys(desk)
  const used = new Set<Receipt>()
  const output = await openOutput(out, ['行号', '原编号', '编号', '查询码', '核验码', '怎么查'])
  let batch: Ready[] = []
  const settle = async (): Promise<void> => {
    const known = await knownKeys(batch, office)
    const fresh = batch.filter(({ key }) => !known.has(key))
    batch = []
    if (fresh.length > 0) await fileBatch(fresh, run, used, output)
  }
  try {
    for await (const row of table.rows(progress.at)) {
      const read = readRow(row.cells, context)
      if ('faults' in read || wrongNumbers.has(row.row)) continue
      const number = (row.cells.number ?? '').trim()
      batch.push({ row: row.row, entry: read.entry, key: keyOf(row, read.entry), number })
      if (batch.length === BATCH) await settle()
    }
    await settle()
  } finally {
    progress.done()
    await output.close()
  }
  return output.path
}

/** Receipts and secrets are on disk before the items are; what was not filed is taken out again. */
async function fileBatch(
  batch: readonly Ready[],
  { desk, office }: Run,
  used: Set<Receipt>,
  output: Output,
): Promise<void> {
  const mint = ({ entry, key }: Ready) => {
    let filed = enter({ ...entry, entryKey: key }, desk, 'import')
    for (let n = 1; used.has(filed.receipt) && n < MAX_MINTS; n++)
      filed = enter({ ...entry, entryKey: key }, desk, 'import')
    used.add(filed.receipt)
    return filed
  }
  const filed = batch.map(mint)
  for (let attempt = 1; ; attempt++) {
    const mark = output.length()
    await output.write(
      filed.map((one, n) => [
        String(batch[n]?.row),
        batch[n]?.number ?? '',
        one.receipt,
        saySecret(one.secret),
        one.fingerprint,
        '把编号和查询码一起发给助手，就能查进度、收结果、评价',
      ]),
    )
    try {
      return await office.store.commit(filed.flatMap(({ changes }) => changes))
    } catch (error) {
      await output.cut(mark)
      const taken =
        error instanceof Error && 'receipt' in error && error.name === 'ReceiptTaken' ? error.receipt : undefined
      const place = filed.findIndex(({ receipt }) => receipt === taken)
      if (place < 0 || attempt >= MAX_MINTS) throw error
      filed[place] = mint(batch[place] as Ready)
    }
  }
}
