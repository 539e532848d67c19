import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../config.ts'
import { examine } from './doctor.ts'

test.each<[now: string, says: RegExp | undefined]>([
  ['2026-06-01T10:00:00+08:00', undefined],
  ['2026-12-20T10:00:00+08:00', /没有2027年的放假安排/],
  ['2027-01-05T10:00:00+08:00', /没有2027年的放假安排/],
])('on %s the holidays that are needed must be on file', async (now, says) => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('knowledge/content', join(folder, 'content'), { recursive: true })
  const config = readConfig({ MINYI_DATA: join(folder, 'data'), MINYI_CONTENT: join(folder, 'content') })
  const faults = (await examine(config, Date.parse(now))).filter(({ level }) => level === 'fault')
  expect(faults.map(({ what }) => what).filter((what) => /放假安排/.test(what))).toHaveLength(
    says === undefined ? 0 : 1,
  )
  if (says !== undefined) expect(faults.map(({ what }) => what).join()).toMatch(says)
})
