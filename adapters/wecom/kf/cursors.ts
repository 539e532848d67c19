import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

/** How far each service account was read: `{account: cursor}`. */
export interface Cursors {
  all(): Promise<ReadonlyMap<string, string>>
  keep(account: string, cursor: string): Promise<void>
}

const Kept = z.record(z.string(), z.string())

/** In one small file, which is whole at every moment. A file that cannot be read counts as none. */
export function cursorsIn(file: string): Cursors {
  let held: Map<string, string> | undefined
  let writing: Promise<void> = Promise.resolve()

  async function load(): Promise<Map<string, string>> {
    if (held !== undefined) return held
    const text = await readFile(file, 'utf8').catch(() => '{}')
    let data: unknown
    try {
      data = JSON.parse(text)
    } catch {
      data = {}
    }
    const kept = Kept.safeParse(data)
    held ??= new Map(kept.success ? Object.entries(kept.data) : [])
    return held
  }

  async function write(cursors: ReadonlyMap<string, string>): Promise<void> {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const beside = `${file}.new`
    await writeFile(beside, JSON.stringify(Object.fromEntries(cursors)), { mode: 0o600, flush: true })
    await rename(beside, file)
  }

  return {
    all: load,
    async keep(account, cursor) {
      const cursors = await load()
      cursors.set(account, cursor)
      writing = writing.catch(() => undefined).then(() => write(cursors))
      await writing
    },
  }
}
