import { expect, test } from 'vitest'
import type { Deputy, ReceptionRule, Station } from '../../src/domain/station.ts'
import { leftInChinese, leftInSimplified } from '../../test/helpers/foreign.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { type Person, type World, type WorldOptions, world } from '../../test/helpers/talk.ts'

const RULE = CONTENT.receptions[0] as ReceptionRule
const [LIUAN_STATION, SHIQIAO_STATION] = CONTENT.stations as readonly [Station, Station]
const FAR: Station = {
  ...SHIQIAO_STATION,
  id: 'far',
  code: 'YS03',
  name: '云山乡人大代表联络站',
  district: '云山区',
  street: '云山乡',
}
const deputy = (name: string, stationId: string, ...topics: readonly string[]): Deputy => ({
  id: name,
  name,
  level: '区人大代表',
  stations: [stationId],
  topics,
})
const rule = (stationId: string, words: string, who: string, more: Partial<ReceptionRule> = {}): ReceptionRule => ({
  ...RULE,
  stationId,
  rule: words,
  roster: { default: [who] },
  capacity: 2,
  ...more,
})

/** Two stations of one district and one far away, each with a deputy of a topic of their own. */
const city = (receptions?: readonly ReceptionRule[], more: WorldOptions['content'] = {}): Promise<World> =>
  world({
    content: {
      stations: [LIUAN_STATION, SHIQIAO_STATION, FAR],
      deputies: [
        deputy('岳青山', LIUAN, '养老、助餐'),
        deputy('江晚', SHIQIAO, '物业管理'),
        deputy('白云', 'far', '停车', '教育'),
      ],
      receptions: receptions ?? [
        rule(LIUAN, '每月第三个星期四', '岳青山'),
        rule(SHIQIAO, '每月第四个星期三', '江晚'),
        rule('far', '每月20日', '白云'),
      ],
      ...more,
    },
  })

const sessionsIn = (text: string): number => text.match(/^第[一二三]场：/gm)?.length ?? 0
async function lives(who: Person, street: string): Promise<void> {
  await who.says(`${street}的联络站在哪里`).hears(/中心路8号/)
}

test('who wants to speak of something is offered the two sessions that fit best, with why, and books by digit', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await lives(a, '石桥镇')
  const { text } = await a
    .says('我想反映小区电动车充电')
    .hears(
      /想当面谈“小区电动车充电”/,
      /第一场：石桥镇人大代表联络站代表接待日 9月23日（周三）14:00-16:00\n地点：石桥镇中心路8号；接待代表：江晚；还有2个名额\n推荐理由：是您问的站点；江晚代表关注物业管理/,
      /1 约第一场/,
    )
  expect(sessionsIn(text)).toBe(2)
  await a.says('1').hears(/联系方式/)
  await a.saysAll('不留', '同意')
  expect((await w.store().bookings.find({})).length).toBe(0)
  await a.says('1').hears(/已约上：石桥镇/)
  expect((await w.store().bookings.find({}))[0]).toMatchObject({ stationId: SHIQIAO, matter: '小区电动车充电' })
})

test.each([
  ['想当面跟代表说说停车的事', '停车', '云山乡'],
  ['我想找人反映楼道堆物 哪天能去', '楼道堆物', '石桥镇'],
  ['想找代表聊聊老年食堂', '老年食堂', '柳岸街道'],
  ['请问能不能跟代表面谈一下孩子上学的问题？', '孩子上学', '云山乡'],
])('“%s” is about %s, and whose topic it is comes first', async (said, matter, first) => {
  const w = await city()
  await w
    .citizen('wechat')
    .says(said)
    .hears(`想当面谈“${matter}”`, new RegExp(`第一场：${first}`), /只按主题和日期排/)
})

test('the own station goes before another one of the district, and a full one gives way', async () => {
  const w = await city([
    rule(LIUAN, '每月第三个星期四', '岳青山', { capacity: 1 }),
    rule(SHIQIAO, '每月第三个星期四', '岳青山'),
  ])
  const [a, b] = [w.citizen('wechat'), w.citizen('wechat')]
  await a
    .says('我想在柳岸街道当面跟代表谈谈老年食堂')
    .hears(/第一场：柳岸街道.*\n.*还有1个名额\n.*是您问的站点；岳青山代表关注养老/)
  await a.saysAll('1', '不留', '同意', '1')
  await b.says('我想在柳岸街道当面跟代表谈谈老年食堂').hears(/第一场：柳岸街道.*10月15日/)
})

test('without a topic on file it says that it goes by place and date, and claims no other reason', async () => {
  const w = await city(undefined, { deputies: [] })
  const a = w.citizen('wechat')
  await lives(a, '柳岸街道')
  const { text } = await a.says('想当面跟代表说说停车的事').hears(/第一场：柳岸街道/, /只按地点和日期排/)
  expect(text).not.toMatch(/关注(?!或)|主题是/)
})

test('whoever is asked for by name goes before a nearer station', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await lives(a, '柳岸街道')
  await a
    .says('想当面跟白云代表说说老年食堂')
    .hears(/想当面谈“老年食堂”/, /第一场：云山乡.*\n.*\n推荐理由：白云代表接待/)
})

