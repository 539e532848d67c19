import { expect, test } from 'vitest'
import { dayOf } from '../../src/domain/shanghai.ts'
import { world } from '../helpers/talk.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const LIMIT_DAYS = 15
const at = (text: string): number => Date.parse(`${text}+08:00`)

/** A clock that is set forwards, backwards, over the end of a year and over a leap day. */
const JUMPS: readonly ((now: number) => number)[] = [
  (now) => now + HOUR,
  (now) => now - 10 * 60_000,
  (now) => now + DAY,
  (now) => now - HOUR,
  () => at('2026-12-31T23:59:58'),
  () => at('2027-01-01T00:00:01'),
  () => at('2026-12-31T23:50:00'),
  () => at('2028-02-28T23:59:59'),
  () => at('2028-02-29T00:00:01'),
  () => at('2028-02-28T23:55:00'),
  () => at('2028-03-01T00:00:00'),
]

test('whatever the clock does, everything filed has a number of its own of its Shanghai day, a time limit after it, and no negative age', async () => {
  const w = await world({ settings: { promiseDays: LIMIT_DAYS } })
  const clerk = w.staff('he')
  const days: string[] = []
  for (const jump of JUMPS) {
    w.clock.set(jump(w.clock.now()))
    const a = w.citizen('web')
    days.push(dayOf(w.clock.now()))
    await a.saysAll('我有话对代表说', '1', '河边的步道晚上太暗，希望装几盏灯。', '柳岸街道', '不留', '同意', '1')
    const { text } = await a.says('我的件')
    expect(text).not.toMatch(/-\d+(?:天|小时|分)|NaN|undefined/)
    const queue = await clerk.says('待办')
    expect(queue.text).toContain('待办')
    expect(queue.text).not.toMatch(/-\d+(?:天|小时|分|个)|NaN|undefined/)
  }
  const filed = await w.submissions()
  expect(filed).toHaveLength(JUMPS.length)
  expect(new Set(filed.map(({ receipt }) => receipt)).size).toBe(JUMPS.length)
  const stamped = filed.map(({ receipt }) => receipt.split('-')[1])
  expect([...stamped].sort()).toEqual(days.map((day) => day.replaceAll('-', '').slice(2)).sort())
  for (const { filedAt, dueDay, receipt } of filed) expect(dueDay, receipt).toBe(dayOf(filedAt + LIMIT_DAYS * DAY))
  await w.later('P1D')
  await w.later('P40D')
  for (const one of filed)
    expect((await clerk.says(`打开 ${one.receipt}`).hears(/河边的步道/)).text).not.toMatch(/-\d+(?:天|小时)|NaN/)
})
