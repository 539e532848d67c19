import { expect, test } from 'vitest'
import { bearingOf } from './bearing.ts'

test('a prohibition with items bears more on citizens than the duty of an office or the purpose of a law', () => {
  const ban = '禁止下列行为：\n（一）在楼道内堆放物品；'
  const office = '市住房管理部门负责本市物业管理的监督工作。'
  const purpose = '为了规范物业管理活动，根据有关法律，制定本规定。'
  expect(bearingOf(ban)).toBeGreaterThan(bearingOf('物业服务合同应当采用书面形式。'))
  expect(bearingOf(office)).toBeLessThan(0)
  expect(bearingOf(purpose)).toBeLessThan(0)
})
