import { describe, expect, test } from 'vitest'
import { applyEdit, readEdit, readPlace } from './edit.ts'

describe('what should become what', () => {
  const read: readonly [text: string, old: string, now: string][] = [
    ['是2不是1', '1', '2'],
    ['是2，不是1', '1', '2'],
    ['应该是每季度而不是每半年', '每半年', '每季度'],
    ['不是1是2', '1', '2'],
    ['不是一楼，是二楼', '一楼', '二楼'],
    ['不是八号应该是九号', '八号', '九号'],
    ['一楼错了，是二楼', '一楼', '二楼'],
    ['一楼写错了应该是二楼', '一楼', '二楼'],
    ['是“东门”不是“西门”。', '西门', '东门'],
  ]
  for (const [text, old, now] of read) test(text, () => expect(readEdit(text, false)).toEqual({ old, now }))
  test('把…改成… only where it is wanted', () => {
    expect(readEdit('把一楼改成二楼', true)).toEqual({ old: '一楼', now: '二楼' })
    expect(readEdit('把一楼改成二楼', false)).toBeUndefined()
  })
  test('nothing to replace is no edit', () => expect(readEdit('是1不是1', false)).toBeUndefined())
})

describe('places', () => {
  const places: readonly [string, object][] = [
    ['最后一位', { from: 'end', nth: 1 }],
    ['末位', { from: 'end' }],
    ['尾号', { from: 'end' }],
    ['后四位', { from: 'end' }],
    ['倒数第二位', { from: 'end', nth: 2 }],
    ['第3位', { from: 'start', nth: 3 }],
    ['开头', { from: 'start' }],
  ]
  for (const [text, place] of places)
    test(text, () => expect(readPlace(`${text}错了`)).toEqual({ place, length: text.length }))
})

describe('editing a value', () => {
  test('without a place the last occurrence is replaced', () =>
    expect(applyEdit('1391391', { old: '139', now: '138' })).toBe('1391381'))
  test('the last digit', () =>
    expect(applyEdit('13911111111', { old: '1', now: '2', place: { from: 'end', nth: 1 } })).toBe('13911111112'))
  test('the first digits', () =>
    expect(applyEdit('13900001390', { old: '139', now: '137', place: { from: 'start' } })).toBe('13700001390'))
  test('the last four without saying what they were', () =>
    expect(applyEdit('13900001111', { now: '8899', place: { from: 'end' } })).toBe('13900008899'))
  test('the last but one', () =>
    expect(applyEdit('1234', { old: '3', now: '9', place: { from: 'end', nth: 2 } })).toBe('1294'))
  test('what is not there is not replaced', () => {
    expect(applyEdit('13900001113', { old: '1', now: '2', place: { from: 'end', nth: 1 } })).toBeUndefined()
    expect(applyEdit('东门', { old: '西门', now: '南门' })).toBeUndefined()
    expect(applyEdit('东门', { now: '南门' })).toBeUndefined()
    expect(applyEdit('12', { now: '345', place: { from: 'end' } })).toBeUndefined()
  })
})
