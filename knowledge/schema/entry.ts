import { z } from 'zod'
import type { Entry } from '../../src/domain/knowledge.ts'
import { day, group, line, lines, prose } from './field.ts'

export { DoorRow } from './door.ts'

/** Questions hold commas of their own, so a list is always written line by line. */
const questions = z.array(line)

const entryKeys = {
  编号: line,
  标题: line,
  问法: questions.optional(),
  来源: prose,
  机关: z.enum(['人大', '政协']).optional(),
  城市: line.optional(),
  年份: line.optional(),
  性质: z.enum(['已做', '计划', '常设']).optional(),
  复核日期: day.optional(),
  参见: lines.optional(),
}

const EntryHead = group(entryKeys)

/** Front matter of `faq/*.md`; the answer is the body. */
export const FaqHead = EntryHead

export const EntryRow = group({ ...entryKeys, 回答: prose }).transform((row) => entryOf(row, row.回答))

export function entryOf(row: z.infer<typeof EntryHead>, answer: string): Entry {
  return {
    id: row.编号,
    title: row.标题,
    questions: row.问法 ?? [],
    answer,
    source: row.来源,
    ...(row.机关 === undefined ? {} : { organ: row.机关 }),
    ...(row.城市 === undefined ? {} : { city: row.城市 }),
    ...(row.年份 === undefined ? {} : { year: row.年份 }),
    ...(row.性质 === undefined ? {} : { kind: row.性质 }),
    ...(row.复核日期 === undefined ? {} : { reviewBy: row.复核日期 }),
    ...(row.参见 === undefined ? {} : { see: row.参见 }),
  }
}
