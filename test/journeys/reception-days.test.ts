import { expect, test } from 'vitest'
import { world } from '../helpers/talk.ts'

/** The reception of a day that is named. Receptions of the small city: every third Thursday, 14:00 to 16:00. */

const at = (time: string): number => Date.parse(`${time}:00+08:00`)

test.each([
  ['2026-09-14T10:00', '柳岸街道这个月的接待日是哪天', /这个月的接待：9月17日（周四）14:00-16:00，区人大代表岳青山/],
  [
    '2026-09-18T10:00',
    '柳岸街道这个月的接待日是哪天',
    /这个月的接待日是9月17日（周四），已经过去了。\n下一次接待：10月15日/,
  ],
  ['2026-09-17T17:00', '柳岸街道今天有代表接待吗', /今天（9月17日，周四）的接待已经结束了。\n下一次接待：10月15日/],
  ['2026-09-14T10:00', '柳岸街道下周三代表在吗', /9月23日（周三）没有代表接待。\n下一次接待：9月17日/],
  ['2026-09-14T10:00', '柳岸街道国庆节代表接待吗', /国庆节假期（10月1日至10月2日）没有代表接待/],
  ['2026-11-23T10:00', '柳岸街道元旦代表接待吗', /资料里还没有2027年元旦的放假安排/],
  ['2026-11-23T10:00', '柳岸街道代表1月21号来吗', /2027年1月21日（周四）14:00-16:00.*放假安排还没有录入/],
])('%s %s', async (now, asked, answer) => {
  const w = await world({ now: at(now) })
  await w.citizen('wechat').says(asked).hears(answer)
})

test('a name that sounds the same is understood here as well', async () => {
  const w = await world()
  const { text } = await w
    .citizen('wechat')
    .says('流岸街道代表接待日是哪天')
    .hears(/柳岸街道人大代表联络站/)
  expect(text).toMatch(/9月17日/)
})
