import { expect, test } from 'vitest'
import { orderIn } from './orders.ts'

const on = (...mains: readonly number[]): readonly { readonly main: number }[] => mains.map((main) => ({ main }))

test.each([
  ['对照', { what: 'look', draft: '', place: 1 }],
  ['对照 物业条例', { what: 'look', draft: '物业条例', place: 1 }],
  ['看对照《某市物业条例（草案）》', { what: 'look', draft: '《某市物业条例(草案)》', place: 1 }],
  ['对照《某市物业条例》第3处', { what: 'look', draft: '《某市物业条例》', place: 3 }],
  ['对照表 物业条例', { what: 'table', draft: '物业条例' }],
  ['确认对照', { what: 'confirm', draft: '' }],
  ['确认对照 物业条例', { what: 'confirm', draft: '物业条例' }],
  ['撤回对照 物业条例', { what: 'take-back', draft: '物业条例' }],
  ['第八条 = 第九条', { what: 'decide', draft: '', from: on(8), to: on(9) }],
  ['第8条＝第9条、第10条', { what: 'decide', draft: '', from: on(8), to: on(9, 10) }],
  ['第七条、第八条 变成 第九条。', { what: 'decide', draft: '', from: on(7, 8), to: on(9) }],
  ['第八条 删除', { what: 'decide', draft: '', from: on(8), to: [] }],
  ['第十条是新增的', { what: 'decide', draft: '', from: [], to: on(10) }],
  ['对照《某市物业条例》第八条 = 第九条', { what: 'decide', draft: '《某市物业条例》', from: on(8), to: on(9) }],
])('%s', (text, order) => {
  expect(orderIn(text)).toEqual(order)
})

test.each([
  '第八条怎么改',
  '请对照第八条看看罚多少',
  '我对第八条有意见',
  '删除 3',
  '对照一下物业条例和民法典有什么不一样',
  '新增',
])('%s is no order', (text) => {
  expect(orderIn(text)).toBeUndefined()
})
