import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionTypes, typeMatch, typeMatcherFor } from './question-type.ts'

const asked = fc.constantFrom('会罚款吗', '多久办完，要多少钱', '谁管这件事', '怎么申请，能不能投诉', '湖水')
const told = fc.constantFrom(
  '由水务部门负责。',
  '处二百元以下罚款。',
  '三十日内提交材料。',
  '费用由船主承担，不得转嫁。',
  '',
)

test('what is remembered of texts is what they say, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 1 }), fc.array(asked, { minLength: 1 }), (texts, questions) => {
      const match = typeMatcherFor(texts)
      for (const question of [...questions, ...questions])
        for (const [n, text] of texts.entries()) {
          const types = questionTypes(question)
          expect(match(types, n)).toBe(typeMatch(types, text))
        }
    }),
  )
})
