import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified } from '../../test/helpers/foreign.ts'
import { world } from '../../test/helpers/talk.ts'

const WAGES = 'my boss has not paid my wages for three months'
const DOORS = [/“[^”]*热线”/gu, /《[^》]*》/gu]
const withoutDoors = (text: string): string => DOORS.reduce((rest, names) => rest.replace(names, ''), text)
const english = (text: string): string => leftInChinese(withoutDoors(text))

test('who is sent to another body says in English what came of it', async () => {
  const w = await world()
  const done = await hearsAll(w.citizen('terminal', 'ann'), [WAGES, 'it is solved now'], english)
  expect(done.left).toBe('')
  expect(done.heard).toMatch(/cannot take this matter; it belongs to the labour and social security hotline .* 12333/)
  expect(done.last).toMatch(/Noted, thank you/)
  const open = await hearsAll(w.citizen('terminal', 'bob'), [WAGES, 'they still have not answered'], english)
  expect(open.left).toBe('')
  expect(open.last).toMatch(/not settled yet/)
})

test.each([
  ['there is a fire in my building, help', /^Call 119 \(fire service\)/],
  ['my husband beats me', /110 \(the police\)/],
  ['I want to kill myself', /110 \(the police\), 120 \(ambulance\)[\s\S]*12356/],
])('%s is answered in English with the number in the first line', async (text, numbers) => {
  const w = await world()
  const heard = (await w.citizen('terminal').says(text)).text
  expect(heard.split('\n')[0]).toMatch(/1[12][09]/)
  expect(heard).toMatch(numbers)
  expect(english(heard)).toBe('')
})

test('the numbers in traditional script', async () => {
  const w = await world()
  const { left, heard } = await hearsAll(w.citizen('terminal'), ['家裡著火了，怎麼辦', '我不想活了'], (text) =>
    leftInSimplified(withoutDoors(text)),
  )
  expect(left).toBe('')
  expect(heard).toMatch(/^請馬上撥打 .*119/)
})

test.each([
  'cancel my booking',
  'my boss has not paid my wages for three months',
  'please help me fill in the form',
  'what does the law say about fire doors',
  'the street lamp in front of my house is broken',
  'when is the next reception day',
])('nobody is in danger in “%s”, and no number of the police or the fire service is named', async (text) => {
  const w = await world()
  expect((await w.citizen('terminal').says(text)).text).not.toMatch(/\b1(?:10|19|20)\b/)
})

test.each([
  'the dog bit a child and she is bleeding',
  'I am being followed by two men',
  'an old man is lying on the road and not moving',
  'my neighbour wants to jump off the roof',
  'gas is leaking in our stairs, what does the rule say',
])('in “%s” somebody may be in danger, and the numbers come first', async (text) => {
  const w = await world()
  const heard = (await w.citizen('terminal').says(text)).text
  expect(heard.split('\n')[0]).toMatch(/\b1(?:10|19|20)\b/)
})
