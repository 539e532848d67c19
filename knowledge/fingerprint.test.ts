import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'minyi-content-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

test('a fingerprint stays while nothing changes, and changes with a word, a name or a file that cannot be read', async () => {
  const dir = await folder()
  const seen: string[] = []
  const look = async (): Promise<void> => void seen.push(await fingerprint(dir))
  await look()
  await writeFile(join(dir, 'a.yaml'), '甲: 1\n')
  await look()
  await look()
  await writeFile(join(dir, 'a.yaml'), '甲: 2\n')
  await look()
  await rm(join(dir, 'a.yaml'))
  await writeFile(join(dir, 'b.yaml'), '甲: 2\n')
  await look()
  await writeFile(join(dir, 'c.yaml'), Buffer.from([0xff, 0xfe]))
  await look()
  expect(seen[1]).toBe(seen[2])
  expect(new Set(seen).size).toBe(seen.length - 1)
})
