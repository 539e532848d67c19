import { describe, expect, test } from 'vitest'
import type { Station } from '../domain/station.ts'
import { stationIndex } from './station-index.ts'
import { findStations } from './station-search.ts'

/** Names are made of every pair of these, so that all are alike. */
const FIRST = '东西南北青白金玉龙凤云水'
const SECOND = '山河湖溪桥塘泉港湾滨岸洲'

const station = (code: string, name: string, street: string, community: string): Station => ({
  id: code,
  code,
  name,
  aliases: [],
  kinds: [],
  city: '云川市',
  district: '青溪区',
  street,
  communities: [community],
  address: `${name}1号`,
  hoursText: '',
  hours: {},
  facilities: {},
  people: [],
  source: '测试资料',
  asOf: '2026-09-01',
  sample: false,
})

const words = [...FIRST].flatMap((a) => [...SECOND].map((b) => a + b))
const CITY = words
  .slice(0, 40)
  .flatMap((street, s) =>
    words
      .slice(60)
      .map((community, c) =>
        station(`C${s}X${c}`, `${street}街道${community}社区人大代表联络站`, `${street}街道`, `${community}社区`),
      ),
  )
const first = (text: string, stations: readonly Station[] = CITY): string | undefined =>
  findStations(text, stations)[0]?.station.name

describe('among thousands of stations with names alike', () => {
  test.each([
    ['东山街道云河社区联络站在哪', '东山街道云河社区人大代表联络站'],
    ['C3X7', CITY[3 * 84 + 7]?.name],
    ['编号c3x7是哪个站', CITY[3 * 84 + 7]?.name],
    ['东珊街道云荷社区联络站几点开门', '东山街道云河社区人大代表联络站'],
    ['山东街道云河社区联络站', '东山街道云河社区人大代表联络站'],
    ['東山街道雲河社區聯絡站', '东山街道云河社区人大代表联络站'],
  ])('%s', (text, name) => {
    expect(CITY.length).toBeGreaterThan(3_000)
    expect(name).toBeDefined()
    expect(first(text)).toBe(name)
  })

  test('of a street with many stations none is picked by chance', () => {
    const found = findStations('东山街道的联络站在哪', CITY)
    expect(found.length).toBeGreaterThan(1)
    for (const { station: one } of found) expect(one.street).toBe('东山街道')
  })

  test('a place that is nowhere finds nothing that is called otherwise', () => {
    expect(findStations('喀什噶尔巴扎联络站在哪', CITY)).toEqual([])
  })

  test('a community that several streets have asks for the street', () => {
    const found = findStations('云河社区联络站在哪', CITY)
    expect(found.length).toBeGreaterThan(1)
    for (const { station: one } of found) expect(one.communities).toEqual(['云河社区'])
  })
})

test('an index lives as long as its list and stands for no other', () => {
  const [one, other] = [CITY.slice(0, 200), CITY.slice(200, 400)]
  expect(stationIndex(one)).toBe(stationIndex(one))
  expect(first('东山街道云河社区联络站', one)).not.toBe(first('东山街道云河社区联络站', other))
})
