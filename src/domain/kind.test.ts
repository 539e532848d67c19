import { expect, test } from 'vitest'
import { KIND_NAME, outcomesOf, PREFIX, SUBMISSION_KINDS } from './kind.ts'
import { RECEIPT_ALPHABET } from './receipt.ts'

const FOR_OPINIONS = ['采纳', '部分采纳', '未采纳', '已有规定', '不属本次范围', '研究参考']
const FOR_THE_REST = ['已解决', '列入计划', '解释说明', '已转办', '采纳', '部分采纳', '未采纳', '纳入研究参考']

test.each(SUBMISSION_KINDS)('%s takes exactly the results that are meant for it', (kind) => {
  expect(outcomesOf(kind)).toEqual(kind === 'opinion' ? FOR_OPINIONS : FOR_THE_REST)
})

test('every kind has a prefix of its own that can be checked, and a name', () => {
  expect(SUBMISSION_KINDS).toHaveLength(12)
  const prefixes = SUBMISSION_KINDS.map((kind) => PREFIX[kind])
  expect(new Set(prefixes).size).toBe(prefixes.length)
  for (const prefix of prefixes) {
    expect(prefix).toMatch(/^[A-Z]{2}$/)
    for (const c of prefix) expect(RECEIPT_ALPHABET).toContain(c)
  }
  expect(new Set(SUBMISSION_KINDS.map((kind) => KIND_NAME[kind])).size).toBe(SUBMISSION_KINDS.length)
})
