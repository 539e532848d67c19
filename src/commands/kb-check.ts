import { checkContent, type Finding } from '../../knowledge/check/index.ts'
import type { Config } from '../config.ts'
import type { Article } from '../domain/knowledge.ts'
import { contentOf, DEFAULT_SETTINGS } from '../upkeep/records.ts'
import { openOffice } from './office.ts'

/**
 * Checks a content folder. The office's own folder is checked together with the regulations that were imported and
 * approved; any other folder stands alone.
 */
export async function kbCheck(dir: string | undefined, config: Config, at: number): Promise<readonly Finding[]> {
  const options = { at, defaults: DEFAULT_SETTINGS }
  if (dir !== undefined) return checkContent(dir, options)
  return checkContent(config.contentFolder, { ...options, articles: () => imported(config, at) })
}

async function imported(config: Config, at: number): Promise<readonly Article[]> {
  const { store } = await openOffice(config, at)
  try {
    return contentOf(await store.knowledge.approved()).articles
  } finally {
    await store.close()
  }
}

export function printFindings(findings: readonly Finding[], print: (line: string) => void): void {
  for (const { level, file, line, id, problem, command } of findings) {
    const where = `${file}${line === undefined ? '' : `:${line}`}${id === undefined ? '' : `　${id}`}`
    print(`${level === 'error' ? '要改' : '注意'}　${where}　${problem}`)
    print(`　　${command}`)
  }
  const errors = findings.filter((one) => one.level === 'error').length
  print(
    findings.length === 0 ? '没有发现问题。' : `要改${errors}处，注意${findings.length - errors}处。没有改动任何文件。`,
  )
}
