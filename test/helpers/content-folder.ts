import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Loaded, loadContent } from '../../knowledge/index.ts'
import { DEFAULT_SETTINGS } from '../../src/upkeep/records.ts'

/** A station as an office writes it: 和平站, HP01. */
export const HEPING = `- 编号: ST-1
  代码: HP01
  名称: 和平站
  城市: 某市
  地址: 和平路1号
  开放时间: [周一至周五 9:00-11:30]
  来源: 台账
  日期: 2026-09-01
`

/** Loads these files from a folder of their own, which goes when the test is over. */
export async function loadFiles(files: Readonly<Record<string, string>>): Promise<Loaded> {
  const dir = await mkdtemp(join(tmpdir(), 'minyi-content-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  return loadContent(dir, DEFAULT_SETTINGS)
}

/** One row of a file, one field a line. */
export const rowOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([key, value], n) => `${n === 0 ? '- ' : '  '}${key}: ${value}`)
    .join('\n')
