import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayArticle } from '../../src/domain/numerals.ts'
import { parseArticles } from './articles.ts'

const texts = (markdown: string): string[] =>
  parseArticles(markdown).articles.map((one) => `${one.printed}|${one.text}`)
const kinds = (markdown: string): string[] => parseArticles(markdown).warnings.map((one) => one.kind)

test('numbers may be followed by any kind of space, be bold or be a heading', () => {
  expect(texts('第一条　甲。\n\n**第二条** 乙。\n\n### 第三条  丙。\n第4条 丁。\n第五条戊。')).toEqual([
    '第一条|甲。',
    '第二条|乙。',
    '第三条|丙。',
    '第4条|丁。',
    '第五条|戊。',
  ])
})

test('later paragraphs and items belong to their article', () => {
  expect(texts('第一条 有下列情形的：\n\n（一）甲；\n\n（二）乙。\n\n前款另有规定的除外。\n\n第二条 丙。')[0]).toBe(
    '第一条|有下列情形的：\n（一）甲；\n（二）乙。\n前款另有规定的除外。',
  )
})

test('a number alone on its line takes the paragraph below', () => {
  expect(texts('第一条\n\n甲。\n\n第二条\n\n乙。')).toEqual(['第一条|甲。', '第二条|乙。'])
})

test('a paragraph that begins with a reference starts no article, even when the number would be the next', () => {
  const text =
    '第十七条 甲。\n\n第十八条规定的期限不适用。\n\n第十八条、第十九条另有规定的，从其规定。\n\n第十八条 乙。\n\n第三条所称犬只，是指丙。'
  expect(texts(text)).toEqual([
    '第十七条|甲。\n第十八条规定的期限不适用。\n第十八条、第十九条另有规定的，从其规定。',
    '第十八条|乙。\n第三条所称犬只，是指丙。',
  ])
})

test('a reference to an article that does not come starts none either', () => {
  expect(texts('第十七条 甲。\n\n第十八条规定的期限不适用。')).toEqual(['第十七条|甲。\n第十八条规定的期限不适用。'])
})

test('articles named in a table of contents are not taken for articles', () => {
  const { articles, warnings } = parseArticles(
    '目录\n第一章 总则\n第一条 目的\n第二条 范围\n第一章 总则\n第一条 为了甲。\n第二条 适用乙。',
  )
  expect(articles.map((one) => one.text)).toEqual(['为了甲。', '适用乙。'])
  expect(warnings).toEqual([])
})

test('an article that runs on without a space is taken when its number is the next one', () => {
  expect(texts('第一条 甲。\n第二条本市实行登记制度。\n第九条本市另有规定。')).toEqual([
    '第一条|甲。',
    '第二条|本市实行登记制度。\n第九条本市另有规定。',
  ])
})

test('inserted articles have a number of their own', () => {
  const { articles, warnings } = parseArticles('第十二条 甲。\n第十二条之一 乙。\n第十二条之二 丙。\n第十三条 丁。')
  expect(articles.map((one) => one.number)).toEqual([
    { main: 12 },
    { main: 12, sub: 1 },
    { main: 12, sub: 2 },
    { main: 13 },
  ])
  expect(warnings.map((one) => one.kind)).toEqual(['gap'])
})

test('headings in brackets are kept apart from the text', () => {
  const { articles } = parseArticles('第一条【公示】 甲。\n第二条（目的和依据）\n乙。\n第三条 （一）丙；\n（二）丁。')
  expect(articles.map((one) => one.heading)).toEqual(['公示', '目的和依据', undefined])
  expect(articles.map((one) => one.text)).toEqual(['甲。', '乙。', '（一）丙；\n（二）丁。'])
})

test('chapters and sections are remembered; contents, preamble and comments are not text', () => {
  const { articles, warnings } = parseArticles(
    '# 某条例\n\n2020年1月1日通过\n<!-- INFO END -->\n\n目  录\n\n第一章 总则\n\n第二章 管理\n\n第一节 登记\n\n第三章 附则\n\n为了管理，特制定。\n\n## 第一章　总　则\n\n第一条 甲。\n\n## 第二章 管理\n\n### 第一节 登记\n\n第二条 乙。\n\n## 第三章 附则\n\n第三条 丙。',
  )
  expect(articles.map((one) => one.chapter)).toEqual(['第一章 总则', '第二章 管理 第一节 登记', '第三章 附则'])
  expect(articles.map((one) => one.text)).toEqual(['甲。', '乙。', '丙。'])
  expect(warnings).toEqual([])
})

test('gaps, repeats, empty articles, annexes and the lack of any article are told with their lines', () => {
  expect(parseArticles('第一条 甲。\n第三条 乙。').warnings).toEqual([
    { kind: 'gap', line: 2, say: '第一条之后直接是第三条，中间的没有找到' },
  ])
  expect(kinds('第一条 甲。\n第二条 乙。\n第二条 丙。')).toEqual(['duplicate'])
  expect(kinds('第一条 甲。\n第三条 丙。\n第二条 乙。')).toEqual(['gap', 'order'])
  expect(kinds('第一条\n第二条 乙。')).toEqual(['empty'])
  expect(kinds('第一条 甲。\n附件：\n第一条 乙。')).toEqual(['annex'])
  expect(kinds('关于天气的通知')).toEqual(['none'])
})

test('lines are counted in the text as it was given', () => {
  expect(parseArticles('# 标题\r\n\r\n<!-- 一\n二 -->\r\n第一条 甲。').articles[0]?.line).toBe(5)
})

const sentence = fc
  .array(fc.constantFrom('养犬人', '应当', '办理登记', '物业服务人', '不得', '按照规定', '公示', '业主', '停放车辆'), {
    minLength: 2,
    maxLength: 8,
  })
  .map((words) => `${words.join('')}。`)
const paragraph = fc.oneof(
  sentence,
  sentence.map((one) => `（一）${one}`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), sentence).map(([n, one]) => `${sayArticle({ main: n })}规定的${one}`),
)
const law = fc.array(
  fc.record({
    heading: fc.option(fc.constantFrom('立法目的', '登记', '公共收益公示'), { nil: undefined }),
    first: sentence,
    more: fc.array(paragraph, { maxLength: 3 }),
    chapter: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
)

test('what is printed as articles is read back as the same articles', () => {
  fc.assert(
    fc.property(law, fc.constantFrom(' ', '　', '  '), fc.constantFrom('', '**'), (rows, space, bold) => {
      const printed = rows.map((row, i) => {
        const name = sayArticle({ main: i + 1 })
        const start = row.heading === undefined ? `${bold}${name}${bold}${space}` : `${name}【${row.heading}】${space}`
        const title = row.chapter ? `## ${sayArticle({ main: i + 1 }).replace('条', '章')} 规定\n\n` : ''
        return `${title}${start}${[row.first, ...row.more].join('\n\n')}`
      })
      const { articles, warnings } = parseArticles(printed.join('\n\n'))
      expect(warnings).toEqual([])
      expect(articles.map((one) => one.number.main)).toEqual(rows.map((_, i) => i + 1))
      expect(articles.map((one) => one.heading)).toEqual(rows.map((row) => row.heading))
      expect(articles.map((one) => one.text)).toEqual(rows.map((row) => [row.first, ...row.more].join('\n')))
    }),
  )
})
