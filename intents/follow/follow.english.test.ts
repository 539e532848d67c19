import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified } from '../../test/helpers/foreign.ts'
import { world } from '../../test/helpers/talk.ts'

test('a draft is followed and left in English', async () => {
  const w = await world()
  const { left, heard } = await hearsAll(
    w.citizen('terminal', 'ann'),
    [
      'hello there',
      'follow 停车条例',
      'what do I follow',
      'unfollow 停车条例',
      'follow new drafts',
      'unfollow all',
      'what do I follow',
    ],
    (text) => leftInChinese(text, '小川', '停车条例'),
  )
  expect(left).toBe('')
  expect(heard).toMatch(/comments until 30 September 24:00/)
  expect(heard).toMatch(/You now follow new drafts\.[\s\S]*You no longer follow new drafts/)
})

test('the same in traditional script', async () => {
  const w = await world()
  const { left, heard } = await hearsAll(
    w.citizen('terminal', 'ann'),
    ['關注停車條例', '我關注了什麼', '取消關注停車條例'],
    (text) => leftInSimplified(text, '停车条例'),
  )
  expect(left).toBe('')
  expect(heard).toMatch(/已關注《云川市停车管理条例（草案）》/)
})
