import { expect, test } from 'vitest'
import { world } from '../../../test/helpers/talk.ts'
import { mayBeUrgent, urgentIn } from './urgent.ts'

test.each([
  ['a dog has bitten my nephew and he is bleeding', 'ambulance'],
  ['i am being followed by two men', 'police'],
  ['there are flames in the staircase', 'fire'],
  ['we are trapped in the lift', 'fire'],
  ['cant find my son', 'police'],
  ["she doesn't wake up", 'ambulance'],
  ['my wife was hit by a truck', 'traffic'],
  ['last year he beat me and now he is breaking into my flat', 'police'],
  ['a man took my little daughter ten minutes ago', 'police'],
  ['the ice on the lake broke and two boys are in it', 'fire'],
  ['she has fits again and again, please', 'ambulance'],
  ['my son stop breathing', 'ambulance'],
])('“%s” calls for help', (text, who) => {
  expect(urgentIn(text)?.help).toContain(who)
})

test.each([
  ['my uncle punches me', 'home'],
  ['i do not want to live any more', 'despair'],
  ['that woman beats her little boy', 'child'],
])('“%s” is heard as distress', (text, distress) => {
  expect(urgentIn(text)?.distress).toBe(distress)
})

test.each([
  'i would like to cancel my booking',
  'help me please',
  'my boss has not paid me for three months',
  'a dog bit me last year, who pays',
  'there is no fire, all good',
  'the fire is out',
  'cars are parked in the fire lane',
  'my boss wants to fire me',
  'what is the fine if a dog attacks somebody',
  'i do not want to live near a motorway',
  'wires like these could catch fire one day',
  'there was a fire two months ago and nobody told us',
  'please fire the manager of our estate',
  'the fire engine is a museum piece, may we see it',
  'we should have first aid lessons against choking',
  'whats the law on carrying a knife',
  'parking here is daylight robbery',
  'nobody is in danger, the lamp is broken',
  'three years after the explosion the windows are still boarded up',
])('“%s” is no danger', (text) => {
  expect(urgentIn(text)).toBeUndefined()
  expect(mayBeUrgent(text)).toBe(false)
})

test('an English sentence about danger may name a Chinese street, and a Chinese one stays with its own reader', () => {
  expect(urgentIn('there is a big fire at 柳岸街道 please come')?.help).toContain('fire')
  expect(urgentIn('楼下着火了 help')?.help).toContain('fire')
})

test('who asks for help with an everyday matter hears no emergency numbers', async () => {
  const w = await world()
  for (const text of ['help me please', 'cancel my booking', 'my boss has not paid me for three months'])
    expect((await w.citizen('terminal').says(text)).text).not.toMatch(/\b1(?:10|19|20)\b/)
  expect((await w.citizen('terminal').says('the dog bit a child')).text.split('\n')[0]).toMatch(/120/)
})
