import { expect, test } from 'vitest'
import { emergencyIn } from '../../src/station/emergency.ts'
import { isDoubtful, isPlain, tellsWhy } from './read.ts'

test.each(['7K3M 要不要采纳呢', '7K3M 能采纳吗', '先别采纳 7K3M', '不要采纳7K3M', '7K3M 是否采纳？'])(
  '“%s” is no decision',
  (command) => expect(isDoubtful(command)).toBe(true),
)

test.each(['采纳 7K3M', '7K3M 不采纳', '把 7K3M 标成已采纳', '不予采纳 YJ-260914-7K3M-T'])(
  '“%s” is a plain decision',
  (command) => {
    expect(isDoubtful(command)).toBe(false)
    expect(isPlain(command)).toBe(true)
  },
)

test('a reason that tells nothing is none', () => {
  for (const empty of ['无', '待定', '什么', '。']) expect(tellsWhy(empty)).toBe(false)
  expect(tellsWhy('已写入第八条')).toBe(true)
})

test('who is in danger hears the number first, and talk about rules is no cry for help', () => {
  expect(emergencyIn('家里煤气泄漏了')).toContain('119')
  expect(emergencyIn('我不想活了')).toContain('110')
  expect(emergencyIn('我爸心脏病发作')).toContain('120')
  expect(emergencyIn('楼道着火了物业罚多少')).toBeUndefined()
})
