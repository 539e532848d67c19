import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Station } from '../domain/station.ts'
import { namesAlike } from './names-alike.ts'
import { alike } from './sounds.ts'

const station = (name: string, street: string, communities: readonly string[] = []): Station => ({
  id: name,
  code: name,
  name,
  aliases: [],
  kinds: [],
  city: '云川市',
  district: '青溪区',
  street,
  communities,
  address: '',
  hoursText: '',
  hours: {},
  facilities: {},
  people: [],
  source: '',
  asOf: '2026-01-01',
  sample: false,
})
const stations = [
  station('柳岸街道人大代表联络站', '柳岸街道', ['蓝桥社区', '望月新村']),
  station('石桥镇人大代表联络站', '石桥镇'),
  station('金盏街道代表之家', '金盏街道'),
  station('长墩街道人大代表联络站', '长墩街道'),
]
const found = (text: string) => {
  const like = namesAlike(text, stations)
  return like === undefined ? undefined : { ...like, stations: like.stations.map(({ name }) => name.slice(0, 2)) }
}

describe('a name that is written wrong', () => {
  test.each([
    ['长蹲街道联络站在哪', '长蹲街道', '长墩'],
    ['長蹲街道', '长蹲街道', '长墩'],
    ['流岸街道的站', '流岸街道', '柳岸'],
    ['嗯那个柳暗接到联络站在哪里呀', '柳暗', '柳岸'],
    ['十桥镇联络站', '十桥镇', '石桥'],
    ['我住兰桥社区', '兰桥社区', '柳岸'],
  ])('%s: sounds the same, so it is meant', (text, said, name) => {
    expect(found(text)).toEqual({ said, exact: true, stations: [name] })
  })

  test.each([
    ['刘安街道', '柳岸'],
    ['紧占街道联络站', '金盏'],
    ['柳崖街道', '柳岸'],
  ])('%s: is only like it, so it is asked', (text, name) => {
    expect(found(text)).toMatchObject({ stations: expect.arrayContaining([name]) })
  })

  test('a name in pinyin', () => {
    expect(found('where is the Shi Qiao station')).toEqual({ exact: true, stations: ['石桥'] })
    expect(found('where is the station')).toBeUndefined()
  })

  test('sounds that speakers mix up are nearly the same', () => {
    expect(alike('新河', '星河')).toBe('nearly')
    expect(alike('岚桥', '南桥')).toBe('nearly')
    expect(alike('清合', '清河')).toBe('same')
    expect(alike('北巷', '北港')).toBeUndefined()
    expect(alike('清河', '清河镇')).toBeUndefined()
  })
})

test.each([
  '联络站在哪',
  '海棠街道联络站',
  '今天天气怎么样',
  '十点开门吗',
  '我们街道的站',
  '离我近的站',
  '实桥怎么走',
  '',
])('“%s” is like none', (text) => expect(found(text)).toBeUndefined())

test('never throws and never lists what is not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const one of namesAlike(text, stations)?.stations ?? []) expect(stations).toContain(one)
    }),
  )
})
