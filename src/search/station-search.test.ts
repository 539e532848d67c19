import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Station } from '../domain/station.ts'
import { findStations } from './station-search.ts'

function station(code: string, name: string, more: Partial<Station> = {}): Station {
  return {
    id: code,
    code,
    name,
    aliases: [],
    kinds: [],
    city: '云州市',
    communities: [],
    address: '',
    hoursText: '',
    hours: {},
    facilities: {},
    people: [],
    source: '',
    asOf: '2026-01-01',
    sample: true,
    ...more,
  }
}

const stations = [
  station('QS01', '青松街道人大代表联络站', {
    street: '青松街道',
    district: '东湖区',
    communities: ['松林社区', '望月里'],
  }),
  station('LH02', '柳湾社区基层立法联系点', { street: '青松街道', district: '东湖区', aliases: ['老邮局站'] }),
  station('BS03', '白石镇人大代表联络站', { street: '白石镇', district: '西岭区' }),
  station('HP04', '和平街道代表之家', { street: '和平街道', district: '西岭区' }),
]
const names = (text: string) => findStations(text, stations).map((m) => m.station.code)

describe('finding a station', () => {
  test.each([
    ['QS01', ['QS01']],
    ['qs01', ['QS01']],
    ['青松街道人大代表联络站', ['QS01']],
    ['白石在哪', ['BS03']],
    ['白石镇那边的站点电话多少', ['BS03']],
    ['柳湾那边', ['LH02']],
    ['老邮局站几点开门', ['LH02']],
    ['我住望月里', ['QS01']],
    ['和平街道联络站在哪里', ['HP04']],
    ['請問白石鎮聯絡站怎麼走', ['BS03']],
    ['西岭区有哪些联络站', ['BS03', 'HP04']],
  ])('%s', (text, codes) => {
    expect(names(text)).toEqual(codes)
  })

  test('a street that two stations share names the one that bears it first', () => {
    expect(names('青松街道联络站')[0]).toBe('QS01')
  })

  test('one wrong character in a longer name is forgiven', () => {
    const more = [...stations, station('MT05', '梅亭坊人大代表联络站')]
    expect(findStations('梅婷坊联络站', more).map((m) => m.station.code)).toEqual(['MT05'])
  })

  test.each(['联络站在哪', '今天天气怎么样', '街道', '人大代表', '', '物业费涨价了', '？'])('%s finds none', (text) => {
    expect(names(text)).toEqual([])
  })

  test('never throws, scores lie between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        for (const m of findStations(text, stations)) expect(m.score > 0 && m.score <= 1).toBe(true)
      }),
    )
  })
})
