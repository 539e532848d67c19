import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('a greeting is answered with the name of the office and the menu', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('早上好')
    .hears(/您好，我是云川市联络办公室的小川/, /1 问法规和站点/, /5 查进度/)
})

test.each([
  ['1', /请直接问/],
  ['2', /哪一部草案/],
  ['3', /您想怎么提/],
  ['4', /哪份文件/],
  ['5', /还没有提交过/],
])('entry %s of the menu leads where it says', async (number, leads) => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await a.says('你好')
  await a.says(number).hears(leads)
})

test('a menu entry can be pressed as a button', async () => {
  const w = await world()
  const a = w.citizen('web')
  await a.says('你好')
  await a.presses(3).hears(/您想怎么提/)
})

test('in a group the greeting is one line without a menu', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 你好').hears(/您好/)
  expect(text).not.toMatch(/\n/)
})
