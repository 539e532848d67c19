import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified } from '../../test/helpers/foreign.ts'
import { world } from '../../test/helpers/talk.ts'

const WORDS = ['柳岸街道中心路8号', '岳青山', '何静', '坡道：入口有坡道']

test('a station, its hours, its people and its reception days are asked for in English', async () => {
  const w = await world()
  const { left, heard } = await hearsAll(
    w.citizen('terminal', 'ann'),
    [
      'where is the liaison station in 柳岸街道 and is it open on Saturday?',
      'is it open tomorrow afternoon?',
      'is it open next week?',
      'is it open on National Day?',
      'what is the phone number?',
      'who works there?',
      'is there parking?',
      'when is the next reception day?',
      'which deputies are at 柳岸街道?',
      'where is the station in 海棠街道?',
      'how many liaison stations are there?',
      'LA01',
      'LA0X',
    ],
    (text) => leftInChinese(text, ...WORDS),
  )
  expect(left).toBe('')
  expect(heard).toMatch(/19 September \(Saturday\): closed\. It opens next on 21 September \(Monday\) 9:00-17:00\./)
  expect(heard).toMatch(/Tomorrow \(15 September, Tuesday\) in the afternoon: open 12:00-17:00\./)
  expect(heard).toMatch(/Next reception: 17 September \(Thursday\) 14:00-16:00, district deputy 岳青山/)
  expect(heard).toMatch(/Usually: every month, third Thursday 14:00-16:00/)
  expect(heard).toMatch(/Deputies at .*: district deputy 岳青山\. Please reach them through the station\./)
})

test('the same in traditional script', async () => {
  const w = await world()
  const { left } = await hearsAll(
    w.citizen('terminal', 'ann'),
    ['柳岸街道聯絡站在哪裡，星期六開門嗎', '國慶節開門嗎', '代表接待日是哪天', '柳岸街道有哪些代表', 'LA01'],
    (text) => leftInSimplified(text, ...WORDS),
  )
  expect(left).toBe('')
})
