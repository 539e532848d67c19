import type { ContentFault } from '../../src/ports/knowledge.ts'
import type { TextFile } from './text-files.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export interface Page {
  readonly head: YamlFile
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

const PAGE = /^(?:\s*\n)?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/

/** Splits a page into its front matter between two `---` lines and its body. */
export function readPage({ file, text }: TextFile): Page | ContentFault {
  const clean = text.replace(/\r\n?/g, '\n')
  const found = PAGE.exec(clean)
  if (found === null)
    return { file, line: 1, problem: '文件开头没有信息栏', mend: '请在最前面写两行 ---，中间写“标题: …”这样的信息' }
  const before = clean.slice(0, found[0].indexOf('---')).split('\n').length
  const body = clean.slice(found[0].length)
  return {
    head: readYaml(file, found[1] ?? '', before + 1),
    body,
    bodyLine: found[0].split('\n').length,
  }
}
