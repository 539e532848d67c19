import { expect, test } from 'vitest'
import type { ClockRule } from '../../domain/clock-rule.ts'
import { startOf } from '../../domain/shanghai.ts'
import { yearsMissing } from './years.ts'

const on = (year: number) => ({ year, source: '测试资料', off: new Map<string, string>(), work: new Set<string>() })
const rule = (more: Partial<ClockRule>): ClockRule => ({
  id: 'answer',
  name: '答复期限',
  kinds: 'all',
  length: 15,
  unit: '工作日',
  pausesIn: ['NEED_INFO'],
  endsOnWorkingDay: false,
  consequence: '督办',
  basis: '办法第八条',
  ...more,
})

test('this year is always needed, the next one as soon as a limit may run into it', () => {
  expect(yearsMissing({ clocks: [], holidays: [] }, startOf('2026-06-01'))).toEqual([2026])
  expect(yearsMissing({ clocks: [rule({})], holidays: [on(2026)] }, startOf('2026-12-10'))).toEqual([])
  expect(yearsMissing({ clocks: [rule({})], holidays: [on(2026)] }, startOf('2026-12-11'))).toEqual([2027])
  expect(yearsMissing({ clocks: [rule({})], holidays: [on(2026), on(2027)] }, startOf('2026-12-11'))).toEqual([])
})

test('an extension that may still be given counts, days of the calendar need no arrangement', () => {
  const extension = { length: 10, unit: '工作日', times: 1, by: ['督办人'] } as const
  expect(yearsMissing({ clocks: [rule({ extension })], holidays: [on(2026)] }, startOf('2026-12-01'))).toEqual([2027])
  expect(yearsMissing({ clocks: [rule({ unit: '自然日' })], holidays: [on(2026)] }, startOf('2026-12-25'))).toEqual([])
})
