import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chainKeyOf } from '../../src/privacy/chain.ts'
import { openStore } from '../../src/store/index.ts'

let made: Promise<string> | undefined

/** Path of a database without a row, migrated once a process: every world begins with a copy of it. */
export function emptyStore(seal: (secret: string) => string): Promise<string> {
  made ??= make(seal)
  return made
}

async function make(seal: (secret: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minyi-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'minyi.db')
  const store = await openStore({ url: `sqlite:${file}`, key: chainKeyOf(seal) })
  await store.close()
  return file
}
