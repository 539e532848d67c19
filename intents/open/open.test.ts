import { expect, test } from 'vitest'
import { files, seed, world } from '../../test/helpers/talk.ts'

const RECEIPT = 'JY-260914-7K3M-E'

test('a clerk opens an item by number, by four characters and by its place in the list', async () => {
  const w = await world({ content: { submissions: [seed(RECEIPT)] } })
  const he = w.staff('he')
  for (const says of [`打开 ${RECEIPT}`, '看 7K3M']) await he.says(says).hears(RECEIPT, /希望晚上十点以后停车免费。/)
  await he.says('待办')
  await he.says('打开 1').hears(RECEIPT, /待登记/)
})

test('the clerk reads the citizen’s own words, the clause as it stood and the contact', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我想对草案提点意见', '1', '5', '头一个小时应当免费。', '没有', '13912345678', '同意', '1')
  const { receipt } = await w.only()
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(/头一个小时应当免费。/, /本条写的是第5件事/, /13912345678/, /停车管理条例/)
})

test('what happened so far is told step by step', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  const he = w.staff('he')
  await he.says(`派给 彭涛 ${receipt}`)
  await he.says(`打开 ${receipt}`).hears(/彭涛/, /待登记/, /已登记/, /已交办/)
})

test('an item of another station sounds like one that never was', async () => {
  const w = await world({ content: { submissions: [seed(RECEIPT)] } })
  const luo = w.staff('luo')
  const foreign = await luo.says('打开 7K3M')
  const unknown = await luo.says('打开 9V2B')
  expect(foreign.text).toBe(unknown.text)
  expect(foreign.text).not.toMatch(/停车/)
})

test('a place that the list does not have is refused', async () => {
  const w = await world({ content: { submissions: [seed(RECEIPT)] } })
  const he = w.staff('he')
  await he.says('待办')
  await he.says('打开 4').hears(/没有第4件/, /待办/)
})

test('a mistyped number is recognised as such', async () => {
  const w = await world({ content: { submissions: [seed(RECEIPT)] } })
  await w
    .staff('he')
    .says('打开 JY-260914-7K3M-F')
    .hears(/有一位不对/)
})

test('a citizen cannot open items', async () => {
  const w = await world({ content: { submissions: [seed(RECEIPT)] } })
  const { text } = await w.citizen('wechat').says(`打开 ${RECEIPT}`)
  expect(text).not.toMatch(/停车/)
})

test('an item opened in a group is shown to the clerk alone', async () => {
  const w = await world({
    content: {
      groups: [{ channel: 'wecom', conversation: 'team', name: '工作群', stationId: 'liuan' }],
      submissions: [seed(RECEIPT)],
    },
  })
  await w.staff('he').says('谢谢')
  const heard = await w.inGroup('wecom', 'team', 'he').says('打开 7K3M')
  expect(heard.text).not.toMatch(/停车免费/)
  expect(heard.alone).toMatch(/停车免费/)
})
