import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import type { Parsed } from './result.ts'

const read = (...lines: string[]): Promise<Parsed> => readCsv('表.csv', lines.join('\r\n'), { city: '示例市' })

async function reason(...lines: string[]): Promise<string> {
  const parsed = await read(...lines)
  if (!('reason' in parsed)) throw new Error('this table should have been refused')
  return parsed.reason
}

test('a table as Excel writes it gives articles, versions, cities and states', async () => {
  const parsed = await read(
    '\ufeff法规名称,条号,内容,通过日期,城市,时效性',
    '示例市路灯条例,第一条,"路灯应当：',
    '（一）明亮；',
    '（二）节能。",2020/5/6,,',
    '示例市路灯条例,2,第二条 本条例自2020年6月1日起施行。,2020年5月6日,,',
    '',
    '旧城路灯办法,十二,甲。,,旧城,已废止',
  )
  if ('reason' in parsed) throw new Error(parsed.reason)
  expect(parsed.laws).toEqual([
    { title: '示例市路灯条例', date: '2020-05-06', effective: '2020-06-01', articles: 2 },
    { title: '旧城路灯办法', status: '已废止', articles: 1 },
  ])
  expect(parsed.articles.map(({ article, text, city, state }) => [article, text, city, state])).toEqual([
    ['第一条', '路灯应当：\n（一）明亮；\n（二）节能。', '示例市', undefined],
    ['第二条', '本条例自2020年6月1日起施行。', '示例市', undefined],
    ['第十二条', '甲。', '旧城', '已废止'],
  ])
  expect(parsed.warnings).toEqual([])
})

test('tabs and semicolons part cells as well as commas', async () => {
  for (const sign of ['\t', ';', ',']) {
    const parsed = await read(['标题', '条', '内容'].join(sign), ['甲条例', '第一条', '乙。'].join(sign))
    expect('articles' in parsed && parsed.articles.map(({ text }) => text)).toEqual(['乙。'])
  }
})

test('every wrong row is named with what to write', async () => {
  expect(await reason('标题,内容', '甲条例,乙。')).toContain('缺少列名“条”')
  expect(await reason('标题,条,内容', '甲条例,前言,乙。')).toContain('第2行的条号“前言”看不懂')
  expect(await reason('标题,条,内容,日期', '甲条例,1,乙。,昨天')).toContain('第2行的日期“昨天”不是日期')
  expect(await reason('标题,条,内容', '甲条例,1,')).toContain('第2行没有内容')
  expect(await reason('标题,条,内容', ',1,乙。')).toContain('第2行没有标题')
  expect(await reason('标题,条,内容', '甲条例,1,乙。', '甲条例,第一条,丙。')).toContain('第3行又是甲条例第一条')
  expect(await reason('标题,条,内容', '甲条例,1,"乙')).toContain('引号没有成对')
  expect(await reason('标题,条,内容', '甲条例,1,乙\ufffd。')).toContain('乱码')
  expect(await reason('标题,条,内容')).toContain('没有一条条文')
})

test('the same row twice counts once', async () => {
  const parsed = await read('标题,条,内容', '甲条例,1,乙。', '甲条例,第一条,乙。')
  expect('articles' in parsed && parsed.articles).toHaveLength(1)
})
