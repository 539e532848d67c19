import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('a citizen is shown what the assistant can do, with numbers to choose by', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('帮助').hears(/1 问法规和站点/, /3 我有话对代表说/, /5 查进度/)
  expect(text).not.toMatch(/待办/)
  await a.says('5').hears(/还没有提交过/)
})

test('staff are shown their commands besides', async () => {
  const w = await world()
  await w
    .staff('he')
    .says('帮助')
    .hears(/待办/, /派给/, /采纳/, /放行/, /5 查进度/)
})

test('the commands shown to staff are understood', async () => {
  const w = await world()
  const he = w.staff('he')
  for (const says of ['待办', '我手上的', '更多']) await he.says(says).hears(/0件|后面没有了/)
  for (const says of ['打开 3', '派给 何静 7K3M', '采纳 7K3M 理由：已写入', '放行 7K3M', '撤销 7K3M'])
    await he.says(says).hears(/没有第3件|没有查到这个编号/)
})

test('in the middle of a form help is about the form, and the question comes again', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('我有话对代表说')
  const { text } = await a.says('帮助').hears(/“返回”/, /“取消”/, /“转人工”/, /您想怎么提/)
  expect(text).not.toMatch(/查进度\n|规范性文件/)
})

test('in a group one sentence says how to ask', async () => {
  const w = await world()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 帮助')
    .hears(/@小川/, /单独发消息/)
  expect(text).not.toMatch(/\n1 /)
})

test('staff who ask in a group see no commands there', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'he').says('@小川 帮助')
  expect(text).not.toMatch(/派给/)
})
