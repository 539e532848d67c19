import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('whoever speaks for an organisation may say so when looking it over; nobody is asked', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const start = '我要对停车管理条例草案第五条提意见'
  await a.saysAll(start, '接送学生的车头一个小时免费。', '没有', '不留')
  const { text } = await a.says('同意').hears(/名义.*没有说明/)
  await a.says(/(\d) 改名义/.exec(text)?.[1] ?? '').hears(/1 个人/, /2 单位/, /不说也可以/)
  await a.says('2').hears(/名义.*单位/)
  await a.says('1').hears(/编号/)
  expect(await w.only()).toMatchObject({ speaksFor: '单位' })
  const b = w.citizen('wechat')
  await b.saysAll(start, '校门口划出落客区。', '没有', '不留', '同意')
  await b.says('名义改为单位').hears(/名义.*单位/)
  const c = w.citizen('wechat')
  await c.saysAll(start, '停车费要写清楚。', '没有', '不留', '同意', '1')
  expect((await w.submissions()).map(({ speaksFor }) => speaksFor)).toEqual(['单位', undefined])
  await w
    .staff('he')
    .says(`打开 ${(await w.submissions())[0]?.receipt}`)
    .hears(/名义.*单位/)
})

test('staff read the words as typed and, beside them, the same words set tidily', async () => {
  const w = await world()
  const typed = '接送学生 的车,  头一个小时 应当免费 !'
  await w.citizen('wechat').saysAll('我要对停车管理条例草案第五条提意见', typed, '没有', '不留', '同意', '1')
  const { receipt, words } = await w.only()
  expect(words.verbatim.proposal).toBe(typed)
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears('头一个小时 应当免费 !', /整理稿（只理空格和标点）.*接送学生的车，头一个小时应当免费！/)
})
