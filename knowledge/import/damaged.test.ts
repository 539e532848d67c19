import { expect, test } from 'vitest'
import { readMarkdown } from './plain-text.ts'
import { readRegulation } from './regulation.ts'
import type { Parsed } from './result.ts'

const read = (...lines: string[]): Parsed => readRegulation('示例.md', readMarkdown(lines.join('\n')), {})

function taken(...lines: string[]): { texts: string[]; said: string[] } {
  const parsed = read(...lines)
  if ('reason' in parsed) throw new Error(parsed.reason)
  return {
    texts: parsed.articles.map(({ text }) => text),
    said: parsed.warnings.map(({ line, say }) => `${line ?? '-'} ${say}`),
  }
}

function refused(...lines: string[]): { reason: string; line?: number } {
  const parsed = read(...lines)
  if (!('reason' in parsed)) throw new Error('this text should have been refused')
  return parsed
}

test.each([
  ['signs that could not be read', '第二条 公园\ufffd开放。'],
  ['UTF-8 read as GBK', '绗簩鏉 鍏鍥鏄寮鏀鐨。'],
  ['half-width kana among ideographs', '第二条 公园ﾊ开放。'],
  ['kana inside a word', '第二条 公园の开放。'],
  ['question marks for lost signs', '第二条 公园在上?!放开。'],
  ['a long random string inside a word', '第二条 公园开aK39xkQ2mmZp01LqT7vW4bnR8sYhXcE放。'],
])('a line with %s refuses the file and is named', (_, line) => {
  expect(refused('第一条 甲。', line)).toEqual({ reason: '第2行有乱码，没有导入。请换一份完好的文件', line: 2 })
})

test.each(['第二条 根据2017316日的决定执行。', '第二条 按照市府发〔201805号文件执行。', '第二条 自2019年125日起。'])(
  'numbers that lost a sign are not let in: %s',
  (line) => {
    expect(refused('第一条 甲。', line)).toMatchObject({ line: 2, reason: expect.stringContaining('缺了字') })
  },
)

test('a date that lost a sign above the articles is told and not used', () => {
  const parsed = read('# 示例条例', '2018314日通过', '第一条 甲。')
  expect('laws' in parsed && parsed.laws).toEqual([{ title: '示例条例', articles: 1 }])
  expect('warnings' in parsed && parsed.warnings.map(({ line }) => line)).toEqual([2])
})

test('an advert inside an article refuses the file; on a line of its own it is left out', () => {
  expect(refused('第一条 甲。加微信 abcde12345 领取全套范文').reason).toContain('夹着广告')
  expect(taken('第一条 甲。', '加微信 abcde12345 领取全套范文').texts).toEqual(['甲。'])
})

test('what a page of an office puts around a text is left out and told', () => {
  const { texts, said } = taken(
    '首页 > 政务公开 > 法规',
    '【字体：大 中 小】',
    '第一条 甲。',
    '【打印】 【关闭】',
    '上一篇：乙条例',
    '版权所有：示例市人大办公室 示ICP备00000000号',
  )
  expect(texts).toEqual(['甲。'])
  expect(said.map((one) => Number.parseInt(one, 10))).toEqual([1, 2, 4, 5, 6])
})

test('pinyin behind an ideograph goes, other brackets stay', () => {
  const { texts, said } = taken('第一条 聯(lián)系點（代表联络站）和 PM(2.5) 以及（以下简称站）。')
  expect(texts).toEqual(['聯系點（代表联络站）和 PM(2.5) 以及（以下简称站）。'])
  expect(said).toEqual(['1 字后面括号里的注音已去掉'])
})

test('spaces that type-setting left between ideographs go, those beside letters stay', () => {
  expect(taken('第一条 公 园　开放 ， 应当 Wi-Fi 覆盖。').texts).toEqual(['公园开放，应当 Wi-Fi 覆盖。'])
})

test('an article that breaks off, a list without its items and a missing item are told', () => {
  expect(taken('第一条 公园应当每日开').said).toEqual([
    '1 第一条的末尾不是一句完整的话，可能缺了后半条或混入了别的内容，请对照原文',
  ])
  expect(taken('第一条 不得有下列行为：', '第二条 乙。').said).toEqual([
    '1 第一条只写到“：”，后面应有的各项没有找到，请对照原文补上',
  ])
  expect(taken('第一条 下列：', '（一）甲；', '（三）丙。').said).toEqual([
    '1 第一条中，第1项之后直接是第3项，中间的没有找到，请对照原文',
  ])
  expect(taken('第一条 下列：', '（一）甲；', '（二）乙。', '另有下列：', '（一）丙；', '（二）丁。').said).toEqual([])
})

test('two articles of one number and different words refuse the file; the same words count once', () => {
  expect(refused('第一条 甲。', '第二条 乙。', '第二条 丙。')).toEqual({
    reason: '有两个内容不同的第二条，在第2行和第3行，没有导入。请核对条号；如果是两部法规，请分成两个文件',
    line: 3,
  })
  const { texts, said } = taken('第一条 甲。', '第二条 乙。', '第二条 乙。')
  expect(texts).toEqual(['甲。', '乙。'])
  expect(said).toEqual(['3 第二条出现了两次，前一次在第2行，内容相同，只收入一次'])
})

test('a gap in the numbers is told, an article without words is left out', () => {
  const { texts, said } = taken('第一条 甲。', '第二条', '第四条 丁。')
  expect(texts).toEqual(['甲。', '丁。'])
  expect(said).toEqual([
    '3 第二条之后直接是第四条，中间的没有找到，请对照原文',
    '2 第二条没有正文，没有收入，请对照原文补上',
  ])
})

test('an article longer than any real one is refused', () => {
  expect(refused(`第一条 ${'甲'.repeat(60_001)}。`).reason).toContain('太长')
})
