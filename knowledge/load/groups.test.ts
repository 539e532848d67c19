import { expect, test } from 'vitest'
import { loadFiles } from '../../test/helpers/content-folder.ts'

const station = (code: string, name: string, street: string, communities: string, more = ''): string =>
  `- {编号: ${code}, 名称: ${name}, 城市: 某市, 区: 东区, 街道: ${street}, 社区: [${communities}], 地址: 某路1号, 开放时间: 周一 9:00-11:00, 来源: 台账, 日期: 2026-09-01${more}}\n`
const STATIONS =
  station('A1', '东河站', '东河街道', '幸福社区') +
  station('A2', '东河二站', '东河街道', '安宁社区') +
  station('B1', '西坡站', '西坡街道', '') +
  station('C1', '老站', '西坡街道', '老街社区', ', 变动: {类型: 撤销, 日期: 2026-08-01}')
const AREAS = `- 城市: 某市
  区: {东区: {东河街道: [幸福社区, 安宁社区, 新苑社区], 西坡街道: [老街社区, 山脚社区]}}
`

const load = (group: string, areas = AREAS) =>
  loadFiles({
    'stations.yaml': STATIONS,
    ...(areas === '' ? {} : { 'areas.yaml': areas }),
    'groups.yaml': `- 渠道: 微信\n  会话: G1\n  名称: 群\n${group}`,
  })

test.each([
  ['the station of a community', '  片区: 幸福社区\n', 'A1'],
  ['the only station of a street', '  片区: 西坡街道\n', 'B1'],
  ['the station of the street, where the community has none any more', '  片区: 老街社区\n', 'B1'],
  ['the station that is named', '  片区: 东河街道\n  站点: 东河二站\n', 'A2'],
  ['a station far from the area, when it is named', '  片区: 幸福社区\n  站点: B1\n', 'B1'],
])('a group of an area is answered by %s', async (_, group, stationId) => {
  for (const areas of [AREAS, '']) {
    if (areas === '' && group.includes('老街')) continue
    const loaded = await load(group, areas)
    const area = /片区: (.+)/.exec(group)?.[1]
    expect(loaded.ok ? loaded.content.groups : loaded.faults).toEqual([
      { channel: 'wechat', conversation: 'G1', name: '群', stationId, area },
    ])
  }
})

test.each([
  ['an area that no file knows', '  片区: 天边社区\n', /groups\.yaml 4 没有“天边社区”这个区、街道或社区 .*areas\.yaml/],
  [
    'several stations',
    '  片区: 东河街道\n',
    /groups\.yaml 4 “东河街道”有2个站点，不知道由哪一个答复 请写站点：东河站、东河二站/,
  ],
  ['a station that is not there', '  片区: 幸福社区\n  站点: 天边站\n', /groups\.yaml 5 没有“天边站”这个站点/],
  ['neither station nor area', '', /groups\.yaml 1 没有写归哪个站点/],
])('%s: nothing is loaded, and file and entry are named', async (_, group, told) => {
  const loaded = await load(group)
  expect(loaded.ok).toBe(false)
  const faults = loaded.ok ? [] : loaded.faults
  expect(faults).toHaveLength(1)
  expect(faults.map(({ file, line, problem, mend }) => `${file} ${line} ${problem} ${mend}`)[0]).toMatch(told)
})
