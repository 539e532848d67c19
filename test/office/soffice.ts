import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const LIMIT_MS = 150_000
const PROGRAM = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

/** Filters of LibreOffice by the ending of the file; a table is read as UTF-8, commas, quotes, every column as it comes. */
const FILTER: Readonly<Record<string, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  docx: 'docx:MS Word 2007 XML',
}

/** What LibreOffice makes of a file that it opens and saves in another format. */
export async function convert(bytes: Uint8Array, from: string, to: 'xlsx' | 'csv' | 'docx'): Promise<Buffer> {
  if (PROGRAM === undefined)
    throw new Error(
      'soffice was not found. Install LibreOffice: apt-get install --no-install-recommends libreoffice-calc libreoffice-writer',
    )
  const folder = await mkdtemp(join(tmpdir(), 'minyi-office-'))
  try {
    const path = join(folder, `file.${from}`)
    const out = join(folder, 'out')
    await writeFile(path, bytes)
    const reading = from === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76'] : []
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(
      PROGRAM,
      [profile, '--headless', ...reading, '--convert-to', FILTER[to] as string, '--outdir', out, path],
      {
        timeout: LIMIT_MS,
      },
    )
    const made = ['', '-Sheet1', '-file', '-意见汇总']
      .map((tail) => join(out, `file${tail}.${to}`))
      .find((name) => existsSync(name))
    if (made === undefined) throw new Error(`LibreOffice made no .${to} of the .${from}`)
    return await readFile(made)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
