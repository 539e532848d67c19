import { z } from 'zod'
import { type ClockRule, UNITS } from '../../src/domain/clock-rule.ts'
import { KIND_NAME, SUBMISSION_KINDS, type SubmissionKind } from '../../src/domain/kind.ts'
import { ROLES } from '../../src/domain/role.ts'
import { count, group, line, lines, prose, yesNo } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const EVERY = '全部'

function readKinds(names: readonly string[]): Read<'all' | SubmissionKind[]> {
  if (names.length === 1 && names[0] === EVERY) return good('all')
  const found = names.map((name) => SUBMISSION_KINDS.find((kind) => KIND_NAME[kind] === name))
  const unknown = names.find((_, n) => found[n] === undefined)
  return unknown === undefined
    ? good(found as SubmissionKind[])
    : bad(`没有“${unknown}”这个类型`, `请写 ${EVERY}，或者：${Object.values(KIND_NAME).join('、')}`)
}

const span = { 长度: count, 单位: z.enum(UNITS) }

/** A row of `clocks.yaml`. Time always waits while the citizen is asked for something. */
export const ClockRow = group({
  编号: line,
  名称: line,
  适用: reading(lines, readKinds),
  ...span,
  顺延: yesNo.optional(),
  延长: group({ ...span, 次数: count, 批准: z.preprocess(asList, z.array(z.enum(ROLES)).min(1)) }).optional(),
  逾期: prose,
  依据: prose,
}).transform(
  (row): ClockRule => ({
    id: row.编号,
    name: row.名称,
    kinds: row.适用,
    length: row.长度,
    unit: row.单位,
    pausesIn: ['NEED_INFO'],
    endsOnWorkingDay: row.顺延 ?? false,
    ...(row.延长 === undefined
      ? {}
      : {
          extension: {
            length: row.延长.长度,
            unit: row.延长.单位,
            times: row.延长.次数,
            by: row.延长.批准,
          },
        }),
    consequence: row.逾期,
    basis: row.依据,
  }),
)

function asList(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[、,，]/).map((part) => part.trim()) : value
}
