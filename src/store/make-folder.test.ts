import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

test('a folder several levels deep is made for its owner alone, and again changes nothing', () => {
  const base = mkdtempSync(join(tmpdir(), 'minyi-folder-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const deep = join(base, '一', '二', '三')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).mode & 0o777).toBe(0o700)
})

test('a place that can hold no folder is refused instead of tried for ever', () => {
  const base = mkdtempSync(join(tmpdir(), 'minyi-folder-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  writeFileSync(join(base, 'file'), '')
  expect(() => makeFolder(join(base, 'file', 'below'))).toThrow()
  if (process.platform === 'linux') expect(() => makeFolder('/proc/minyi/data')).toThrow()
})
