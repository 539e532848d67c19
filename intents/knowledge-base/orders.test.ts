import { expect, test } from 'vitest'
import { orderIn } from './orders.ts'

test.each([
  ['确认答案', { what: 'confirm' }],
  ['确认第二个答案', { what: 'confirm', nth: 2 }],
  ['确认 3 的答案。', { what: 'confirm', nth: 3 }],
  ['ＫＡＱＺ的答案是养犬条例第十八条', { what: 'confirm-article', code: 'KAQZ', article: '养犬条例第十八条' }],
  ['已确认的答案', { what: 'confirmed' }],
  ['撤回确认 K7MQ23AB、ZZ234567', { what: 'unconfirm', ids: ['K7MQ23AB', 'ZZ234567'] }],
  ['平常话 遛娃＝携带儿童、照看儿童', { what: 'set-word', word: '遛娃', words: ['携带儿童', '照看儿童'] }],
  [
    '请添加一个同义词“电驴”就是“电动自行车” 电瓶车',
    { what: 'set-word', word: '电驴', words: ['电动自行车', '电瓶车'] },
  ],
  ['删除平常话 电驴', { what: 'remove-word', word: '电驴' }],
  ['撤回平常话“电驴”', { what: 'take-back-word', word: '电驴' }],
  ['看看平常话 电驴', { what: 'word', word: '电驴' }],
])('“%s” is an order', (text, order) => {
  expect(orderIn(text)).toEqual(order)
})

test.each(['确认 2345', '答案是什么', '确认', '采纳 2', '同义词怎么改', '撤回确认', '第2个'])(
  '“%s” is none of these',
  (text) => {
    expect(orderIn(text)).toBeUndefined()
  },
)
