import { expect, test } from 'vitest'
import { readDates, readRule } from './session-rule.ts'

test.each([
  ['每月第三个星期四', '每月第三个星期四'],
  ['每月第3个周四', '每月第三个星期四'],
  ['每个月 最后一个 礼拜五', '每月最后一个星期五'],
  ['每月１日', '每月1日'],
  ['每月十五号', '每月15日'],
  ['单月15日', '单月15日'],
  ['双月第二个星期天', '双月第二个星期日'],
  ['每周三', '每周三'],
  ['每星期三', '每周三'],
  ['每周四、周二', '每周二、周四'],
  ['每周二四', '每周二、周四'],
  ['每季最后一个月的1号', '每季度最后一个月1日'],
  ['每年九月第一个周三', '每年9月第一个星期三'],
  ['电话预约', '预约'],
])('"%s" is written as "%s"', (written, rule) => {
  expect(readRule(written)).toEqual({ ok: true, value: rule })
})

test.each(['每月', '每月32日', '每月第六个星期四', '随时', '三月第一个星期一', '每年1日'])(
  '"%s" is refused with examples',
  (written) => {
    const read = readRule(written)
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(written) })
  },
)

test('explicit days come in order and none comes twice', () => {
  expect(readDates(['2026-12-24', '2026/11/26'])).toEqual({ ok: true, value: ['2026-11-26', '2026-12-24'] })
  expect(readDates(['2026-12-24', '2026年12月24日']).ok).toBe(false)
  expect(readDates(['2026-02-30']).ok).toBe(false)
})
