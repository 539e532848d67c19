import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified } from '../../test/helpers/foreign.ts'
import { world } from '../../test/helpers/talk.ts'

const WORDS = ['小川']

test('greeting, help, thanks, small talk, a rude word and cancel are answered in English', async () => {
  const w = await world()
  const { left, heard } = await hearsAll(
    w.citizen('terminal', 'ann'),
    [
      'good morning',
      'help',
      'thank you very much',
      'who are you, tell me a joke',
      'you are useless idiots',
      'cancel',
      'the weather is nice today',
      '3',
      'help',
      'again',
      'cancel',
    ],
    (text) => leftInChinese(text, ...WORDS),
  )
  expect(left).toBe('')
  expect(heard).toMatch(/^1 Ask about regulations and stations\n2 Comment on a draft regulation/m)
  expect(heard).toMatch(/You are welcome\./)
})

test('the same in traditional script', async () => {
  const w = await world()
  const { left } = await hearsAll(
    w.citizen('terminal', 'ann'),
    ['您好，請問有人嗎', '幫助', '謝謝您', '你們真沒用', '取消', '講個笑話吧'],
    (text) => leftInSimplified(text, ...WORDS),
  )
  expect(left).toBe('')
})
