import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import type { State } from '../../src/domain/submission.ts'
import { person } from '../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../test/helpers/talk.ts'
import { orderIn } from './read.ts'

const rc = (body: string): string => `${body}-${checkCharacter(body)}`
const A = rc('JY-260914-7K3M')
const B = rc('JY-260914-8M2P')
const inState = (state: State): Promise<World> => world({ content: { submissions: [seed(A, { state, user: 'ann' })] } })
const two = (): Promise<World> => world({ content: { submissions: [seed(A), seed(B)] } })
const statesOf = async (w: World): Promise<readonly string[]> => (await w.submissions()).map((s) => s.state)
const withRoles = (...roles: readonly ('登记员' | '审核员' | '承办人')[]) => ({
  ...person('wu', '吴芳', 'liuan'),
  grants: roles.map((role) => ({ role, stationId: 'liuan' })),
})

test.each([`登记 ${A}`, '受理 7k3m', '7K3M 登记', '把７Ｋ３Ｍ登记了'])('“%s” registers the item', async (says) => {
  const w = await inState('SUBMITTED')
  await w
    .staff('he')
    .says(says)
    .hears(/已登记/, A)
  expect(await statesOf(w)).toEqual(['REGISTERED'])
  const moves = (await w.store().submissions.story((await w.only()).id)).moves
  expect(moves.at(-1)).toMatchObject({ from: 'SUBMITTED', to: 'REGISTERED', actor: '登记员', personId: 'he' })
})

test('several are registered together, or none of them', async () => {
  const w = await two()
  const he = w.staff('he')
  await he.says('待办')
  await he.says('登记 1 2').hears(/已登记/, A, B)
  expect(await statesOf(w)).toEqual(['REGISTERED', 'REGISTERED'])
  const v = await world({ content: { submissions: [seed(A), seed(B, { state: 'IN_PROGRESS' })] } })
  await v
    .staff('he')
    .says(`登记 ${A} ${B}`)
    .hears(/现在是“承办中”/, /也没有登记/)
  expect(await statesOf(v)).toEqual(['SUBMITTED', 'IN_PROGRESS'])
})

test.each(['REGISTERED', 'IN_PROGRESS', 'FED_BACK', 'CLOSED'] as const)(
  'an item that is %s is not registered again: its state is said',
  async (state) => {
    const w = await inState(state)
    const { text } = await w
      .staff('he')
      .says('登记 7K3M')
      .hears(A, /现在是“/)
    expect(text).not.toMatch(/内容/)
    expect(await statesOf(w)).toEqual([state])
  },
)

test.each(['SUBMITTED', 'REGISTERED', 'CLASSIFIED'] as const)(
  'from %s an item is refused with its reason, and its owner hears why',
  async (state) => {
    const w = await inState(state)
    await w
      .staff('he')
      .says(`不予受理 ${A} 理由：这件事由法院管辖`)
      .hears(/不予受理/, A)
    expect(await statesOf(w)).toEqual(['REJECTED'])
    const ann = w.citizen('wechat-official', 'ann')
    expect(ann.notices().map((n) => n.wire.text)).toEqual([expect.stringMatching(/不予受理。\n理由：这件事由法院管辖/)])
    await ann.says(`查 ${A}`).hears(/不予受理/, /这件事由法院管辖/)
  },
)

test.each([`不予受理 ${A} 这件事由法院管辖`, '7K3M 不予受理，这件事由法院管辖', '7k3m不予受理 因为这件事由法院管辖'])(
  '“%s” is understood',
  async (says) => {
    const w = await inState('SUBMITTED')
    await w.staff('he').says(says)
    expect(await w.only()).toMatchObject({ state: 'REJECTED', outcomeReason: '这件事由法院管辖' })
  },
)

test.each(['不予受理 7K3M', '7K3M不予受理吧', '不予受理 7K3M 理由：'])('“%s” is asked for the reason', async (says) => {
  const w = await inState('SUBMITTED')
  await w
    .staff('he')
    .says(says)
    .hears(/写明理由/, A)
  expect(await statesOf(w)).toEqual(['SUBMITTED'])
})

test('which item is asked for as well', async () => {
  const w = await inState('SUBMITTED')
  for (const says of ['不予受理', '登记'])
    await w
      .staff('he')
      .says(says)
      .hears(/哪一件/)
})

test('an item named by its place is shown before it is refused', async () => {
  const w = await inState('SUBMITTED')
  const he = w.staff('he')
  await he.says('待办')
  const { text } = await he.says('不予受理 1 理由：这件事由法院管辖').hears(A, /不能撤销/, /OK \d{4}/)
  expect(await statesOf(w)).toEqual(['SUBMITTED'])
  await he.says(`OK ${/OK (\d{4})/.exec(text)?.[1]}`).hears(/不予受理/)
  expect(await statesOf(w)).toEqual(['REJECTED'])
})

test.each(['ASSIGNED', 'IN_PROGRESS', 'RESULT_READY', 'FED_BACK', 'CLOSED'] as const)(
  'an item that is %s can no longer be refused',
  async (state) => {
    const w = await inState(state)
    await w
      .staff('he')
      .says(`不予受理 ${A} 理由：这件事由法院管辖`)
      .hears(/不能直接变为“不予受理”/)
    expect(await statesOf(w)).toEqual([state])
  },
)

test('registering is for the registrar, refusing for the reviewer', async () => {
  const w = await world({ content: { submissions: [seed(A)], people: [withRoles('登记员')] } })
  await w
    .staff('wu')
    .says(`不予受理 ${A} 理由：这件事由法院管辖`)
    .hears(/决定不予受理需要审核员/)
  expect(await statesOf(w)).toEqual(['SUBMITTED'])
  const v = await world({ content: { submissions: [seed(A)], people: [withRoles('审核员', '承办人')] } })
  await v
    .staff('wu')
    .says(`登记 ${A}`)
    .hears(/登记需要登记员/)
  expect(await statesOf(v)).toEqual(['SUBMITTED'])
})

test.each([
  ['SUBMITTED', /不予受理 JY/],
  ['IN_PROGRESS', /不采纳 JY/],
  ['RESULT_READY', /撤销 JY/],
  ['NEED_INFO', /等提交人补充/],
  ['CLOSED', /不用再办/],
] as const)('nothing is deleted: of an item that is %s it is said what can be done', async (state, way) => {
  for (const says of [`删除 ${A}`, '把7k3m删了']) {
    const w = await inState(state)
    await w
      .staff('he')
      .says(says)
      .hears(/不能删除/, A, way)
    expect(await statesOf(w)).toEqual([state])
  }
})

test('a clerk of another station and a citizen learn nothing from these orders', async () => {
  for (const says of [`登记 ${A}`, `不予受理 ${A} 理由：这件事由法院管辖`, `删除 ${A}`]) {
    const w = await inState('SUBMITTED')
    const foreign = await w.staff('luo').says(says)
    const unknown = await w.staff('luo').says(says.replace(A, rc('JY-260914-9V9V')))
    expect(foreign.text).toBe(unknown.text)
    const { text } = await w.citizen('wechat').says(says)
    expect(text).not.toMatch(/停车|待登记|不予受理|留档/)
    expect(await statesOf(w)).toEqual(['SUBMITTED'])
  }
})

test.each([
  '7K3M 受理了吗',
  '待登记的有哪些',
  '不予受理的有哪些',
  '登记 7K3M 并派给彭涛',
  '我提的 7K3M 删除吧',
  '怎么登记成为志愿者',
])('“%s” is no such order', (says) => expect(orderIn(says)).toBeUndefined())
