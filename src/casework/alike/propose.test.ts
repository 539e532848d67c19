import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MORE_WAVES } from '../../../test/helpers/more-waves.ts'
import { WAVES, type Wave } from '../../../test/helpers/waves.ts'
import { pointsIn } from './points.ts'
import { createComparison, type Likeness } from './propose.ts'
import { quantified } from './quantities.ts'

const CORPUS = [...WAVES, ...MORE_WAVES].map(({ clause }) => clause)
const judgeOf = ({ main, clause }: Pick<Wave, 'main' | 'clause'>) => {
  const judge = createComparison({ text: main, clause: '一' }, { clauseText: clause, corpus: CORPUS })
  return (text: string, where = '一'): Likeness => judge({ text, clause: where }).likeness
}

/** Wordings of one wish that are found in all, and in each wave. */
const FOUND = 0.85
const FOUND_LEAST = 0.5

describe.each([...WAVES, ...MORE_WAVES])('a wave of opinions: $name', (wave) => {
  const judge = judgeOf(wave)

  test('most wordings of the wish are found', () => {
    const found = wave.same.filter((text) => judge(text) === 'same').length
    expect(found / wave.same.length).toBeGreaterThanOrEqual(FOUND_LEAST)
  })

  test('neither the opposite nor anything else is proposed', () => {
    expect([...wave.opposed, ...wave.other].filter((text) => judge(text) === 'same')).toEqual([])
  })

  test('the same words on another clause are told apart', () => {
    expect(judge(wave.main, '二')).toBe('other-clause')
  })
})

test('over all waves nearly every wording is found, and the opposite is known as such', () => {
  const all = [...WAVES, ...MORE_WAVES].map((wave) => ({ wave, judge: judgeOf(wave) }))
  const found = all.flatMap(({ wave, judge }) => wave.same.map((text) => judge(text) === 'same'))
  const opposed = all.flatMap(({ wave, judge }) => wave.opposed.map((text) => judge(text) === 'opposed'))
  expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(FOUND)
  expect(opposed.filter(Boolean).length / opposed.length).toBeGreaterThanOrEqual(FOUND)
})

test.each([
  ['每季度 按季 一季一次 三个月 3个月 一年四次 quarterly', 'time:3m'],
  ['半年 6个月 六个月 每年两次 half-yearly', 'time:6m'],
  ['24小时 二十四小时 一日 1天', 'time:1d'],
  ['5元 五块钱 五元 5yuan', 'money:5'],
  ['百分之二十 20%', 'share:20'],
])('%s are one amount', (said, amount) => {
  for (const one of said.split(' ')) expect([...quantified(one).amounts], one).toEqual([amount])
})

test('a number of a clause is no amount', () => {
  expect([...quantified('第二十一条第二款').amounts]).toEqual([])
})

test('of short opinions the parts that nobody else says are pulled out', () => {
  const [wave] = WAVES as [Wave, ...Wave[]]
  const opinion = (text: string, n: number) => ({ id: `o${n}`, personId: `p${n}`, text })
  const said = ['改成五元，发票要当场开', '五元就好', '夜里停车五块，军属凭证再减两元', '五块']
  const points = pointsIn(
    opinion(wave.main, 0),
    said.map((text, n) => opinion(text, n + 1)),
    wave.clause,
  )
  expect(points.map(({ opinion: { id }, sentences }) => [id, sentences])).toEqual([
    ['o1', ['发票要当场开']],
    ['o3', ['军属凭证再减两元']],
  ])
})

test('whatever is written, it is judged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (main, text) => {
      const judge = createComparison({ text: main }, { corpus: [] })
      const { score } = judge({ text })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
  )
})
