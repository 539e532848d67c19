import { expect, test } from 'vitest'
import { orderIn } from './read.ts'

const R = 'YJ-260914-7K3M-T'

test.each([
  [`核验 ${R}`, { typed: [R] }],
  [`请帮我核驗一下编号 ${R} 的内容`, { typed: [R] }],
  [`${R} 核验`, { typed: [R] }],
  [`核验 ${R} 4k7m-9q2o`, { typed: [R], code: '4K7M-9Q20' }],
  [`${R} 有没有被人改过`, { typed: [R] }],
  ['核验 7K3M', { typed: ['7K3M'] }],
  ['核验 ＹＪ-2026', { typed: ['YJ-2026'] }],
  ['核验', { typed: [] }],
  ['/verify', { typed: [] }],
  ['我提的意见有没有被人偷偷改过？', { typed: [] }],
])('“%s” asks for a check', (text, order) => {
  expect(orderIn(text)).toEqual(order)
})

test.each([
  '验证码收不到',
  '条例有没有被改过',
  '核验房产证要带什么材料',
  '外地身份证怎么核验',
  '合同被人改了名字怎么办',
  `查 ${R}`,
  '建议核验制度要公开',
  `核验${'a'.repeat(100)}你`,
])('“%s” does not', (text) => {
  expect(orderIn(text)).toBeUndefined()
})
