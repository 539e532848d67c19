import { expect, test } from 'vitest'
import type { Door } from '../../src/domain/knowledge.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { world } from '../../test/helpers/talk.ts'

const FIRE: Door = { id: 'fire', name: '消防救援', matters: ['着火', '起火'], phone: '119', emergency: true }
const DOORS = { doors: [...CONTENT.doors, FIRE] }

test('a matter of another body is shown its door, with the phone number', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('我家水管爆裂了怎么办')
    .hears(/云川市水务热线/, /5550-7000/, /24小时/)
})

test('in an emergency the number is the very first line', async () => {
  const w = await world({ content: DOORS })
  const { text } = await w.citizen('wechat').says('楼下着火了')
  expect(text.split('\n')[0]).toMatch(/119/)
})

test('an emergency in a group gets the number as well', async () => {
  const w = await world({ content: DOORS })
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 楼下着火了').hears(/119/)
})

test('a matter without a door on file is sent to the city’s hotline, and no number is made up', async () => {
  const w = await world()
  const { text } = await w.citizen('wechat').says('护照到期了怎么换').hears(/12345/)
  expect(text.replaceAll('12345', '')).not.toMatch(/\d{5,}/)
})

test('in a group the same comes without a menu', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 护照到期了怎么换').hears(/12345/)
  expect(text).not.toMatch(/\n1 /)
})
