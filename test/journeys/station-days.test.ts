import { describe, expect, test } from 'vitest'
import { world } from '../helpers/talk.ts'

/** What people hear who ask for a station on a day of their own, in the small city of the tests. */

const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const NOON = at('2026-09-14T12:00')

describe('hours of a day', () => {
  test.each([
    ['柳岸街道联络站今天开门吗', /今天是周一，现在开放，开放到17:00/],
    ['柳岸街道联络站明天下午有人吗', /明天（9月15日，周二）下午开放，12:00-17:00/],
    ['柳岸站下周三几点开门', /9月23日（周三）开放，9:00-17:00/],
    ['柳岸站这周六开不开', /9月19日（周六）不开放。下次开放是9月21日（周一）9:00-17:00/],
    ['柳岸街道联络站国庆节开门吗', /国庆节假期（10月1日至10月2日）是法定节假日.*打电话 5550-1001/],
    ['柳岸街道联络站十月一号上班吗', /10月1日（周四）在国庆节假期.*法定节假日.*没有登记/],
    ['柳岸街道联络站10月10号开门吗', /10月10日（周六）是调休上班日/],
    ['柳岸街道联络站1月1号开门吗', /2027年1月1日（周五）：资料里还没有2027年的放假安排，这天开不开说不准/],
    ['柳岸街道联络站明年春节开吗', /资料里还没有2027年春节的放假安排/],
    ['石橋鎮聯絡站國慶節開門嗎', /石桥镇.*國慶節假期/s],
    ['嗯那个我想问一下啊柳岸街道那个联络站礼拜天有没有人的呀', /9月20日（周日）不开放/],
  ])('%s', async (asked, answer) => {
    const w = await world({ now: NOON })
    await w.citizen('wechat').says(asked).hears(answer)
  })

  test('in the evening the next opening is told', async () => {
    const w = await world({ now: at('2026-09-18T19:00') })
    await w
      .citizen('wechat')
      .says('柳岸街道联络站现在开着吗')
      .hears(/现在已经关门。下次开放是9月21日（周一）9:00-17:00/)
  })

  test('the day is kept when the station is picked from the list', async () => {
    const w = await world({ now: NOON })
    const a = w.citizen('wechat')
    await a.says('国庆节联络站开门吗').hears(/1 柳岸/, /2 石桥/)
    await a.says('2').hears(/石桥镇/, /国庆节假期/)
  })
})

describe('names that are not quite those on file', () => {
  test.each([
    ['流岸街道联络站在哪', /没有“流岸街道”，读音一样的是柳岸街道人大代表联络站/],
    ['嗯请问一下十桥镇那个站电话多少啊', /读音一样的是石桥镇人大代表联络站/],
    ['牛岸街道联络站在哪', /没有查到“牛岸街道”.*5550-1000.*1 柳岸街道/s],
    ['where is the Shiqiao station', /石桥镇中心路8号/],
  ])('%s', async (asked, answer) => {
    const w = await world()
    await w.citizen('wechat').says(asked).hears(answer)
  })

  test.each(['海棠街道联络站在哪', '上海长宁区联络站在哪', '我家在梅林镇 归哪个站管'])(
    '%s: an honest no',
    async (asked) => {
      const w = await world()
      const { text } = await w
        .citizen('wechat')
        .says(asked)
        .hears(/没有查到/, /云川市联络办公室，电话 5550-1000/)
      expect(text).not.toMatch(/中心路/)
    },
  )

  test('that nothing is known of a move is said, with the day of the entry', async () => {
    const w = await world()
    await w
      .citizen('wechat')
      .says('听说柳岸街道联络站搬走了')
      .hears(/柳岸街道中心路8号/, /9月1日登记的资料.*没有搬迁/)
  })

  test('a district lists its stations, a street its own', async () => {
    const w = await world()
    await w
      .citizen('wechat')
      .says('青溪区有哪些联络站')
      .hears(/1 柳岸/, /2 石桥/)
    await w
      .citizen('wechat', 'b')
      .says('青溪区柳岸街道联络站在哪')
      .hears(/柳岸街道中心路8号/)
  })

  test('a general entry never stands in for an address', async () => {
    const entry = {
      id: 'e',
      title: '联络站在哪里',
      questions: ['联络站在哪里', '联络站在哪'],
      answer: '别的城市有很多联络站。',
      source: '测试资料',
    }
    const w = await world({ content: { entries: [entry] } })
    const { text } = await w
      .citizen('wechat')
      .says('联络站在哪里')
      .hears(/1 柳岸/)
    expect(text).not.toMatch(/别的城市/)
  })
})
