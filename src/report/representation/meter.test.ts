import { expect, test } from 'vitest'
import { CONTENT } from '../../../test/helpers/small-world.ts'
import type { Station } from '../../domain/station.ts'
import { meterOf, NOT_SAID } from './meter.ts'
import { sayMeter } from './say.ts'

const station = (id: string, district: string, street: string): Station => ({
  ...(CONTENT.stations[0] as Station),
  id,
  district,
  street,
})
const STATIONS = [
  station('a', '东区', '甲街'),
  station('b', '东区', '乙街'),
  station('c', '东区', '丙街'),
  station('d', '西区', '丁街'),
]
const rows = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([stationId, people]) => ({
    ...(stationId === '' ? {} : { stationId }),
    channel: stationId === 'd' ? 'web' : 'wechat',
    people,
  }))
const PEOPLE = { source: '人口普查', asOf: '2020-11-01', districts: { 东区: 300, 西区: 100 }, streets: {} }

test('who took part stands beside who lives there, with the number and no claim for everybody', () => {
  const text = sayMeter(meterOf(rows({ a: 20, b: 10, c: 8, d: 12, '': 10 }), STATIONS, [], PEOPLE)).join('\n')
  expect(text).toMatch(/n=60/)
  expect(text).toMatch(
    /东区38人（占63\.3%，人口占75%）、西区12人（占20%，人口占25%）、未说明或不愿透露10人（占16\.7%）/,
  )
  expect(text).toMatch(/东区各街道：甲街20人/)
  expect(text).not.toMatch(/代表全体|代表了?全/)
})

test('whoever does not say where they live stays a row of their own', () => {
  const { tables } = meterOf(rows({ a: 20, '': 30 }), STATIONS, [])
  const [districts] = tables
  expect(districts?.cells.find(({ name }) => name === NOT_SAID)?.count).not.toBe(50)
  expect(districts?.total).toBe(50)
})

test('a small street hides another one with it, and streets of a hidden district are not listed', () => {
  const { tables } = meterOf(rows({ a: 20, b: 3, c: 9, d: 2, '': 6 }), STATIONS, [])
  const [districts, streets] = tables
  expect(districts?.cells).toEqual([
    { name: '东区', count: 32 },
    { name: '西区', count: 'hidden' },
    { name: NOT_SAID, count: 'hidden' },
  ])
  expect(streets).toMatchObject({ key: '街道 东区', cells: [{ count: 20 }, { count: 'hidden' }, { count: 'hidden' }] })
  expect(tables.some(({ key }) => key === '街道 西区')).toBe(false)
})

test('what was shown once is not shown otherwise later so that the difference tells', () => {
  const first = meterOf(rows({ a: 20, b: 3, c: 9, d: 12 }), STATIONS, [])
  expect(first.hidden?.['街道 东区']).toEqual(['乙街', '丙街'])
  const earlier = [{ consultationId: 'x', at: 1, hidden: first.hidden ?? {} }]
  const later = meterOf(rows({ a: 20, b: 8, c: 30, d: 12 }), STATIONS, earlier)
  expect(later.tables[1]?.cells.map(({ count }) => count)).toEqual([20, 'hidden', 'hidden'])
  expect(later.hidden).toBeUndefined()
})

test('of four people nothing is said', () => {
  expect(sayMeter(meterOf(rows({ a: 4 }), STATIONS, [])).join('')).toMatch(/不足5人/)
})
