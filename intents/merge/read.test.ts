import { expect, test } from 'vitest'
import { type Name, orderIn } from './read.ts'

const said = (names: readonly Name[] | undefined): string =>
  (names ?? []).map((name) => ('typed' in name ? name.typed : String(name.place))).join(' ')

test.each([
  ['并案 1 4 7', '1 4 7', '', ''],
  ['并案 2,5,9-12', '2 5 9 10 11 12', '', ''],
  ['把第2件到第4件合并', '2 3 4', '', ''],
  ['把 2、3 并到 7K3M', '2 3', '7K3M', ''],
  ['8M2K 并到 7K3M', '8M2K', '7K3M', ''],
  ['8M2K 7K3M 合并，主件 7K3M', '8M2K 7K3M', '7K3M', ''],
  ['以7K3M为主件合并 8M2K 7K3M', '8M2K 7K3M', '7K3M', ''],
  ['除3、4外把1-6并到 7K3M', '1 2 3 4 5 6', '7K3M', '3 4'],
  ['并案 1-6 不要 3', '1 2 3 4 5 6', '', '3'],
  ['8M2K和7K3M说的是一回事，并一下', '8M2K 7K3M', '', ''],
  ['merge 8M2K into 7K3M', '8M2K', '7K3M', ''],
  ['并案 1-3 理由：第2条和第5条都在讲停车', '1 2 3', '', ''],
])('“%s” merges %s', (text, names, main, without) => {
  const order = orderIn(text)
  if (order?.does !== 'merge') throw new Error(`read as ${order?.does}`)
  expect([said(order.names), said(order.main === undefined ? [] : [order.main]), said(order.without)]).toEqual([
    names,
    main,
    without,
  ])
})

test.each([
  ['7K3M并错了，拆出来', false, undefined],
  ['取消并案 7K3M', false, undefined],
  ['把误并的7K3M分出来', false, undefined],
  ['全部拆开 7K3M', true, undefined],
  ['拆出 7K3M 理由：说的是地下车库', false, '说的是地下车库'],
  ['unmerge 7K3M', false, undefined],
])('“%s” takes apart', (text, all, reason) => {
  expect(orderIn(text)).toEqual({ does: 'split', names: [{ typed: '7K3M' }], all, ...(reason && { reason }) })
})

test.each(['找一下和7K3M差不多的意见', '有没有跟 7K3M 重复的', '还有哪些和7K3M一样', 'find similar to 7K3M'])(
  '“%s” looks for what is alike',
  (text) => expect(orderIn(text)).toEqual({ does: 'find', names: [{ typed: '7K3M' }] }),
)

test.each([
  '采纳 7K3M，理由：与8M2K合并考虑',
  '打开 7K3M',
  '7K3M 和 8M2K 要不要合并？',
  '先别合并 7K3M 8M2K',
  '把 AB-2025-000123 和 AB-2025-000124 放一起',
  '回复 7K3M：和上次的意见一样，会并案办理',
  '查重',
])('“%s” is no order to merge', (text) => expect(orderIn(text)).toBeUndefined())
