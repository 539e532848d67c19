import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { freshDatabase } from '../helpers/postgres.ts'

/** Places for new databases of both engines. What was made is removed when the file's tests are over. */
export function databases(): { readonly sqlite: () => Promise<string>; readonly postgres: () => Promise<string> } {
  const folders: string[] = []
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })
  let made = 0
  return {
    async sqlite() {
      const folder = await mkdtemp(join(tmpdir(), 'minyi-store-'))
      folders.push(folder)
      return `sqlite:${join(folder, 'minyi.db')}`
    },
    postgres: () => freshDatabase(inject('postgresUrl'), `store_${process.pid}_${Date.now()}_${made++}`),
  }
}
