import { expect, test } from 'vitest'
import { englishDays } from './days.ts'

test.each([
  ['2026年9月14日（周一）10:00—11:00', '14 September 2026 (Monday) 10:00–11:00'],
  ['今天（9月14日，周一）', 'today (14 September, Monday)'],
  ['10月1日至10月7日', '1 October–7 October'],
  ['周一至周五 9:00-11:30、13:00-17:00', 'Monday–Friday 9:00-11:30, 13:00-17:00'],
  ['9月15日（周二）下午', '15 September (Tuesday) in the afternoon'],
  ['每月第三个星期四', 'every month, third Thursday'],
  ['单月15日', 'odd months, on the 15th'],
  ['每月1日、11日', 'every month, on the 1st, on the 11th'],
  ['双月22日', 'even months, on the 22nd'],
  ['每周二、周四', 'every Tuesday, Thursday'],
  ['每季度第二个月10日', 'every quarter, second month, on the 10th'],
  ['每年9月第一个周三', 'every year, September first Wednesday'],
  ['每月最后一个工作日', 'every month, last working day'],
  ['幸福路8号、平安里3号（东门）', '幸福路8号、平安里3号（东门）'],
])('%s in English', (chinese, english) => {
  expect(englishDays(chinese)).toBe(english)
})