test('the theme of a session counts as well', async () => {
  const w = await city([rule(LIUAN, '每月第三个星期四', '岳青山', { theme: '停车和出行' })])
  await w
    .citizen('wechat')
    .says('想当面跟代表说说停车的事')
    .hears(/第一场：柳岸街道/, /这一场的主题是“停车和出行”/)
})

test('where no session fits it says so, and offers writing and the station', async () => {
  const w = await city([])
  const a = w.citizen('wechat')
  await lives(a, '柳岸街道')
  const { text } = await a
    .says('想当面跟代表说说停车的事')
    .hears(/近期没有查到可以当面谈“停车”的代表接待/, /5550-1001/, /1 不去现场，写下来交给代表/, /2 看站点/)
  expect(text).not.toMatch(/\d+月\d+日/)
})

test('who would rather write it down has the words in the form as they were said', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await lives(a, '石桥镇')
  await a.says('我想反映小区电动车充电')
  await a.says('3').hears(/小区电动车充电/)
  await a.saysAll('1', '石桥镇', '不留', '同意', '1')
  expect((await w.only()).words.verbatim.body).toBe('我想反映小区电动车充电')
})

test('with neither place nor topic it asks for the place once', async () => {
  const w = await city(undefined, { deputies: [] })
  const a = w.citizen('wechat')
  await a.says('想当面跟代表说说停车的事').hears(/您住在哪个街道/, /1 柳岸街道/)
  await a.says('1').hears(/第一场：柳岸街道/)
})

test('a place that is not on file is said to be none, and what was offered before is not taken for where one lives', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await a.says('我住在海棠街道，想当面跟代表聊聊停车').hears(/想当面谈“停车”/, /您说的地方没有查到联络站/)
  const { text } = await a.says('想见见代表聊聊物业').hears(/第一场：石桥镇/, /没有说在哪个街道/)
  expect(text).not.toMatch(/您问的站点/)
})

test('in the group of a station its sessions come first, and booking is left to a talk alone', async () => {
  const w = await city()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 想当面跟代表说说老年食堂的事')
    .hears(/第一场：柳岸街道/, /是本群的站点/, /单独发消息给我/)
  expect(text).not.toMatch(/1 约/)
})

test.each([
  ['想当面跟代表谈谈法院的判决', /法院/],
  ['想当面跟代表谈谈我的信访件', /12345/],
  ['想找代表谈谈派出所不立案', /公安/],
  ['想找代表聊聊医院多收费', /市场监督/],
])('“%s” hears which body takes it and its number, and may still come', async (said, body) => {
  const w = await city()
  const a = w.citizen('wechat')
  await a.says(said).hears(body, /电话 \d+/, /1 还是想约代表当面谈/)
  await lives(a, '柳岸街道')
  await a.says(said)
  await a.says('1').hears(/第一场：柳岸街道/)
  await a.says('1').hears(/联系方式/)
  await a.saysAll('不留', '同意')
  await a.says('1').hears(/已约上：柳岸街道/)
})

test('who insists without having said where is asked once, and then offered what is near', async () => {
  const w = await city(undefined, { deputies: [] })
  const a = w.citizen('wechat')
  await a.says('想当面跟代表谈谈法院的判决').hears(/12368/)
  await a.says('1').hears(/您住在哪个街道/, /1 柳岸街道/)
  await a.says('1').hears(/想当面谈“法院的?判决”/, /第一场：柳岸街道/)
  await a.says('1').hears(/想谈的事 {2}法院的?判决/, /联系方式/)
})

test('what is to be mended is told the hotline beside the booking', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await a.saysAll('我想约柳岸街道站的接待', '1')
  await a.says('家里暖气不热').hears(/12345/, /联系方式/)
})

test.each([
  '我有话对代表说',
  '我要反映情况',
  '我想反映我提的意见到哪一步了',
  '想当面跟代表反映点事，几号去能碰到人',
  '柳岸街道的代表接待日是哪天',
])('“%s” is no wish to speak of a matter in person', async (said) => {
  const w = await city()
  const { text } = await w.citizen('wechat').says(said)
  expect(text).not.toMatch(/想当面谈“/)
})

test('where nobody receives, a matter that is only reported goes into the form as before', async () => {
  const w = await city([])
  const { text } = await w.citizen('wechat').says('我想反映小区电动车充电')
  expect(text).not.toMatch(/想当面谈/)
})

test('who wishes in English to speak of something is offered who looks after it', async () => {
  const w = await city()
  const a = w.citizen('wechat')
  await a
    .says('I want to speak with a deputy about parking')
    .hears(/To talk about “parking” in person/, /First: .*云山乡人大代表联络站/, /Why: deputy 白云 looks after 停车/)
  await a.says('1').hears(/parking/)
})

test('the choice of sessions is read in English and in traditional script', async () => {
  const w = await city()
  for (const [language, left] of [
    ['English', leftInChinese],
    ['繁體中文', leftInSimplified],
  ] as const) {
    const a = w.citizen('wechat', language)
    await a.says(language)
    const names = ['停车', '养老', '云山区', '云山乡人大代表联络站', '白云', '岳青山', '江晚', '石桥镇', '中心路8号']
    const { text } = await a.says('想当面跟代表说说停车的事')
    expect(left(text.replace(/(?<=Where: )[^;]*/g, ''), ...names), text).toBe('')
  }
})
