import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockRule, ruleFor, type Unit } from '../../domain/clock-rule.ts'
import { addDays, type Day, startOf } from '../../domain/shanghai.ts'
import type { HolidayYear } from '../../domain/station.ts'
import { isWorkingDay } from '../../station/calendar.ts'
import { countFrom } from './count.ts'
import { checkExtension, deadlineOf, type Timeline } from './deadline.ts'
import { explain, sayDeadline } from './explain.ts'

const days = (first: Day, count: number, name: string): readonly (readonly [Day, string])[] =>
  Array.from({ length: count }, (_, n) => [addDays(first, n), name] as const)

/** The official arrangement of 2026. */
const YEAR_2026: HolidayYear = {
  year: 2026,
  source: '国务院办公厅关于2026年部分节假日安排的通知',
  off: new Map([
    ...days('2026-01-01', 3, '元旦'),
    ...days('2026-02-15', 9, '春节'),
    ...days('2026-04-04', 3, '清明节'),
    ...days('2026-05-01', 5, '劳动节'),
    ...days('2026-06-19', 3, '端午节'),
    ...days('2026-09-25', 3, '中秋节'),
    ...days('2026-10-01', 7, '国庆节'),
  ]),
  work: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']),
}
const HOLIDAYS = [YEAR_2026]

describe('the last day of a span', () => {
  test.each<[start: Day, length: number, unit: Unit, last: Day]>([
    ['2025-12-31', 10, '工作日', '2026-01-15'],
    ['2025-12-31', 15, '自然日', '2026-01-15'],
    ['2025-12-31', 3, '月', '2026-03-31'],
    ['2026-01-01', 10, '工作日', '2026-01-15'],
    ['2026-01-01', 15, '自然日', '2026-01-16'],
    ['2026-01-01', 3, '月', '2026-04-01'],
    ['2026-01-30', 10, '工作日', '2026-02-13'],
    ['2026-01-30', 15, '自然日', '2026-02-14'],
    ['2026-01-30', 3, '月', '2026-04-30'],
    ['2026-02-13', 10, '工作日', '2026-03-05'],
    ['2026-02-13', 15, '自然日', '2026-02-28'],
    ['2026-02-13', 3, '月', '2026-05-13'],
    ['2026-03-31', 10, '工作日', '2026-04-15'],
    ['2026-03-31', 15, '自然日', '2026-04-15'],
    ['2026-03-31', 3, '月', '2026-06-30'],
    ['2026-04-03', 10, '工作日', '2026-04-20'],
    ['2026-04-03', 15, '自然日', '2026-04-18'],
    ['2026-04-03', 3, '月', '2026-07-03'],
    ['2026-04-30', 10, '工作日', '2026-05-18'],
    ['2026-04-30', 15, '自然日', '2026-05-15'],
    ['2026-04-30', 3, '月', '2026-07-30'],
    ['2026-06-18', 10, '工作日', '2026-07-03'],
    ['2026-06-18', 15, '自然日', '2026-07-03'],
    ['2026-06-18', 3, '月', '2026-09-18'],
    ['2026-09-18', 10, '工作日', '2026-10-09'],
    ['2026-09-18', 15, '自然日', '2026-10-03'],
    ['2026-09-18', 3, '月', '2026-12-18'],
    ['2026-09-24', 10, '工作日', '2026-10-15'],
    ['2026-09-24', 15, '自然日', '2026-10-09'],
    ['2026-09-24', 3, '月', '2026-12-24'],
    ['2026-09-30', 10, '工作日', '2026-10-20'],
    ['2026-09-30', 15, '自然日', '2026-10-15'],
    ['2026-09-30', 3, '月', '2026-12-30'],
    ['2026-10-09', 10, '工作日', '2026-10-22'],
    ['2026-10-09', 15, '自然日', '2026-10-24'],
    ['2026-10-09', 3, '月', '2027-01-09'],
    ['2026-11-30', 10, '工作日', '2026-12-14'],
    ['2026-11-30', 15, '自然日', '2026-12-15'],
    ['2026-11-30', 3, '月', '2027-02-28'],
    ['2026-08-31', 10, '工作日', '2026-09-14'],
    ['2026-08-31', 15, '自然日', '2026-09-15'],
    ['2026-08-31', 3, '月', '2026-11-30'],
    ['2026-09-14', 1, '工作日', '2026-09-15'],
    ['2026-09-18', 1, '工作日', '2026-09-20'],
    ['2026-09-19', 1, '工作日', '2026-09-20'],
    ['2026-02-28', 1, '月', '2026-03-28'],
    ['2026-01-31', 1, '月', '2026-02-28'],
    ['2028-01-31', 1, '月', '2028-02-29'],
    ['2026-12-31', 2, '月', '2027-02-28'],
    ['2026-11-30', 3, '月', '2027-02-28'],
    ['2027-11-30', 3, '月', '2028-02-29'],
    ['2026-05-31', 6, '月', '2026-11-30'],
  ])('%s + %d %s ends on %s', (start, length, unit, last) => {
    expect(countFrom(start, { length, unit }, [], HOLIDAYS).day).toBe(last)
  })

  test.each<[start: Day, length: number, unit: Unit, pauses: readonly (readonly [Day, Day])[], last: Day]>([
    ['2026-09-07', 15, '自然日', [['2026-09-10', '2026-09-15']], '2026-09-27'],
    ['2026-09-07', 10, '工作日', [['2026-09-10', '2026-09-15']], '2026-09-23'],
    ['2026-09-07', 10, '工作日', [['2026-09-29', '2026-10-12']], '2026-09-20'],
    ['2026-09-07', 1, '月', [['2026-09-10', '2026-09-15']], '2026-10-12'],
    [
      '2026-09-07',
      15,
      '自然日',
      [
        ['2026-09-08', '2026-09-10'],
        ['2026-09-20', '2026-09-23'],
      ],
      '2026-09-27',
    ],
    ['2026-09-07', 15, '自然日', [['2026-09-07', '2026-09-07']], '2026-09-22'],
    ['2026-09-07', 1, '月', [['2026-10-05', '2026-10-20']], '2026-10-22'],
  ])('%s + %d %s with the pauses %j ends on %s', (start, length, unit, pauses, last) => {
    const spans = pauses.map(([from, to]) => ({ from, to }))
    expect(countFrom(start, { length, unit }, spans, HOLIDAYS).day).toBe(last)
  })

  test('working days are counted one by one, whatever the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (offset, length) => {
        const start = addDays('2026-01-01', offset)
        const { day } = countFrom(start, { length, unit: '工作日' }, [], HOLIDAYS)
        let seen = 0
        for (let d = addDays(start, 1); d <= day; d = addDays(d, 1)) if (isWorkingDay(d, HOLIDAYS) !== false) seen++
        expect(seen).toBe(length)
        expect(isWorkingDay(day, HOLIDAYS)).not.toBe(false)
      }),
    )
  })
})

