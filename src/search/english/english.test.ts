import { expect, test } from 'vitest'
import { readDictionary } from './dictionary.ts'
import { readGloss, runsOf, stemsOf } from './gloss.ts'
import { isEnglish } from './index.ts'

test('words of asking and of grammar leave no stem', () => {
  expect(stemsOf('Can I take my dogs there?').filter((stem) => stem !== '')).toEqual(['dog'])
})

test('a short gloss has a key, a sentence or a note has none', () => {
  expect(readGloss('to sublet (a room)')).toEqual({ key: 'sublet', dilution: 1 })
  expect(readGloss('to have nothing at home but bare walls')).toBeUndefined()
  expect(readGloss('surname Zhang')).toBeUndefined()
  expect(readGloss('variant of 衝')).toBeUndefined()
})

test('the longest run of words that the dictionary knows is taken', () => {
  const known = new Set(['offic', 'build', 'offic build'])
  expect(runsOf('my office building', (key) => known.has(key))).toEqual([{ key: 'offic build', stems: 2 }])
})

test('a question in English is told from a plate or an abbreviation in a Chinese one', () => {
  expect(isEnglish('can i keep a large dog in my flat')).toBe(true)
  expect(isEnglish('小区要不要装aed')).toBe(false)
})

test('the dictionary leads from English to words of the statutes, in steps that let others go on', () => {
  const steps = readDictionary()
  let pauses = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) {
      pauses++
      continue
    }
    const words = (english: string): string[] => step.value.words(stemsOf(english).join(' ')).map(({ word }) => word)
    expect(words('landlord')).toContain('房东')
    expect(words('sublet')).toContain('转租')
    expect(words('metro')).toContain('轨道交通')
    expect(words('zzzz')).toEqual([])
    break
  }
  expect(pauses).toBeGreaterThan(100)
})
