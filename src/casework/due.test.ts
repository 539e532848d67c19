import { expect, test } from 'vitest'
import type { Submission } from '../domain/submission.ts'
import { daysLeft } from './due.ts'
import { dueDay } from './limit.ts'

const at = (time: string): number => Date.parse(`${time}+08:00`)
const item = { kind: 'suggestion', state: 'SUBMITTED', filedAt: at('2026-09-10T23:59:00'), redoCount: 0 } as Submission
const promised = {
  holidays: [],
  settings: {
    botName: '小川',
    holdMs: 0,
    twoKeyKinds: [],
    cityOffice: { name: '市办公室' },
    contactDays: 90,
    promiseDays: 5,
  },
}

test('days are promised from the day of filing and last until its midnight', () => {
  expect(dueDay(item, promised)).toBe('2026-09-15')
  expect(daysLeft(item, promised, at('2026-09-15T23:59:59'))).toBe(0)
  expect(daysLeft(item, promised, at('2026-09-16T00:00:00'))).toBe(-1)
  expect(daysLeft(item, promised, at('2026-09-12T08:00:00'))).toBe(3)
})

test('an item that is handled anew has its days once more', () => {
  expect(dueDay({ ...item, redoCount: 1, ratedAt: at('2026-09-20T10:00:00') }, promised)).toBe('2026-09-25')
})

test('where nothing is owed nothing is late', () => {
  for (const state of ['FED_BACK', 'CLOSED', 'WITHDRAWN', 'REJECTED'] as const)
    expect(daysLeft({ ...item, state }, promised, at('2027-01-01T00:00:00'))).toBeUndefined()
})
