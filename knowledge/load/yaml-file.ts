import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { ContentFault } from '../../src/ports/knowledge.ts'

/** Deeper nesting than any file here needs. */
const DEPTH_LIMIT = 12
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

type Path = readonly PropertyKey[]

/** A YAML text as plain data. Every value is text, a list or a group, so that `010` and `是` stay as written. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  readonly faults: readonly ContentFault[]
  /** Line in the file of the value at a path, or of the nearest thing around it. */
  lineOf(path: Path): number
}

/** Reads a YAML text that begins at line `firstLine` of its file. With faults, `data` must not be used. */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    /** Looked for below: the parser compares every key of a list with every other. */
    uniqueKeys: false,
    prettyErrors: false,
  })
  const line = (offset: number): number => counter.linePos(offset).line + firstLine - 1
  const faults = new Map<number, ContentFault>()
  const refuse = (at: number, problem: string, mend: string): void => {
    if (!faults.has(at)) faults.set(at, { file, line: at, problem, mend })
  }
  for (const error of [...document.errors, ...document.warnings]) refuse(line(error.pos[0]), ...sayError(error, text))
  const data =
    document.errors.length > 0
      ? undefined
      : plain(document.contents, 0, (at, problem, mend) => refuse(line(at), problem, mend))
  return { file, data, faults: [...faults.values()], lineOf: (path) => line(offsetOf(document, path)) }
}

type Refuse = (offset: number, problem: string, mend: string) => void

function plain(node: unknown, depth: number, refuse: Refuse): unknown {
  const at = (node as Node | null)?.range?.[0] ?? 0
  if (node === null || node === undefined) return undefined
  if (depth > DEPTH_LIMIT) return refuse(at, '缩进的层数太多', '请减少缩进的层数')
  if (isAlias(node) || (node as Node & { anchor?: string }).anchor !== undefined)
    return refuse(at, '这里用了 & 或 * 引用', '请直接写出内容；以 & 或 * 开头的文字请加引号')
  if (isScalar(node)) return String(node.value ?? '')
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, refuse))
  if (!isMap(node)) return refuse(at, '看不懂这里的写法', '请参照说明里的例子')
  const group: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const { key, value } of node.items) {
    const name = String(plain(key, depth + 1, refuse))
      .normalize('NFKC')
      .trim()
    const keyAt = (key as Node | null)?.range?.[0] ?? at
    if (FORBIDDEN.includes(name)) refuse(keyAt, `不能用“${name}”作键`, '请删去这一行')
    else if (seen.has(name)) refuse(keyAt, '同一个键写了两次', '请去掉其中一个')
    else if (!isEmpty(value)) group[name] = plain(value, depth + 1, refuse)
    seen.add(name)
  }
  return group
}

/** `电话:` with nothing after it means the same as no line at all. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === '' && node.type === 'PLAIN')
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = (node as Node | null)?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value).normalize('NFKC').trim() === String(step),
      )
      if (pair === undefined) return offset
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

function sayError(error: YAMLError, text: string): readonly [string, string] {
  const around = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1).split('\n', 1)[0] ?? ''
  const colon = '冒号要用英文冒号，后面空一格，例如“名称: 梧桐站”'
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['缩进用了制表符', '请改用空格']
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'IMPOSSIBLE':
      return ['这一行少了冒号、引号或者括号', colon]
    case 'BAD_INDENT':
      return ['缩进不齐', '同一层的行要左边对齐']
    default:
      return around.includes('：')
        ? ['这一行用了中文冒号', colon]
        : ['这一行的写法看不懂', `请核对缩进和标点；${colon}`]
  }
}
