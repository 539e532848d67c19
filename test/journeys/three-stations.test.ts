import { expect, test } from 'vitest'
import { type Line, playWorld } from '../helpers/play-world.ts'

/** A city of three stations as a clerk writes it down, played line by line. */

const common = '  城市: 云川市\n  区: 青溪区\n  来源: 台账\n  日期: 2026-09-01\n'
const WORLD = {
  'stations.yaml': `- 编号: LA01
  名称: 柳岸街道人大代表联络站
  种类: [联络站, 立法联系点]
  街道: 柳岸街道
  社区: 东苑社区
  地址: 柳岸路8号
  开放时间: [周一至周五 9:00-17:00, 周六 9:00-11:30]
  例外:
    - {日期: 2026-10-02, 开放时间: "9:00-11:00", 说明: 国庆值班}
  电话: 5550-1001
  便民: {坡道: 入口有坡道, 交通: 公交3路到柳岸站}
  坐标: {纬度: 31.2, 经度: 121.4, 坐标系: GCJ-02}
${common}- 编号: BJ02
  名称: 滨江街道人大代表联络站
  街道: 滨江街道
  社区: 望江社区
  上级: LA01
  地址: 滨江大道20号
  开放时间: 周二至周六 10:00-18:00
  电话: 5550-1002
  坐标: {纬度: 31.25, 经度: 121.45, 坐标系: GCJ-02}
${common}- 编号: SQ03
  名称: 石桥镇人大代表联络站
  街道: 石桥镇
  地址: 石桥新街5号
  开放时间: 周一至周五 9:00-17:00
  电话: 5550-1003
  变动: {类型: 迁址, 日期: 2026-08-20, 原地址: 石桥老街1号}
${common}- 编号: HT09
  名称: 海棠社区人大代表联络点
  地址: 海棠路1号
  开放时间: 周一 9:00-11:00
  变动: {类型: 合并, 日期: 2026-06-01, 去向: BJ02}
${common}`,
  'areas.yaml':
    '- 城市: 云川市\n  区: {青溪区: {柳岸街道: 东苑社区, 滨江街道: [望江社区, 听涛社区], 石桥镇: 石桥村, 竹林街道: 竹海社区}}\n',
  'deputies.yaml': `- {编号: D1, 代码: DB001, 姓名: 岳青山, 层级: 区人大代表, 选区: 第三选区, 站点: LA01, 关注: 停车}
- {编号: D2, 姓名: 苏晴, 层级: 市人大代表, 站点: LA01, 状态: 离任, 状态日期: 2026-07-01}
- {编号: D3, 姓名: 江帆, 层级: 区人大代表, 站点: BJ02}
`,
  'sessions.yaml': `- {站点: LA01, 规则: 每月1日, 时间: 14:00-16:00, 遇休顺延: 是, 主题: 停车, 值班: {默认: [岳青山, 苏晴]}}
- {站点: BJ02, 规则: 每月第三个星期四, 时间: 9:00-11:00, 名额: 8, 方式: 预约, 值班: {默认: [江帆]}}
- {站点: BJ02, 规则: 每月10日, 时间: 9:00-11:00, 类别: 主任接待日, 对象: 代表}
`,
  'holidays/2026.yaml': `年份: 2026
来源: 国务院办公厅通知
放假:
  - {名称: 国庆节, 日期: 2026-10-01 至 2026-10-07, 上班: [2026-10-10]}
`,
  'settings.yaml': '市级办公室: {名称: 云川市联络办公室, 电话: 5550-1000}\n',
}

const play = (now: string, ...lines: readonly Line[]) => playWorld(WORLD, now, lines)

const answer = async (now: string, ...lines: readonly Line[]): Promise<string> =>
  (await play(now, ...lines)).at(-1)?.text ?? ''

const MONDAY = '2026-09-14T10:00:00+08:00'

test('address and the hours of Saturday in one question', async () => {
  const text = await answer(MONDAY, '柳岸街道联络站地址在哪，周六几点开门')
  expect(text).toMatch(/柳岸路8号/)
  expect(text).toMatch(/9月19日.*9:00-11:30/)
})

test('“滨江那边呢” asks the same of the other station and mixes nothing', async () => {
  const text = await answer(MONDAY, '柳岸街道联络站地址在哪，周六几点开门', '滨江那边呢')
  expect(text).toMatch(/滨江街道人大代表联络站/)
  expect(text).toMatch(/滨江大道20号/)
  expect(text).toMatch(/9月19日（周六）开放，10:00-18:00/)
  expect(text).not.toMatch(/柳岸|5550-1001|9:00-11:30/)
})

test('a reception day that a national holiday moves', async () => {
  const text = await answer('2026-09-25T10:00:00+08:00', '柳岸街道的代表接待日是哪天')
  expect(text).toMatch(/10月8日（周四）14:00-16:00（原定10月1日，遇休息日顺延）/)
  expect(text).toMatch(/主题：停车/)
})

test('“那哪个代表来” goes on with the station that was talked about', async () => {
  const text = await answer(MONDAY, '柳岸街道的代表接待日是哪天', '那哪个代表来')
  expect(text).toMatch(/柳岸街道/)
  expect(text).toMatch(/区人大代表岳青山/)
  expect(text).not.toMatch(/滨江|江帆/)
})

