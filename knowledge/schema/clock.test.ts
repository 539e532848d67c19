import { expect, test } from 'vitest'
import { ClockRow } from './clock.ts'

const row = { 编号: 'a', 名称: '答复期限', 适用: '全部', 长度: '15', 单位: '工作日', 逾期: '督办', 依据: '办法第八条' }

test('who is reminded when', () => {
  const 提醒 = [
    { 时间: '到期前3天', 告诉: '承办人' },
    { 时间: '到期当天', 告诉: '登记员、督办人' },
    { 时间: '逾期2天', 告诉: ['审核员'] },
  ]
  expect(ClockRow.parse({ ...row, 提醒 }).reminders).toEqual([
    { after: -3, tells: ['承办人'] },
    { after: 0, tells: ['登记员', '督办人'] },
    { after: 2, tells: ['审核员'] },
  ])
  expect(ClockRow.parse(row).reminders).toBeUndefined()
  expect(ClockRow.parse({ ...row, 提醒: [] }).reminders).toEqual([])
})

test.each(['三天前', '到期前0天', '逾期', '到期前3天左右'])('“%s” is no day to remind on', (时间) => {
  expect(ClockRow.safeParse({ ...row, 提醒: [{ 时间, 告诉: '承办人' }] }).success).toBe(false)
})
