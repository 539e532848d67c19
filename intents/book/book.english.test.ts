import { expect, test } from 'vitest'
import { hearsAll, leftInChinese, leftInSimplified, noticed } from '../../test/helpers/foreign.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const RULE = CONTENT.receptions[0] as (typeof CONTENT.receptions)[number]
const WORDS = ['岳青山', '柳岸街道中心路8号', '柳岸街道']
const office = (): Promise<World> => world({ content: { receptions: [{ ...RULE, capacity: 1 }] } })
const english = (text: string): string => leftInChinese(text, ...WORDS)
const traditional = (text: string): string => leftInSimplified(text, ...WORDS)

test('a place is booked, waited for, given up and told of in English', async () => {
  const w = await office()
  const form = ['the street lights are broken', 'no contact', 'I agree', 'submit']
  const first = await hearsAll(
    w.citizen('terminal', 'ann'),
    ['I would like to book a place at the reception of 柳岸街道', '1', ...form],
    english,
  )
  expect(first.left).toBe('')
  expect(first.last).toMatch(/^Booked: Deputies’ reception day, .*, 17 September \(Thursday\) 14:00-16:00\. Place:/)
  const bob = w.citizen('terminal', 'bob')
  const second = await hearsAll(bob, ['I want to book a reception', '1', '1', ...form, 'my bookings'], english)
  expect(second.left).toBe('')
  expect(second.heard).toMatch(/full, waiting list open[\s\S]*on the waiting list, people before you: 0/)
  const gone = await hearsAll(w.citizen('terminal', 'ann'), ['cancel my booking', 'my bookings'], english)
  expect(gone.left).toBe('')
  expect(gone.heard).toMatch(/is cancelled: Deputies’ reception day[\s\S]*You have no bookings/)
  await w.flush()
  expect(noticed(bob)).toMatch(/^A place came free at Deputies’ reception day/)
  expect(english(noticed(bob))).toBe('')
})

test('the same in traditional script', async () => {
  const w = await office()
  const form = ['我要預約接待', '1', '1', '路燈不亮', '不留', '同意', '確認提交', '我的預約', '取消預約']
  const { left, heard } = await hearsAll(w.citizen('terminal', 'ann'), form, traditional)
  expect(left).toBe('')
  expect(heard).toMatch(/已約上：[\s\S]*已取消您在/)
})

test('in English one follows the receptions of a station and leaves them again', async () => {
  const w = await office()
  const said = await hearsAll(
    w.citizen('terminal', 'ann'),
    ['follow the reception days of 柳岸街道', 'what do I follow', 'unfollow the reception days of 柳岸街道'],
    english,
  )
  expect(said.left).toBe('')
  expect(said.heard).toMatch(/You now follow the receptions of[\s\S]*1\. receptions of[\s\S]*You no longer follow/)
})
