import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { createLibrary } from './laws.ts'
import { indexLibrary, type StoredIndex } from './stored-index.ts'
import { INDEX_FILE, readIndex, writeIndex } from './stored-index-file.ts'

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function indexOf(count: number): StoredIndex {
  const articles = Array.from(
    { length: count },
    (_, n): Article => ({
      id: `a${n}`,
      law: `云州市第${n % 3}号条例`,
      article: `第${n + 1}条`,
      text: `违反本条例第${n}条规定的，处${n}元以下罚款，情节严重的移送处理。`,
      source: '',
    }),
  )
  return finish(indexLibrary(finish(createLibrary(articles, new Map()))))
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-index-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('what was written is read again, and nothing else is left in the folder', async () => {
  const folder = newFolder()
  const index = indexOf(20)
  await writeIndex(folder, index)
  expect(await readIndex(folder)).toEqual(index)
  expect(readdirSync(folder)).toEqual([INDEX_FILE])
})

test('without a file there is nothing to read', async () => {
  expect(await readIndex(newFolder())).toBe('none')
})

test('an empty library has an index too', async () => {
  const folder = newFolder()
  await writeIndex(folder, indexOf(0))
  expect(typeof (await readIndex(folder))).toBe('object')
})

describe('a damaged file', () => {
  const sound = async (): Promise<{ folder: string; bytes: Buffer }> => {
    const folder = newFolder()
    await writeIndex(folder, indexOf(6))
    return { folder, bytes: readFileSync(join(folder, INDEX_FILE)) }
  }

  test('is refused wherever it was cut off', async () => {
    const { folder, bytes } = await sound()
    const step = Math.ceil(bytes.length / 200)
    for (let end = 0; end < bytes.length; end += step) {
      writeFileSync(join(folder, INDEX_FILE), bytes.subarray(0, end))
      expect(typeof (await readIndex(folder)), `cut off at ${end}`).toBe('string')
    }
  })

  test('is refused whichever byte of it changed', async () => {
    const { folder, bytes } = await sound()
    const step = Math.ceil(bytes.length / 400)
    for (let at = 0; at < bytes.length; at += step) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] as number) ^ 0x41
      writeFileSync(join(folder, INDEX_FILE), other)
      expect(typeof (await readIndex(folder)), `byte ${at}`).toBe('string')
    }
  })

  test('is refused when something follows it, or when it is a folder', async () => {
    const { folder, bytes } = await sound()
    writeFileSync(join(folder, INDEX_FILE), Buffer.concat([bytes, bytes]))
    expect(typeof (await readIndex(folder))).toBe('string')
    rmSync(join(folder, INDEX_FILE))
    await mkdir(join(folder, INDEX_FILE))
    expect(typeof (await readIndex(folder))).toBe('string')
  })
})

test('whoever reads while others write finds one whole index', async () => {
  const folder = newFolder()
  const all = [5, 50, 500].map(indexOf)
  await writeIndex(folder, all[0] as StoredIndex)
  const writing = all.map(async (index) => {
    for (let n = 0; n < 4; n++) await writeIndex(folder, index)
  })
  const reading = Array.from({ length: 40 }, async (_, n) => {
    for (let turn = 0; turn < n; turn++) await new Promise((resume) => setImmediate(resume))
    const read = await readIndex(folder)
    expect([5, 50, 500]).toContain(typeof read === 'string' ? read : read.traits.texts.length)
  })
  await Promise.all([...writing, ...reading])
  expect(readdirSync(folder)).toEqual([INDEX_FILE])
})

test('a folder that cannot be written is said, and the file that was there stays', async () => {
  await expect(writeIndex(join(newFolder(), 'missing'), indexOf(3))).rejects.toThrow()
})

test('what a killed process left behind is cleared away after an hour, not before', async () => {
  const folder = newFolder()
  for (const name of ['index-oldone', 'index-newone']) await mkdir(join(folder, name))
  utimesSync(join(folder, 'index-oldone'), 0, 0)
  await writeIndex(folder, indexOf(3))
  expect(existsSync(join(folder, 'index-oldone'))).toBe(false)
  expect(existsSync(join(folder, 'index-newone'))).toBe(true)
})