test('a deputy who left is not offered, and who asks for her hears who serves', async () => {
  expect(await answer(MONDAY, '柳岸街道的代表接待日是哪天')).not.toMatch(/苏晴/)
  const text = await answer(MONDAY, '苏晴代表什么时候接待')
  expect(text).toMatch(/苏晴自7月1日起不再担任市人大代表/)
  expect(text).toMatch(/区人大代表岳青山（第三选区，关注停车）/)
  expect(text).toMatch(/联系代表请通过站点/)
})

test('which deputies a station has', async () => {
  const text = await answer(MONDAY, '柳岸街道联络站有哪些代表')
  expect(text).toMatch(/区人大代表岳青山（第三选区，关注停车）/)
  expect(text).not.toMatch(/苏晴|江帆/)
})

test('a deputy by the code', async () => {
  const text = await answer(MONDAY, '编号DB001的代表什么时候接待')
  expect(text).toMatch(/区人大代表岳青山/)
  expect(text).toMatch(/10月8日/)
})

test('the reception of the chair is for deputies, and that is said', async () => {
  const text = await answer(MONDAY, '滨江街道的代表接待日是哪天')
  expect(text).toMatch(/9月17日（周四）9:00-11:00，区人大代表江帆/)
  expect(text).toMatch(/请先预约，每次8个名额/)
  expect(text).toMatch(/主任接待日是面向人大代表的，不接待群众/)
})

test('a station that moved is told with its new address', async () => {
  const text = await answer(MONDAY, '石桥镇联络站搬到哪里去了')
  expect(text).toMatch(/石桥镇人大代表联络站已于8月20日迁到石桥新街5号，原来的地址石桥老街1号不再使用/)
})

test('a station that was merged answers with the one that took over', async () => {
  const text = await answer(MONDAY, '海棠社区联络点在哪')
  expect(text).toMatch(/海棠社区人大代表联络点已于6月1日并入滨江街道人大代表联络站/)
  expect(text).toMatch(/滨江大道20号/)
  expect(text).not.toMatch(/海棠路1号/)
})

test('entering by the code of a station', async () => {
  expect(await answer(MONDAY, 'BJ02')).toMatch(/滨江大道20号/)
  expect(await answer(MONDAY, '编号 ht09')).toMatch(/并入滨江街道人大代表联络站/)
})

test('a place without a station of its own is told so, and its own street is offered', async () => {
  const [said] = await play(MONDAY, '听涛社区的联络站在哪')
  expect(said?.text).toMatch(/没有登记听涛社区自己的联络站。它属于滨江街道/)
  expect(`${said?.choices.join()}${said?.text}`).toMatch(/滨江街道人大代表联络站/)
  expect(said?.text).not.toMatch(/滨江大道20号/)
  const [other] = await play(MONDAY, '竹林街道的联络站在哪')
  expect(other?.text).toMatch(/没有登记竹林街道自己的联络站。它属于青溪区/)
})

test('hours that the station set for one day of the holiday', async () => {
  const text = await answer('2026-09-28T10:00:00+08:00', '柳岸街道联络站10月2日开门吗')
  expect(text).toMatch(/10月2日（周五）开放，9:00-11:00。国庆值班/)
  expect(await answer('2026-09-28T10:00:00+08:00', '柳岸街道联络站国庆节开门吗')).toMatch(/10月2日9:00-11:00/)
})

test('a place that is shared in the chat gets the nearest stations, and nothing of it is kept', async () => {
  const location = { latitude: 31.2485, longitude: 121.4515, system: 'gcj02' }
  const [said] = await play(MONDAY, { text: '', location })
  expect(said?.text).toMatch(
    /离您最近的站点.*\n滨江街道人大代表联络站，约200米，滨江大道20号\n柳岸街道人大代表联络站，约7/,
  )
  expect(said?.text).toMatch(/不会保存/)
})

test('the same place in the system of satellites is not the same place on the map', async () => {
  const text = await answer(MONDAY, { text: '', location: { latitude: 31.2485, longitude: 121.4515, system: 'wgs84' } })
  expect(text).toMatch(/滨江街道人大代表联络站，约[5-9]00米/)
})

test('one citizen asks one thing after the other', async () => {
  const heard = await play(
    '2026-09-25T10:00:00+08:00',
    '柳岸街道联络站地址在哪，周六几点开门',
    '滨江那边呢',
    '柳岸街道的代表接待日是哪天',
    '那哪个代表来',
    '石桥镇联络站搬到哪里去了',
    '电话多少',
    'LA01',
    '轮椅进得去吗',
  )
  const [both, other, day, who, moved, phone, code, ramp] = heard.map(({ text }) => text)
  expect(both).toMatch(/柳岸路8号[\s\S]*9月26日，周六）开放，9:00-11:30/)
  expect(other).toMatch(/滨江大道20号[\s\S]*9月26日，周六）开放，10:00-18:00/)
  expect(day).toMatch(/10月8日（周四）14:00-16:00（原定10月1日，遇休息日顺延）/)
  expect(who).toMatch(/柳岸[\s\S]*岳青山/)
  expect(moved).toMatch(/已于8月20日迁到石桥新街5号/)
  expect(phone).toMatch(/5550-1003/)
  expect(code).toMatch(/柳岸街道人大代表联络站/)
  expect(ramp).toMatch(/入口有坡道/)
  expect(`${both}${day}${who}${code}${ramp}`).not.toMatch(/滨江|石桥|江帆/)
  expect(`${other}${moved}${phone}`).not.toMatch(/柳岸|岳青山/)
})