const RULE: ClockRule = {
  id: 'answer',
  name: '答复期限',
  kinds: 'all',
  length: 15,
  unit: '工作日',
  pausesIn: ['NEED_INFO'],
  endsOnWorkingDay: false,
  extension: { length: 10, unit: '工作日', times: 1, by: ['督办人'] },
  consequence: '转督办人督办',
  basis: '示例市群众意见办理办法第八条',
}
const NOW = startOf('2026-09-14')
const timeline = (more: Partial<Timeline> = {}): Timeline => ({
  start: startOf('2026-09-14'),
  moves: [],
  extensions: [],
  ...more,
})
const SUPERVISOR = [{ role: '督办人', stationId: 'a' }] as const
const approved = { at: startOf('2026-10-08'), by: '何静', reason: '需要现场勘察' }

describe('the time limit of an item', () => {
  test('does not move when the item goes from one office to another', () => {
    const moved = timeline({
      moves: [
        { from: 'CLASSIFIED', to: 'ASSIGNED', at: startOf('2026-09-15') },
        { from: 'ASSIGNED', to: 'CLASSIFIED', at: startOf('2026-09-18') },
        { from: 'CLASSIFIED', to: 'ASSIGNED', at: startOf('2026-09-22') },
      ],
    })
    expect(deadlineOf(RULE, moved, HOLIDAYS, NOW).day).toBe(deadlineOf(RULE, timeline(), HOLIDAYS, NOW).day)
  })

  test('stands still while the citizen is asked, and goes on afterwards', () => {
    const asked = timeline({
      moves: [
        { from: 'SUBMITTED', to: 'NEED_INFO', at: startOf('2026-09-15') },
        { from: 'NEED_INFO', to: 'SUBMITTED', at: startOf('2026-09-20') },
      ],
    })
    const rule: ClockRule = { ...RULE, length: 15, unit: '自然日' }
    expect(deadlineOf(rule, timeline(), HOLIDAYS, NOW).day).toBe('2026-09-29')
    expect(deadlineOf(rule, asked, HOLIDAYS, NOW)).toMatchObject({ day: '2026-10-04', paused: false })
  })

  test.each(['ASSIGNED', 'IN_PROGRESS', 'REDO'] as const)('stands still as well when it is asked in %s', (state) => {
    const asked = timeline({
      moves: [
        { from: state, to: 'NEED_INFO', at: startOf('2026-09-15') },
        { from: 'NEED_INFO', to: state, at: startOf('2026-09-20') },
      ],
    })
    expect(deadlineOf({ ...RULE, unit: '自然日' }, asked, HOLIDAYS, NOW).day).toBe('2026-10-04')
  })

  test('an open pause is said, with the day that would hold if it ended today', () => {
    const waiting = timeline({ moves: [{ from: 'SUBMITTED', to: 'NEED_INFO', at: startOf('2026-09-15') }] })
    const rule: ClockRule = { ...RULE, unit: '自然日' }
    const deadline = deadlineOf(rule, waiting, HOLIDAYS, startOf('2026-09-18'))
    expect(deadline).toMatchObject({ day: '2026-10-02', paused: true })
    expect(explain(deadline, startOf('2026-09-18'))).toMatch(/时间暂停.*如果今天恢复，最后一天是10月2日/s)
  })

  test('a last day off moves to the next working day only where the rule says so', () => {
    const rule: ClockRule = { ...RULE, length: 17, unit: '自然日' }
    expect(deadlineOf(rule, timeline(), HOLIDAYS, NOW).day).toBe('2026-10-01')
    expect(deadlineOf({ ...rule, endsOnWorkingDay: true }, timeline(), HOLIDAYS, NOW).day).toBe('2026-10-08')
  })

  test('an extension is counted on from the day that held', () => {
    const { day } = deadlineOf(RULE, timeline(), HOLIDAYS, NOW)
    expect(day).toBe('2026-10-10')
    expect(deadlineOf(RULE, timeline({ extensions: [approved] }), HOLIDAYS, NOW).day).toBe('2026-10-23')
  })

  test('a year without an arrangement is a marked date, never a silent guess', () => {
    const late = timeline({ start: startOf('2026-12-25') })
    const deadline = deadlineOf(RULE, late, HOLIDAYS, startOf('2026-12-25'))
    expect(deadline.missing).toEqual([2027])
    expect(sayDeadline(deadline, startOf('2026-12-25'))).toMatch(/节假日数据缺失：2027年/)
    const known = deadlineOf({ ...RULE, unit: '自然日' }, late, HOLIDAYS, startOf('2026-12-25'))
    expect(known.missing).toEqual([])
  })

  test('why: beginning, rule with its basis, days off, make-up days, pauses, extensions, last day', () => {
    const full = timeline({
      extensions: [approved],
      moves: [
        { from: 'SUBMITTED', to: 'NEED_INFO', at: startOf('2026-09-16') },
        { from: 'NEED_INFO', to: 'SUBMITTED', at: startOf('2026-09-18') },
      ],
    })
    const why = explain(deadlineOf(RULE, full, HOLIDAYS, NOW), NOW)
    for (const part of [
      '答复期限：15个工作日，依据：示例市群众意见办理办法第八条。',
      '从9月14日收到起算',
      '中秋节9月25日至9月27日、国庆节10月1日至10月7日',
      '9月20日、10月10日',
      '9月16日至9月18日等待补充，不计入',
      '10月8日经何静批准延长10个工作日，理由：需要现场勘察',
      '到期未办结：转督办人督办',
    ])
      expect(why).toContain(part)
  })
})

