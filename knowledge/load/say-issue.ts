import type { z } from 'zod'
import type { ContentFault } from '../../src/ports/knowledge.ts'
import type { Trouble } from '../schema/trouble.ts'
import type { YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** Turns what a schema found into faults with lines; `base` is the path of the checked value in its file. */
export function sayIssues(issues: readonly Issue[], source: YamlFile, base: readonly PropertyKey[]): ContentFault[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault(source, [...path, key], unknownKey(key, issue.message)))
    return [fault(source, path, sayIssue(issue, path, valueAt(source.data, path)))]
  })
}

export function fault(source: YamlFile, path: readonly PropertyKey[], trouble: Trouble): ContentFault {
  return { file: source.file, line: source.lineOf(path), problem: trouble.problem, mend: trouble.mend }
}

function sayIssue(issue: Issue, path: readonly PropertyKey[], value: unknown): Trouble {
  const name = nameOf(path)
  if (issue.code === 'custom') return { problem: issue.message, mend: String(issue.params?.mend ?? '请核对这一行') }
  if (value === undefined) return { problem: `缺少“${name}”`, mend: `请补上“${name}: …”这一行` }
  if (issue.code === 'invalid_value')
    return { problem: `“${name}”写的是“${String(value)}”`, mend: `请写其中一个：${issue.values.join('、')}` }
  if (issue.code === 'too_big') return { problem: `“${name}”太长`, mend: `请缩到${issue.maximum}个字以内` }
  if (issue.code === 'too_small') return { problem: `“${name}”是空的`, mend: `请写上内容，或者删去“${name}”` }
  if (issue.code === 'invalid_union') return { problem: `“${name}”的写法不对`, mend: '请参照说明里的例子' }
  if (issue.code !== 'invalid_type') return { problem: `“${name}”的写法不对`, mend: '请参照说明里的例子' }
  return {
    problem: `“${name}”应当是${SHAPES[issue.expected] ?? '别的写法'}`,
    mend: MENDS[issue.expected] ?? '请参照说明里的例子',
  }
}

const SHAPES: Readonly<Record<string, string>> = {
  string: '一行文字',
  array: '一列',
  object: '一组键',
  record: '一组键',
}
const MENDS: Readonly<Record<string, string>> = {
  string: '请写成一行文字；带冒号的文字要加引号',
  array: '请一行一项，每行以“- ”开头',
  object: '请写成“键: 内容”，一行一个，冒号用英文冒号并空一格',
  record: '请写成“键: 内容”，一行一个，冒号用英文冒号并空一格',
}

/** The nearest key; list positions count from one. */
function nameOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string')
  const last = path.at(-1)
  if (key === undefined) return typeof last === 'number' ? `第${last + 1}项` : '这个文件'
  return typeof last === 'number' ? `${key}第${last + 1}项` : key
}

function unknownKey(key: string, known: string): Trouble {
  return { problem: `不认识“${key}”这个键`, mend: `可以用的键：${known}` }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}
