import { expect, test } from 'vitest'
import { createAlphabet } from './alphabet.ts'
import { createExpander } from './lexicon.ts'
import { buildPostings } from './postings.ts'

const alphabet = createAlphabet()
const steps = buildPostings([{ title: '房屋租赁条例', text: '出租人应当返还保证金。' }], alphabet, {
  titleWeight: 1,
  titleB: 0,
  textB: 0,
  k1: 1,
})
let step = steps.next()
while (step.done !== true) step = steps.next()
const lexicon = new Map([
  ['不退押金', ['返还保证金']],
  ['房东', ['出租人']],
])
const expand = createExpander(lexicon, alphabet, step.value)

test('a lay word is found as it is written, and its own characters leave the text', () => {
  const { said, rest, terms } = expand('房东不退押金')
  expect(said).toEqual(['房东', '不退押金'])
  expect(rest.trim()).toBe('')
  expect(terms.length).toBeGreaterThan(0)
})

test('a lay word is also found when others stand between its characters, which then stay in the text', () => {
  const { said, rest, terms } = expand('他不肯退我押金')
  expect(terms).toEqual(expand('不退押金').terms)
  expect(said).toEqual([])
  expect(rest).toBe('他不肯退我押金')
})

test('characters that stand too far apart, behind a mark, in another order, or make up a word of two, are chance', () => {
  for (const text of ['他不想把旧房子退给房管所再拿押金', '不退，押金', '押金不退', '房里东边', '不退押'])
    expect(expand(text).terms, text).toEqual([])
})
