import { expect, test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

const WORDS = '河边的步道晚上太暗，希望装几盏灯。'

test('right after filing four ways are offered and nothing has changed yet', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a
    .says('不对，地点我写错了')
    .hears(receipt, /原话不能改/, /1 补充说明/, /2 写一条更正/, /3 撤回重新提/, /4 不用改了/)
  expect((await w.only()).body).toBe(WORDS)
})

test.each([
  ['1', '补充'],
  ['2', '更正'],
])('way %s adds words that staff read beside the first ones', async (way, name) => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('刚才那条我想补充一下')
  await a.says(way).hears(/请写下/)
  await a.says('是南边的那一段，靠近学校。').hears(/南边的那一段/, /确认/)
  await a.says('1').hears(receipt, /没有动/)
  expect((await w.only()).body).toBe(WORDS)
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(WORDS, new RegExp(`${name}：是南边的那一段，靠近学校。`))
})

test('words that are not confirmed are not added', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.saysAll('刚才那条我想补充一下', '1', '是南边的那一段，靠近学校。')
  await a.says('2').hears(/保持原样/)
  const { text } = await w.staff('he').says(`打开 ${receipt}`)
  expect(text).not.toMatch(/南边的那一段/)
})

test('the third way takes the matter back and begins again', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await files(a)
  await a.says('刚才那条写错了')
  await a.says('3').hears(/已撤回/, /对代表说/)
  expect((await w.only()).state).toBe('WITHDRAWN')
  await a.saysAll('1', '河边北段太暗，希望装灯。', '柳岸街道', '不留', '同意')
  await a.says('1').hears(/已提交/)
  expect(await w.submissions()).toHaveLength(2)
})

test('the fourth way leaves everything as it was', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('刚才那条写错了')
  await a.says('4').hears(receipt, /保持原样/)
  expect(await w.only()).toMatchObject({ state: 'SUBMITTED', body: WORDS })
})

test('who filed nothing is not offered to change anything', async () => {
  const w = await world()
  const { text } = await w.citizen('wechat').says('刚才那条写错了')
  expect(text).not.toMatch(/补充说明/)
})
