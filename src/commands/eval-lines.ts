import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { WrongInput } from './report.ts'

/** Lines of a JSON Lines file, checked. @throws {WrongInput} naming file and line */
export async function readLines<T>(file: string, schema: z.ZodType<T>, wanted: string): Promise<readonly T[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongInput(`打不开文件 ${file}。`)
  })
  return text
    .split('\n')
    .flatMap((line, n) => (line.trim() === '' ? [] : [read(schema, line, `${file} 第${n + 1}行`, wanted)]))
}

function read<T>(schema: z.ZodType<T>, line: string, where: string, wanted: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw new WrongInput(`${where}不是要求的样子：每行一个 JSON，要有 ${wanted}。`)
  }
}
