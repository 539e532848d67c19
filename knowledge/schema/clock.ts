import { z } from 'zod'
import { type ClockRule, type Reminder, UNITS } from '../../src/domain/clock-rule.ts'
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

const roles = z.preprocess(asList, z.array(z.enum(ROLES)).min(1))

/** `到期前3天`, `到期当天`, `逾期1天` as days after the last one. */
function readMoment(text: string): Read<number> {
  if (text === '到期当天') return good(0)
  const found = /^(到期前|逾期)(\d{1,3})天$/.exec(text)
  const days = Number(found?.[2])
  if (found === null || days === 0) return bad(`看不懂时间“${text}”`, '请写成 到期前3天、到期当天 或 逾期1天')
  return good(found[1] === '逾期' ? days : -days)
}

const ReminderRow = group({ 时间: reading(line, readMoment), 告诉: roles }).transform(
  (row): Reminder => ({ after: row.时间, tells: row.告诉 }),
)

const span = { 长度: count, 单位: z.enum(UNITS) }

/** A row of `clocks.yaml`. Time always waits while the citizen is asked for something. */
export const ClockRow = group({
  编号: line,
  名称: line,
  适用: reading(lines, readKinds),
  ...span,
  顺延: yesNo.optional(),
  延长: group({ ...span, 次数: count, 批准: roles }).optional(),
  提醒: z.array(ReminderRow).optional(),
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
    ...(row.提醒 === undefined ? {} : { reminders: row.提醒 }),
    consequence: row.逾期,
    basis: row.依据,
  }),
)

function asList(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[、,，]/).map((part) => part.trim()) : value
}
