import { expect, test } from 'vitest'
import { person } from '../../test/helpers/small-world.ts'
import { seed, world } from '../../test/helpers/talk.ts'

const ITEMS = { submissions: [seed('JY-260914-7K3M-E')] }

test('an item goes to a colleague, with a category', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says('派给 彭涛 7K3M，分类定为 市容环境')
    .hears(/已派给彭涛/, /JY-260914-7K3M-E/, /市容环境/)
  expect(await w.only()).toMatchObject({ state: 'ASSIGNED', assigneeId: 'peng', category: '市容环境' })
})

test('an item named by its place in the list goes over as well', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('待办')
  await he.says('分给 彭涛 1').hears(/已派给彭涛/)
  expect((await w.only()).assigneeId).toBe('peng')
})

test('a name that nobody has is answered with the names there are', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says('派给 赵六 7K3M')
    .hears(/派给谁/, /彭涛/)
  expect((await w.only()).assigneeId).toBeUndefined()
})

test('a command without an item asks which one', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('he')
    .says('派给 彭涛')
    .hears(/哪一件/)
})

test('an item can be handed on to somebody else', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('派给 彭涛 7K3M')
  await he.says('派给 何静 7K3M').hears(/已派给何静/)
  expect((await w.only()).assigneeId).toBe('he')
})

test('an item of another station cannot be handed over', async () => {
  const w = await world({ content: ITEMS })
  await w
    .staff('luo')
    .says('派给 罗敏 7K3M')
    .hears(/不在您负责的站点/)
  expect((await w.only()).assigneeId).toBeUndefined()
})

test('who only handles items hears which role is needed', async () => {
  const handler = { ...person('wu', '吴芳', 'liuan'), grants: [{ role: '承办人' as const, stationId: 'liuan' }] }
  const w = await world({ content: { ...ITEMS, people: [person('he', '何静', 'liuan'), handler] } })
  await w
    .staff('wu')
    .says('派给 何静 7K3M')
    .hears(/您是承办人/, /登记员/)
  expect((await w.only()).state).toBe('SUBMITTED')
})

test('a citizen cannot hand anything over', async () => {
  const w = await world({ content: ITEMS })
  const { text } = await w.citizen('wechat').says('派给 彭涛 7K3M')
  expect(text).not.toMatch(/已派给/)
  expect((await w.only()).state).toBe('SUBMITTED')
})

test('who gets an item is told of it once, with what it is about; who gives it to themselves is not', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('派给 彭涛 7K3M')
  const [told, ...more] = w.staff('peng').notices()
  expect(told?.wire.text).toMatch(/何静派给您1件[\s\S]*JY-260914-7K3M-E[\s\S]*停车/)
  expect(more).toEqual([])
  await he.says('派给 何静 7K3M')
  expect(he.notices()).toEqual([])
})

test('the item that was just opened needs no number', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.says('打开 7K3M')
  await he.says('分类改成 停车-夜间，派给彭涛').hears(/JY-260914-7K3M-E/, /停车-夜间/)
  expect(await w.only()).toMatchObject({ assigneeId: 'peng', category: '停车-夜间' })
})

test('an item that was opened before something else was done is not meant', async () => {
  const w = await world({ content: ITEMS })
  const he = w.staff('he')
  await he.saysAll('打开 7K3M', '待办')
  await he.says('派给彭涛').hears(/哪一件/)
  expect((await w.only()).assigneeId).toBeUndefined()
})
