import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { batched } from './sqlite-batch.ts'
import { openSqliteFile } from './sqlite-file.ts'
import type { Work } from './work.ts'

const NORMAL = 1
const FULL = 2

test('only what may be repeated is written without waiting for the disk, and what follows waits again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-batch-'))
  const file = openSqliteFile(join(folder, 'a.db'))
  onTestFinished(() => {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const queue = batched(file, (work) => {
    return work().next().value as never
  })
  const waits = (): unknown => file.pragma('synchronous', { simple: true })
  const look = (): Work<unknown> => ({ next: () => ({ done: true, value: waits() }) }) as unknown as Work<unknown>
  for (let round = 0; round < 3; round++) {
    expect(await queue.write(look, 'repeatable')).toBe(NORMAL)
    expect(waits()).toBe(FULL)
    expect(await queue.write(look)).toBe(FULL)
  }
})
