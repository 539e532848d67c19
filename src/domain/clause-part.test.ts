import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partNumberIn, partOf, partsOf, sayPart, sayParts } from './clause-part.ts'

const CLAUSE = [
  '第二十一条　物业服务人应当公示下列事项：',
  '（一）收费标准；',
  '（二）公共收益；',
  '（三）维修记录。',
  '前款事项应当每季度公示一次，并：',
  '（一）张贴；',
  '（二）发到群里。',
  '业主可以查阅。',
].join('\n')

test('paragraphs and items have the numbers that a lawyer would give them', () => {
  expect(partsOf(CLAUSE).map((part) => [part.paragraph, part.item])).toEqual([
    [1, undefined],
    [1, 1],
    [1, 2],
    [1, 3],
    [2, undefined],
    [2, 1],
    [2, 2],
    [3, undefined],
  ])
  expect(partOf(CLAUSE, { paragraph: 2, item: 2 })?.text).toBe('（二）发到群里。')
  expect(partOf(CLAUSE, { paragraph: 4 })).toBeUndefined()
})

test('items of an article with one paragraph are named without the paragraph', () => {
  const one = '第五条　下列情形适用本条例：\n（一）公园；\n（十二）道路。'
  expect(partsOf(one).map(({ paragraph, item }) => [paragraph, item])).toEqual([
    [1, undefined],
    [undefined, 1],
    [undefined, 12],
  ])
  expect(partOf(one, partNumberIn('第五条第（十二）项'))?.text).toBe('（十二）道路。')
})

test('an article of one paragraph is one part with no number that needs saying', () => {
  expect(partsOf('第三条　只有一句。')).toEqual([{ paragraph: 1, text: '只有一句。' }])
})

test('what is said is read back', () => {
  const number = fc.integer({ min: 1, max: 99 })
  fc.assert(
    fc.property(
      number,
      fc.option(number, { nil: undefined }),
      fc.option(number, { nil: undefined }),
      (main, paragraph, item) => {
        const part = { ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) }
        expect(partNumberIn(sayPart({ main }, part))).toEqual(part)
      },
    ),
  )
  expect(sayPart({ main: 21 }, { paragraph: 2, item: 3 })).toBe('第二十一条第二款第（三）项')
  expect(partNumberIn('21条2款3项的意见')).toEqual({})
  expect(partNumberIn('第21条第2款第3项')).toEqual({ paragraph: 2, item: 3 })
})

test('several parts are named together', () => {
  expect(sayParts({ main: 9 }, [])).toBe('第九条')
  expect(sayParts({ main: 9 }, [{ paragraph: 2 }, { paragraph: 4 }])).toBe('第九条第二款、第四款')
  expect(sayParts({ main: 9 }, [{ paragraph: 2 }, { paragraph: 3 }, { paragraph: 4 }])).toBe('第九条第二款至第四款')
})
