import { readConfig } from '../../config.ts'
import type { Office } from '../office.ts'

export const print = (line: string): void => void process.stdout.write(`${line}\n`)
export const printJson = (value: unknown): void => print(JSON.stringify(value))

/** Opens the store, and closes it whatever comes of the work. */
export async function withOffice(work: (office: Office) => Promise<void>): Promise<void> {
  const { openOffice } = await import('../office.ts')
  const office = await openOffice(readConfig(process.env), Date.now())
  try {
    await work(office)
  } finally {
    await office.store.close()
  }
}