describe('more time', () => {
  const deadline = deadlineOf(RULE, timeline(), HOLIDAYS, NOW)
  const attempt =
    (...args: Parameters<typeof checkExtension>) =>
    (): void =>
      checkExtension(...args)

  test('is given by who may approve it', () => {
    expect(attempt(deadline, SUPERVISOR, 'a', NOW)).not.toThrow()
    expect(attempt(deadline, [{ role: '承办人', stationId: 'a' }], 'a', NOW)).toThrow('EXTENSION_ROLE')
    expect(attempt(deadline, SUPERVISOR, 'b', NOW)).toThrow('EXTENSION_ROLE')
  })

  test('is not given a second time', () => {
    const extended = deadlineOf(RULE, timeline({ extensions: [approved] }), HOLIDAYS, NOW)
    expect(attempt(extended, SUPERVISOR, 'a', NOW)).toThrow('EXTENSION_USED')
  })

  test('is not given where the rule knows none, nor after the day', () => {
    const { extension: _, ...rest } = RULE
    expect(attempt(deadlineOf(rest, timeline(), HOLIDAYS, NOW), SUPERVISOR, 'a', NOW)).toThrow('EXTENSION_NONE')
    expect(attempt(deadline, SUPERVISOR, 'a', startOf('2026-10-11'))).toThrow('EXTENSION_LATE')
    expect(attempt(deadline, SUPERVISOR, 'a', startOf('2026-10-10'))).not.toThrow()
  })
})

test('a rule for one kind comes before the rule for all', () => {
  const own: ClockRule = { ...RULE, id: 'suggestion', kinds: ['suggestion'] }
  expect(ruleFor([RULE, own], 'suggestion')?.id).toBe('suggestion')
  expect(ruleFor([RULE, own], 'opinion')?.id).toBe('answer')
  expect(ruleFor([own], 'opinion')).toBeUndefined()
})
