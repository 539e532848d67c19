import { expect, test } from 'vitest'
import { confirmsAnswer } from './confirms.ts'

test.each([
  '对',
  '对的',
  '是的',
  '没错，谢谢',
  '谢谢，就是这个',
  '谢谢您 就是這個',
  '👍',
  '👍🏻👍🏻',
  '有用',
  '很有用，谢谢！',
  '嗯 对 就是这条',
  '答对了',
  '我想问的就是这个',
  "That's right",
  'helpful, 谢谢',
])('“%s” says that the answer was right', (text) => {
  expect(confirmsAnswer(text)).toBe(true)
})

test.each([
  '谢谢',
  '好的',
  '知道了',
  '不对',
  '没用',
  '不是这个',
  '对吗',
  '有用吗',
  '对了，电动车也这样吗',
  '就是这个问题怎么办',
  '是不是这条',
  '没有帮助',
  '这个有用的信息还有吗',
  '对面楼太吵',
  '不太清楚',
  '',
])('“%s” does not', (text) => {
  expect(confirmsAnswer(text)).toBe(false)
})
