import { describe, expect, test } from 'vitest'
import { loadFiles } from '../../test/helpers/content-folder.ts'

/** What is wrong with stations, deputies, sessions and calendars, by file and line; with any fault nothing is loaded. */

type Files = Readonly<Record<string, string>>

async function told(files: Files): Promise<string> {
  const loaded = await loadFiles(files)
  if (loaded.ok) return ''
  expect(loaded).not.toHaveProperty('content')
  return loaded.faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n')
}

const station = (id: string, name: string, more = ''): string => `- 编号: ${id}
  名称: ${name}
  城市: 云川市
  地址: ${name}1号
  开放时间: 周一至周五 9:00-17:00
  来源: 台账
  日期: 2026-09-01
${more}`

const A = station('A', '柳岸站')
const AREAS = `- 城市: 云川市
  范围: {西: 120, 南: 30, 东: 122, 北: 32}
  区:
    青溪区:
      柳岸街道: [东苑社区, 西苑社区]
      石桥镇: 石桥村
`
const place = (lat: number, lon: number, system = 'WGS-84'): string =>
  `  坐标: {纬度: ${lat}, 经度: ${lon}, 坐标系: ${system}}\n`

test('everything that a station may say is read', async () => {
  const loaded = await loadFiles({
    'areas.yaml': AREAS,
    'stations.yaml': `${station(
      'A',
      '柳岸站',
      `  区: 青溪区
  街道: 柳岸街道
  社区: 东苑社区
  种类: 联络站、流动站
  上级: 总站
  渠道: {公众号: 柳岸民声}
  例外:
    - 日期: 2026-10-01 至 2026-10-03
      开放时间: 休息
    - 日期: 每年7-1 至 8-31
      开放时间: [周一至周五 8:30-11:30, 周六 9:00-11:00]
      说明: 夏天
  变动: {类型: 迁址, 日期: 2026-08-01, 原地址: 老街1号}
${place(31, 121)}`,
    )}${station('B', '总站')}`,
    'deputies.yaml':
      '- {编号: D1, 代码: DB7, 姓名: 甲, 层级: 区人大代表, 选区: 第三选区, 任期: 2022-01-10 至 2027-01-09, 状态: 离任, 状态日期: 2026-06-01}',
    'sessions.yaml':
      '- {站点: A, 规则: 每周四、周二, 时间: 14:00-16:00, 遇休暂停: 是, 类别: 主任接待日, 对象: 代表, 名额: 10, 方式: 预约, 地点: 文化中心, 提前公布: 96}',
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  const { stations, deputies, receptions, areas } = loaded.content
  expect(stations[0]).toMatchObject({
    parent: 'B',
    kinds: ['联络站', '流动站'],
    channels: { 公众号: '柳岸民声' },
    point: { latitude: 31, longitude: 121 },
    change: { kind: 'moved', since: '2026-08-01', formerAddress: '老街1号' },
    exceptions: [
      { from: '2026-10-01', to: '2026-10-03', yearly: false, text: '休息' },
      { from: '07-01', to: '08-31', yearly: true, note: '夏天' },
    ],
  })
  expect(deputies[0]).toMatchObject({
    code: 'DB7',
    constituency: '第三选区',
    term: { from: '2022-01-10', to: '2027-01-09' },
    status: { kind: 'former', since: '2026-06-01' },
  })
  expect(receptions[0]).toMatchObject({
    rule: '每周二、周四',
    pause: true,
    kind: '主任接待日',
    audience: '代表',
    capacity: 10,
    entrance: '预约',
    place: '文化中心',
    noticeHours: 96,
  })
  expect(areas).toHaveLength(1)
})

test('a place on a Tencent or Baidu map is moved to where it is', async () => {
  const loaded = await loadFiles({ 'stations.yaml': station('A', '柳岸站', place(31.2, 121.5, 'GCJ-02')) })
  if (!loaded.ok) throw new Error('not loaded')
  const { latitude, longitude } = loaded.content.stations[0]?.point ?? { latitude: 0, longitude: 0 }
  expect(latitude).toBeCloseTo(31.202, 3)
  expect(longitude).toBeCloseTo(121.4956, 3)
})

describe('stations', () => {
  test.each<[string, Files, RegExp]>([
    [
      'hours that contradict each other',
      { 'stations.yaml': A.replace('周一至周五 9:00-17:00', '[周一 9:00-12:00, 周一 11:00-14:00]') },
      /stations\.yaml:5 周一的开放时间有重叠/,
    ],
    [
      'two exceptions for one day',
      {
        'stations.yaml': station(
          'A',
          '柳岸站',
          '  例外:\n    - {日期: 2026-10-01 至 2026-10-03, 开放时间: 休息}\n    - {日期: 2026-10-03, 开放时间: "9:00-11:00"}\n',
        ),
      },
      /stations\.yaml:8 2026-10-01至2026-10-03和2026-10-03至2026-10-03的开放时间互相矛盾/,
    ],
    [
      'two seasons that meet over New Year',
      {
        'stations.yaml': station(
          'A',
          '柳岸站',
          '  例外:\n    - {日期: 每年12-1 至 2-28, 开放时间: 休息}\n    - {日期: 每年2-1, 开放时间: "9:00-11:00"}\n',
        ),
      },
      /互相矛盾/,
    ],
    [
      'two stations of one name',
      { 'stations.yaml': `${A}${station('B', '柳岸站')}` },
      /stations\.yaml:9 名称“柳岸站”已经有了，在 stations\.yaml 第2行/,
    ],
    [
      'two stations of one code',
      { 'stations.yaml': `${station('A', '甲站', '  代码: X1\n')}${station('B', '乙站', '  代码: X1\n')}` },
      /代码“X1”已经有了/,
    ],
    [
      'a community that the street does not have',
      { 'areas.yaml': AREAS, 'stations.yaml': station('A', '柳岸站', '  街道: 柳岸街道\n  社区: 石桥村\n') },
      /stations\.yaml:9 柳岸街道没有“石桥村”这个社区/,
    ],
    [
      'a street that the district does not have',
      { 'areas.yaml': AREAS, 'stations.yaml': station('A', '柳岸站', '  区: 青溪区\n  街道: 海棠街道\n') },
      /stations\.yaml:9 青溪区没有“海棠街道”这个街道/,
    ],
    [
      'coordinates out of the city',
      { 'areas.yaml': AREAS, 'stations.yaml': station('A', '柳岸站', place(33, 121)) },
      /stations\.yaml:8 柳岸站的坐标不在云川市/,
    ],
    [
      'coordinates far from all others, where nobody said how far the city reaches',
      {
        'stations.yaml': [31, 31.1, 31.2, 39.9].map((lat, n) => station(`S${n}`, `站${n}`, place(lat, 121))).join(''),
      },
      /站3的坐标不在云川市/,
    ],
    [
      'latitude and longitude the wrong way round',
      { 'stations.yaml': station('A', '柳岸站', place(121, 31)) },
      /写反了/,
    ],
    ['coordinates abroad', { 'stations.yaml': station('A', '柳岸站', place(48.8, 2.3)) }, /不在国内/],
    [
      'a parent that does not exist',
      { 'stations.yaml': station('A', '柳岸站', '  上级: 海棠站\n') },
      /stations\.yaml:8 没有“海棠站”这个站点/,
    ],
    [
      'stations that are above each other',
      { 'stations.yaml': `${station('A', '甲站', '  上级: B\n')}${station('B', '乙站', '  上级: A\n')}` },
      /甲站的上级绕回了自己/,
    ],
    [
      'stations that replaced each other',
      {
        'stations.yaml': ['A', 'B']
          .map((id, n) =>
            station(id, `${id}站`, `  变动: {类型: 合并, 日期: 2026-08-01, 去向: ${n === 0 ? 'B' : 'A'}}\n`),
          )
          .join(''),
      },
      /A站的去向绕回了自己/,
    ],
    [
      'a merger into nothing',
      { 'stations.yaml': station('A', '甲站', '  变动: {类型: 合并, 日期: 2026-08-01}\n') },
      /合并没有写“去向”/,
    ],
  ])('%s', async (_, files, expected) => {
    expect(await told(files)).toMatch(expected)
  })
})

describe('sessions, deputies and calendars', () => {
  const session = (more: string): Files => ({ 'stations.yaml': A, 'sessions.yaml': `- {站点: A, ${more}}\n` })
  const HOLIDAYS = '来源: 通知\n放假:\n  - {名称: 国庆节, 日期: 2026-10-01 至 2026-10-07}\n'
  test.each<[string, Files, RegExp]>([
    [
      'a session in the past',
      session('日期: [2025-09-17, 2026-09-17], 时间: 14:00-16:00'),
      /sessions\.yaml:1 柳岸站的接待日2025-09-17在资料日期2026-09-01以前，已经过去了/,
    ],
    [
      'a chair’s reception for nobody in particular',
      session('规则: 每月1日, 时间: 9:00-11:00, 类别: 主任接待日'),
      /没有写“对象”/,
    ],
    ['notice that comes too late', session('规则: 每月1日, 时间: 9:00-11:00, 提前公布: 48'), /提前48小时公布太晚了/],
    [
      'moved and left out at once',
      session('规则: 每月1日, 时间: 9:00-11:00, 遇休顺延: 是, 遇休暂停: 是'),
      /都写了“是”/,
    ],
    ['no time', session('规则: 每年9月第一个星期三'), /缺少“时间”/],
    ['no place for anybody', session('规则: 每月1日, 时间: 9:00-11:00, 名额: 0'), /名额是0/],
    [
      'a former deputy since never',
      { 'deputies.yaml': '- {姓名: 甲, 层级: 区人大代表, 状态: 离任}\n' },
      /没有写从哪天起/,
    ],
    [
      'a term that ends first',
      { 'deputies.yaml': '- {姓名: 甲, 层级: 区, 任期: 2027-01-01 至 2022-01-01}\n' },
      /结束不晚于开始/,
    ],
    ['a private phone', { 'deputies.yaml': '- {姓名: 甲, 层级: 区人大代表, 电话: 5550-1}\n' }, /不认识“电话”这个键/],
    ['a calendar without a year', { 'holidays/2026.yaml': HOLIDAYS }, /holidays\/2026\.yaml:\d+ 缺少“年份”/],
    [
      'a calendar of another year than its name says',
      { 'holidays/2027.yaml': `年份: 2026\n${HOLIDAYS}` },
      /holidays\/2027\.yaml:1 文件名写的是2027年，里面是2026年/,
    ],
    [
      'a calendar whose days lie in another year',
      { 'holidays/2027.yaml': `年份: 2027\n${HOLIDAYS}` },
      /2026-10-01不在2027年前后/,
    ],
  ])('%s', async (_, files, expected) => {
    expect(await told(files)).toMatch(expected)
  })
})
