import { expect, test } from 'vitest'
import { intents } from '../../intents/index.ts'
import { translatorFor } from '../../src/translator-for.ts'
import { world } from '../helpers/talk.ts'

const translator = translatorFor(intents)

test.each([
  '我们社区的人大代表是哪位',
  '谁是我的代表',
  '我們社區的人大代表是哪位',
  'who is my deputy',
  'Who represents our village in the congress?',
])('who asks for deputies of an unnamed place is asked which place: %s', async (text) => {
  const w = await world({ translator })
  const ann = w.citizen('web')
  const which = await ann.says(text)
  expect(which.text).toMatch(/您问哪个站点的代表|您問哪個站點的代表|The deputies of which station/)
  await ann.says('1').hears(/岳青山/)
})

test.each([
  ['想联系岳青山代表，有电话吗', /请通过柳岸街道人大代表联络站联系/],
  [
    'how do I contact deputy Yue Qingshan',
    /reach the deputy through 柳岸街道人大代表联络站[\s\S]*district deputy 岳青山/,
  ],
  ['where does Qingshan Yue receive people', /Deputy: district deputy 岳青山[\s\S]*Next reception/],
])('a deputy is found by name, in characters or in pinyin: %s', async (text, answer) => {
  const w = await world({ translator })
  await w.citizen('web').says(text).hears(answer)
})

test.each([
  '哪个部门能代表我们去谈',
  '代表有哪些权利',
  '这个月代表接待日是哪天',
  '我代表我们小区说两句',
  'I want to write to deputy Yue Qingshan',
])('what is no question for deputies is not answered with their list: %s', async (text) => {
  const w = await world({ translator })
  expect((await w.citizen('web').says(text)).text).not.toMatch(/哪个站点的代表|站的代表：|deputies of which/)
})
